package org.dateline.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.Redline;
import org.dateline.risk.Lineage.Kind;
import org.dateline.risk.Lineage.Link;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;

/**
 * What changed in the risk factors from one filing to another.
 *
 * @param entries in the order of the later filing, what was dropped at the end
 */
public record FilingComparison(List<Entry> entries) {

    private static final int NAMED_AT_MOST = 3;
    private static final int LONGEST_NAME = 120;

    /**
     * One risk factor in both filings, or in the one that has it.
     *
     * @param heading that of the later filing; of a dropped risk factor, that of the earlier
     * @param redline of heading and text; of a new or dropped risk factor, all of it
     * @param before  how many words the earlier filing has of it
     * @param after   how many words the later filing has of it
     */
    public record Entry(Link link, String heading, Redline redline, int before, int after) {

        /** The share of the words that were written or struck out, from 0 to 1. */
        public double change() {
            return before + after == 0 ? 0 : (redline.inserted() + redline.deleted()) / (double) (before + after);
        }
    }

    public FilingComparison {
        entries = List.copyOf(entries);
    }

    /** @param lineage proposed or confirmed; its places are those of the two lists */
    public static FilingComparison of(List<WordingText> before, List<WordingText> after, Lineage lineage) {
        List<Entry> entries = new ArrayList<>();
        for (Link link : lineage.links()) {
            List<WordingText> was = link.before().stream().map(before::get).toList();
            List<WordingText> is = link.after().stream().map(after::get).toList();
            Redline redline = Redline.between(passages(was), passages(is));
            entries.add(new Entry(link, (is.isEmpty() ? was : is).get(0).heading(), redline, words(was), words(is)));
        }
        return new FilingComparison(entries);
    }

    private static List<String> passages(List<WordingText> wordings) {
        return wordings.stream().flatMap(wording -> wording.passages().stream()).toList();
    }

    private static int words(List<WordingText> wordings) {
        return Redline.wordCount(String.join(" ", passages(wordings)));
    }

    public long count(Kind kind) {
        return entries.stream().filter(entry -> entry.link().kind() == kind).count();
    }

    /** How many risk factors stand in another order among the others, or in another group. */
    public long moved() {
        return entries.stream().filter(entry -> entry.link().moved()).count();
    }

    public int inserted() {
        return entries.stream().mapToInt(entry -> entry.redline().inserted()).sum();
    }

    public int deleted() {
        return entries.stream().mapToInt(entry -> entry.redline().deleted()).sum();
    }

    public int wordsBefore() {
        return entries.stream().mapToInt(Entry::before).sum();
    }

    public int wordsAfter() {
        return entries.stream().mapToInt(Entry::after).sum();
    }

    /** Those that go on with another text, the most changed first. */
    public List<Entry> mostChanged() {
        return entries.stream()
                .filter(entry -> !entry.link().before().isEmpty() && !entry.link().after().isEmpty() && entry.redline().inserted() + entry.redline().deleted() > 0)
                .sorted(Comparator.comparingDouble(Entry::change).reversed())
                .toList();
    }

    /** What changed, in a few sentences. */
    public String summary() {
        return summary(Language.ENGLISH);
    }

    /** What changed, in a few sentences of this language; headings stay in that of the filing. */
    public String summary(Language language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(counted(language));
        named(Kind.NEW, language.choose("New:", "Nouveaux\u00a0:"), language).ifPresent(sentences::add);
        named(Kind.DROPPED, language.choose("Dropped:", "Retirés\u00a0:"), language).ifPresent(sentences::add);
        if (!mostChanged().isEmpty()) {
            sentences.add(language.choose("Most changed:", "Les plus modifiés\u00a0:") + " " + mostChanged().stream().limit(NAMED_AT_MOST)
                    .map(entry -> name(entry, language) + language.choose(" (%d %% of its words)", " (%d\u00a0%% de ses mots)").formatted(Math.round(entry.change() * 100)))
                    .collect(Collectors.joining("; ")) + ".");
        }
        sentences.add(language.choose("The text has %s words now and had %s: %s were written, %s struck out.",
                "Le texte compte maintenant %s mots et en comptait %s\u00a0: %s ont été ajoutés, %s supprimés.").formatted(
                PrintedNumber.of(wordsAfter(), language), PrintedNumber.of(wordsBefore(), language),
                PrintedNumber.of(inserted(), language), PrintedNumber.of(deleted(), language)));
        return String.join(" ", sentences);
    }

    /** "Risk factors: 31 edited, 2 new; 1 stands elsewhere." */
    public String counted(Language language) {
        String kinds = Stream.of(Kind.values()).filter(kind -> count(kind) > 0)
                .map(kind -> PrintedNumber.of(count(kind), language) + " " + kind.label(language, count(kind))).collect(Collectors.joining(", "));
        String moved = moved() == 0 ? "" : "; " + PrintedNumber.of(moved(), language)
                + (moved() == 1 ? language.choose(" stands elsewhere", " déplacé") : language.choose(" stand elsewhere", " déplacés"));
        return language.choose("Risk factors: %s%s.", "Facteurs de risque\u00a0: %s%s.")
                .formatted(kinds.isEmpty() ? language.choose("none in either filing", "aucun dans les deux documents") : kinds, moved);
    }

    private Optional<String> named(Kind kind, String begin, Language language) {
        List<Entry> these = entries.stream().filter(entry -> entry.link().kind() == kind).toList();
        int more = these.size() - NAMED_AT_MOST;
        return these.isEmpty() ? Optional.empty()
                : Optional.of(begin + " " + these.stream().limit(NAMED_AT_MOST).map(entry -> name(entry, language)).collect(Collectors.joining("; "))
                        + (more > 0 ? language.choose("; and %s more", "; et %s autres").formatted(PrintedNumber.of(more, language)) : "") + ".");
    }

    private static String name(Entry entry, Language language) {
        String heading = entry.heading().replaceFirst("\\.$", "");
        int end = heading.length() <= LONGEST_NAME ? heading.length() : heading.lastIndexOf(' ', LONGEST_NAME);
        return language.choose("“%s%s”", "«\u202f%s%s\u202f»").formatted(heading.substring(0, end > 0 ? end : LONGEST_NAME), end == heading.length() ? "" : " …");
    }
}
