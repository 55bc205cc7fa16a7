package org.dateline.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.archive.PrintedRelease.Name;
import org.dateline.archive.PrintedRelease.Part;
import org.dateline.document.Redline;

/**
 * How a text that somebody gave relates to a release, or to risk factors of a filing.
 *
 * @param leftOut  parts of the release that are not in the text
 * @param foreign  what the text says besides, as it is spelled there; none for a text that is the release's or a part of it
 * @param redline  from the release to the text; null unless it was altered, and where too much of it was to be shown
 * @param likeness from 0 to 1: of a text that is altered, how much is left
 */
record Comparison(Kind kind, List<Name> leftOut, List<String> foreign, Redline redline, double likeness) {

    /** The best first. */
    enum Kind {
        /** The same words in the same order. */
        WORDS,
        /** All of it stands in the release word for word; parts of the release are left out. */
        PART,
        /** The headline and the whole body, word for word, and something around them that is not the release's. */
        AROUND,
        ALTERED,
        /** Hardly anything is the same. */
        OTHER
    }

    /** So many words in a row tell one text from another. */
    private static final int IN_A_ROW = 3;

    private static final double ALTERED_FROM_SHARE_OF_TEXT = 0.5;
    private static final double ALTERED_FROM_SHARE_OF_BODY = 0.3;

    /** Of a sentence, from which on it counts as the release's, altered. */
    private static final double SENTENCE_KNOWN_FROM = 0.4;

    /** Below this share of the release, the text was made from a part of it. */
    private static final double PART_BELOW = 0.6;

    /** More sentences are not set beside each other. */
    private static final int MOST_SENTENCES = 3_000;

    /** In characters; a longer one is rather a table. */
    private static final int LONG_SENTENCE = 1_000;

    /** In characters; what has no end is no sentence. */
    private static final int LONGEST_SENTENCE = 5_000;

    /** In characters, of what is shown of one foreign passage. */
    private static final int LONGEST_FOREIGN = 2_000;

    static Comparison of(String typed, PrintedRelease release) {
        Wording all = release.wording();
        String given = Wording.mended(typed, all.vocabulary());
        Wording text = Wording.of(given);
        if (text.isEmpty()) {
            return new Comparison(Kind.OTHER, List.of(), List.of(), null, 0);
        }
        if (text.says(all)) {
            return new Comparison(Kind.WORDS, List.of(), List.of(), null, 1);
        }
        if (all.indexOf(text, 0, all.size()) >= 0) {
            return new Comparison(Kind.PART, List.of(), List.of(), null, 1);
        }
        Comparison laidOut = byParts(text, release);
        return laidOut != null ? laidOut : altered(given, text, release);
    }

    /** Looks for the parts one by one; null if headline and body are not there in one piece each, or another part was altered. */
    private static Comparison byParts(Wording text, PrintedRelease release) {
        BitSet ours = new BitSet(text.size());
        List<Name> leftOut = new ArrayList<>();
        int body = -1;
        int end = 0;
        for (Part part : release.parts()) {
            if (part.name() == Name.BODY) {
                int at = text.indexOf(part.wording(), end, text.size());
                if (at < 0) {
                    return null;
                }
                body = body < 0 ? at : body;
                end = at + part.wording().size();
                ours.set(at, end);
            }
        }
        if (body < 0) {
            return null;
        }
        for (Part part : release.parts()) {
            if (part.name() == Name.BODY) {
                continue;
            }
            boolean before = part.name().compareTo(Name.BODY) < 0;
            int at = before ? text.indexOf(part.wording(), 0, body) : text.indexOf(part.wording(), end, text.size());
            if (at >= 0) {
                ours.set(at, at + part.wording().size());
            } else {
                leftOut.add(part.name());
            }
        }
        release.around().forEach(phrase -> mark(phrase, text, ours));
        List<String> foreign = foreign(text, ours);
        if (foreign.isEmpty()) {
            return new Comparison(leftOut.isEmpty() ? Kind.WORDS : Kind.PART, leftOut, foreign, null, 1);
        }
        boolean altered = leftOut.contains(Name.HEADLINE) || release.parts().stream().filter(part -> leftOut.contains(part.name()))
                .anyMatch(part -> foreign.stream().anyMatch(passage -> shareWordsInARow(Wording.of(passage), part.wording())));
        return altered ? null : new Comparison(Kind.AROUND, leftOut, foreign, null, 1);
    }

    /** Marks each place at which the phrase stands among what is not the release's yet. */
    private static void mark(Wording phrase, Wording text, BitSet ours) {
        for (int from = ours.nextClearBit(0); from < text.size(); from = ours.nextClearBit(from)) {
            int taken = ours.nextSetBit(from);
            int to = taken < 0 ? text.size() : taken;
            for (int at = text.indexOf(phrase, from, to); at >= 0; at = text.indexOf(phrase, at + phrase.size(), to)) {
                ours.set(at, at + phrase.size());
            }
            from = to;
        }
    }

    private static List<String> foreign(Wording text, BitSet ours) {
        List<String> foreign = new ArrayList<>();
        for (int from = ours.nextClearBit(0); from < text.size(); from = ours.nextClearBit(from)) {
            int next = ours.nextSetBit(from);
            int to = next < 0 ? text.size() : next;
            if (IntStream.range(from, to).anyMatch(text::isWord)) {
                foreign.add(shortened(text.text(from, to)));
            }
            from = to;
        }
        return foreign;
    }

    private static String shortened(String passage) {
        String line = passage.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_FOREIGN ? line : line.substring(0, LONGEST_FOREIGN) + " \u2026";
    }

    private static boolean shareWordsInARow(Wording one, Wording other) {
        Set<String> rows = rows(one);
        return rows(other).stream().anyMatch(rows::contains);
    }

    /** All runs of so many words, whatever their figures. */
    private static Set<String> rows(Wording text) {
        List<String> words = rough(text);
        Set<String> rows = new HashSet<>();
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            rows.add(String.join(" ", words.subList(i, i + IN_A_ROW)));
        }
        return rows;
    }

    private static List<String> rough(Wording text) {
        return text.words().stream().map(Sentences::rough).toList();
    }

    /** Which words stand in one of the rows. */
    private static BitSet known(List<String> words, Collection<String> rows) {
        BitSet known = new BitSet(words.size());
        for (int i = 0; i + IN_A_ROW <= words.size(); i++) {
            if (rows.contains(String.join(" ", words.subList(i, i + IN_A_ROW)))) {
                known.set(i, i + IN_A_ROW);
            }
        }
        return known;
    }

    private static double share(Wording text, Set<String> rows) {
        List<String> words = rough(text);
        return words.isEmpty() ? 0 : (double) known(words, rows).cardinality() / words.size();
    }

    private static Comparison altered(String given, Wording text, PrintedRelease release) {
        Set<String> own = new HashSet<>();
        Set<String> alike = new HashSet<>();
        for (Part part : release.parts()) {
            (part.name().isAlikeInMany() ? alike : own).addAll(rows(part.wording()));
        }
        release.around().forEach(phrase -> alike.addAll(rows(phrase)));
        List<String> words = rough(text);
        BitSet particular = known(words, own);
        BitSet common = known(words, alike);
        common.andNot(particular);
        int rest = words.size() - common.cardinality();
        double ofText = rest == 0 ? 0 : (double) particular.cardinality() / rest;
        Set<String> said = rows(text);
        double ofBody = release.parts().stream().filter(part -> part.name() == Name.BODY).mapToDouble(part -> share(part.wording(), said)).max().orElse(0);
        double likeness = Math.max(ofText, ofBody);
        if (ofText < ALTERED_FROM_SHARE_OF_TEXT && ofBody < ALTERED_FROM_SHARE_OF_BODY) {
            return new Comparison(Kind.OTHER, List.of(), List.of(), null, likeness);
        }
        own.addAll(alike);
        return redlined(given, release, own, said, likeness);
    }

    /** What stands before and behind everything that is known of the text is no part of the redline. */
    private static Comparison redlined(String given, PrintedRelease release, Set<String> ours, Set<String> said, double likeness) {
        List<String> text = Sentences.passages(given).stream().flatMap(Comparison::sentences).map(Wording::plain).filter(sentence -> !sentence.isEmpty()).toList();
        List<String> printed = release.sentences();
        int[] middle = knownRange(text, ours);
        List<String> foreign = Stream.of(text.subList(0, middle[0]), text.subList(middle[1], text.size())).filter(side -> !side.isEmpty())
                .map(side -> shortened(String.join(" ", side))).toList();
        boolean part = printed.stream().mapToDouble(sentence -> share(Wording.of(sentence), said)).filter(share -> share >= SENTENCE_KNOWN_FROM).count()
                < PART_BELOW * printed.size();
        int[] compared = part ? knownRange(printed, said) : new int[] {0, printed.size()};
        List<String> before = printed.subList(compared[0], compared[1]);
        List<String> after = text.subList(middle[0], middle[1]);
        if (before.size() + after.size() > MOST_SENTENCES || after.stream().anyMatch(sentence -> sentence.length() > LONGEST_SENTENCE)) {
            return new Comparison(Kind.ALTERED, List.of(), foreign, null, likeness);
        }
        return new Comparison(Kind.ALTERED, List.of(), foreign, Redline.between(before, after), likeness);
    }

    /** Of a passage; lines of what is long and has no sentences, such as a table. */
    private static Stream<String> sentences(String passage) {
        List<String> sentences = Sentences.of(passage).toList();
        return sentences.stream().anyMatch(sentence -> sentence.length() > LONG_SENTENCE) ? passage.lines() : sentences.stream();
    }

    /** From the first sentence that is known up to, not including, what follows the last. */
    private static int[] knownRange(List<String> sentences, Set<String> rows) {
        int[] known = IntStream.range(0, sentences.size()).filter(i -> share(Wording.of(sentences.get(i)), rows) >= SENTENCE_KNOWN_FROM).toArray();
        return known.length == 0 ? new int[] {0, sentences.size()} : new int[] {known[0], known[known.length - 1] + 1};
    }
}
