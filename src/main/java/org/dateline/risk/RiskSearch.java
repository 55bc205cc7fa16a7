package org.dateline.risk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;

/**
 * Words looked for in risk factors.
 *
 * @param asked as typed
 * @param hits  each risk factor once, the one with the latest such wording first
 * @param more  true if not all wordings were looked at
 */
record RiskSearch(String asked, String issuer, FieldProblems problems, List<Issuer> issuers, List<Hit> hits, boolean more, Language language) {

    private static final int MOST = 120;
    private static final int LONGEST = 200;
    private static final int BEFORE = 90;
    private static final int AFTER = 190;
    private static final int MOST_WORDS = 8;

    /** @param parts of the latest such wording: every second one is what was looked for */
    record Hit(RiskFactor factor, String heading, String lang, String issuer, List<String> parts, List<Year> years) {

        /** Whether a part is what was looked for. */
        public boolean found(int part) {
            return part % 2 == 1;
        }
    }

    /** A filing whose wording has the words. */
    record Year(RiskSet set, RiskLink link) {}

    /** Two statements where something is looked for. */
    static RiskSearch of(String asked, String issuer, List<Issuer> issuers, Visibility visibility, Language language) {
        FieldProblems problems = new FieldProblems(language);
        if (asked.codePointCount(0, asked.length()) > LONGEST) {
            problems.add("q", language.words(RiskWords.class).tooLong(LONGEST));
        }
        problems.optionalLine("q", asked, LONGEST * LONGEST);
        List<String> words = Stream.of(asked.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).distinct().limit(MOST_WORDS).toList();
        if (!problems.none() || words.isEmpty()) {
            return new RiskSearch(asked, issuer, problems, issuers, List.of(), false, language);
        }
        List<Object[]> rows = RiskWording.with(words, issuer, visibility, MOST + 1);
        boolean more = rows.size() > MOST;
        return new RiskSearch(asked, issuer, problems, issuers, hits(more ? rows.subList(0, MOST) : rows, words, language), more, language);
    }

    private static List<Hit> hits(List<Object[]> rows, List<String> words, Language language) {
        Map<Long, Map<Integer, RiskLink>> links = new HashMap<>();
        if (!rows.isEmpty()) {
            RiskLink.of(rows.stream().map(row -> ((RiskSet) row[1]).entry()).distinct().toList()).forEach(link -> link.after()
                    .forEach(place -> links.computeIfAbsent(link.entry(), any -> new HashMap<>()).put(place, link)));
        }
        Map<UUID, Hit> hits = new LinkedHashMap<>();
        for (Object[] row : rows) {
            RiskWording wording = (RiskWording) row[0];
            RiskSet set = (RiskSet) row[1];
            hits.computeIfAbsent(wording.factor().uuid(), first -> new Hit(wording.factor(), wording.heading(), set.language().localeTag(),
                            set.issuer().name(language), excerpt(wording, words), new ArrayList<>()))
                    .years().add(new Year(set, links.getOrDefault(set.entry(), Map.of()).get(wording.place())));
        }
        return List.copyOf(hits.values());
    }

    /** The text around the first place where one of the words stands, with the words apart. */
    private static List<String> excerpt(RiskWording wording, List<String> words) {
        String text = String.join(" ", wording.text().text());
        Pattern any = Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Matcher first = any.matcher(text);
        int at = first.find() ? first.start() : 0;
        int begin = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
        int end = text.length() <= at + AFTER ? text.length() : Math.max(text.lastIndexOf(' ', at + AFTER), at);
        String shown = text.substring(Math.min(begin, at), end);
        List<String> parts = new ArrayList<>();
        Matcher found = any.matcher(shown);
        int from = 0;
        while (found.find()) {
            parts.add(shown.substring(from, found.start()));
            parts.add(found.group());
            from = found.end();
        }
        parts.add(shown.substring(from));
        if (begin > 0) {
            parts.set(0, "… " + parts.get(0));
        }
        if (end < text.length()) {
            parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " …");
        }
        return parts;
    }

    public RiskNames say() {
        return new RiskNames(language);
    }

    public boolean isAsked() {
        return !asked.isEmpty();
    }

    public String path() {
        String query = Stream.of(asked.isEmpty() ? "" : "q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8), issuer.isEmpty() ? "" : "issuer=" + issuer)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return !problems.none() ? null : "/risk-factors/search" + (query.isEmpty() ? "" : "?" + query);
    }

    public String counted() {
        RiskWords words = say().words();
        return hits.isEmpty() ? words.nothingFound() : hits.size() == 1 ? words.oneFound() : words.manyFound(PrintedNumber.of(hits.size(), language));
    }

    public String mostShown() {
        return say().words().onlySoMany(PrintedNumber.of(MOST, language));
    }
}
