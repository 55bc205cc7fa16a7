package org.dateline.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.filing.Filing;
import org.dateline.risk.FilingComparison.Entry;
import org.dateline.risk.Lineage.Kind;
import org.dateline.risk.Lineage.Pair;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;

/**
 * Two filings compared, as a page shows it.
 *
 * @param sets       all there are of their issuers, the latest first, to choose from
 * @param sideBySide whether the texts stand side by side
 */
record RiskComparison(List<RiskSet> sets, RiskSet from, RiskSet to, Reckoned reckoned, boolean sideBySide, Language language) {

    /**
     * What no page and no reader changes.
     *
     * @param rows      one for each entry of the comparison
     * @param confirmed whether the lineage between them was confirmed filing by filing, or is a proposal
     * @param summaries in each language; words are counted for them over and over
     */
    record Reckoned(FilingComparison comparison, List<Row> rows, boolean confirmed, Map<Language, String> summaries) {}

    /** @param factor of the later filing, or of the earlier for what was dropped */
    record Row(Entry entry, RiskFactor factor, String wasGroup, long percent) {

        public Kind kind() {
            return entry.link().kind();
        }
    }

    record Count(String label, String number) {}

    static String path(Filing from, Filing to) {
        return "/risk-factors/compare?from=" + from.slug() + "&to=" + to.slug();
    }

    /** Two statements, or none if the two were compared before. */
    static RiskComparison of(List<RiskSet> sets, RiskSet from, RiskSet to, RiskMemory memory, boolean sideBySide, Language language) {
        return new RiskComparison(sets, from, to, memory.comparison(from, to, () -> reckon(sets, from, to)), sideBySide, language);
    }

    private static Reckoned reckon(List<RiskSet> sets, RiskSet from, RiskSet to) {
        Map<Long, List<RiskWording>> worded = RiskWording.of(List.of(from.entry(), to.entry())).stream().collect(Collectors.groupingBy(RiskWording::entry));
        List<WordingText> before = texts(worded, from);
        List<WordingText> after = texts(worded, to);
        List<RiskSet> chain = chain(sets, to, from);
        boolean backwards = chain.isEmpty();
        if (backwards) {
            chain = chain(sets, from, to);
        }
        Lineage lineage = chain.isEmpty() ? Lineage.between(before, after)
                : Lineage.confirmed(before, after, pairs(chain, from.entry() == to.entry() ? before.size() : 0, backwards));
        FilingComparison comparison = FilingComparison.of(before, after, lineage);
        return new Reckoned(comparison, comparison.entries().stream().map(entry -> row(entry, worded, from, to)).toList(), !chain.isEmpty(),
                Stream.of(Language.values()).collect(Collectors.toMap(reader -> reader, comparison::summary)));
    }

    private static Row row(Entry entry, Map<Long, List<RiskWording>> worded, RiskSet from, RiskSet to) {
        List<Integer> before = entry.link().before();
        List<Integer> after = entry.link().after();
        RiskWording shown = after.isEmpty() ? worded.get(from.entry()).get(before.get(0)) : worded.get(to.entry()).get(after.get(0));
        String was = before.isEmpty() || after.isEmpty() ? "" : worded.get(from.entry()).get(before.get(0)).group();
        long percent = entry.redline().isEmpty() ? 0 : Math.max(1, Math.round(entry.change() * 100));
        return new Row(entry, shown.factor(), entry.link().moved() && !was.equals(shown.group()) ? was : "", percent);
    }

    private static List<WordingText> texts(Map<Long, List<RiskWording>> worded, RiskSet set) {
        return worded.getOrDefault(set.entry(), List.of()).stream().map(RiskWording::text).toList();
    }

    /** The sets from a later one back to an earlier one, both included, each after the one it follows; empty if they do not hang together. */
    private static List<RiskSet> chain(List<RiskSet> sets, RiskSet later, RiskSet earlier) {
        Map<Long, RiskSet> byEntry = new HashMap<>();
        sets.forEach(set -> byEntry.put(set.entry(), set));
        List<RiskSet> chain = new ArrayList<>();
        for (RiskSet set = later; set != null; set = set.previous() == null ? null : byEntry.get(set.previous())) {
            chain.add(set);
            if (set.entry() == earlier.entry()) {
                Collections.reverse(chain);
                return chain;
            }
        }
        return List.of();
    }

    /** Which place goes on as which over all filings between. @param same how many places there are, if both are one filing */
    private static List<Pair> pairs(List<RiskSet> chain, int same, boolean backwards) {
        if (chain.size() == 1) {
            return Stream.iterate(0, place -> place + 1).limit(same).map(place -> new Pair(place, place, 1)).toList();
        }
        Map<Long, List<RiskLink>> links = RiskLink.of(chain.subList(1, chain.size()).stream().map(RiskSet::entry).toList()).stream()
                .collect(Collectors.groupingBy(RiskLink::entry));
        Set<Pair> pairs = null;
        for (RiskSet set : chain.subList(1, chain.size())) {
            Set<Pair> next = new LinkedHashSet<>();
            for (RiskLink link : links.getOrDefault(set.entry(), List.of())) {
                for (int before : link.before()) {
                    for (int after : link.after()) {
                        add(next, pairs, before, after);
                    }
                }
            }
            pairs = next;
        }
        return pairs.stream().map(pair -> backwards ? new Pair(pair.after(), pair.before(), 0) : pair).toList();
    }

    private static void add(Set<Pair> next, Set<Pair> soFar, int before, int after) {
        if (soFar == null) {
            next.add(new Pair(before, after, 0));
        } else {
            soFar.stream().filter(pair -> pair.after() == before).forEach(pair -> next.add(new Pair(pair.before(), after, 0)));
        }
    }

    public RiskNames say() {
        return new RiskNames(language);
    }

    public String name() {
        return to.issuer().name(language);
    }

    public String path() {
        return path(from.filing(), to.filing()) + (sideBySide ? "&view=side" : "");
    }

    public String otherView() {
        return path(from.filing(), to.filing()) + (sideBySide ? "" : "&view=side");
    }

    public String summary() {
        return reckoned.summaries().get(language);
    }

    /** The language of the texts. */
    public String lang() {
        return to.language().localeTag();
    }

    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        Stream.of(Kind.values()).filter(kind -> comparison().count(kind) > 0)
                .forEach(kind -> counts.add(new Count(kind.label(language, comparison().count(kind)), PrintedNumber.of(comparison().count(kind), language))));
        if (comparison().moved() > 0) {
            counts.add(new Count(say().words().standsElsewhere(), PrintedNumber.of(comparison().moved(), language)));
        }
        return counts;
    }

    /** What changed in any way, in the order of the later filing. */
    public List<Row> changed() {
        return rows().filter(row -> row.kind() != Kind.UNCHANGED || row.entry().link().moved()).toList();
    }

    public List<Row> unchanged() {
        return rows().filter(row -> row.kind() == Kind.UNCHANGED && !row.entry().link().moved()).toList();
    }

    private Stream<Row> rows() {
        return reckoned.rows().stream();
    }

    private FilingComparison comparison() {
        return reckoned.comparison();
    }

    public boolean isConfirmed() {
        return reckoned.confirmed();
    }

    /** "edited, 12 % of its words". */
    public String change(Row row) {
        String label = row.kind().label(language, 1);
        String change = row.kind() == Kind.NEW || row.kind() == Kind.DROPPED || row.percent() == 0 ? label : say().words().changed(label, row.percent());
        String moved = row.entry().link().moved() ? "; " + say().words().standsElsewhere() : "";
        return change + moved + (row.wasGroup().isEmpty() ? "" : " (" + say().words().was(row.wasGroup()) + ")");
    }
}
