package org.dateline.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.document.Redline;
import org.dateline.document.Words;
import org.dateline.release.PrintedContact;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;

/**
 * A passage of a draft that can be spoken of: a paragraph, a heading, an item, a row of a table, a contact.
 *
 * @param anchor its place in this version, such as {@code en-12}: from 1, in the printed order
 * @param part   what it is part of
 */
record Passage(String anchor, String part, String text) {

    /** From this likeness on, a passage is an earlier one, changed. */
    private static final double SAME_FROM = 0.5;

    /** Every passage of every language, in the printed order. */
    static List<Passage> of(DraftContent content) {
        List<Passage> passages = new ArrayList<>();
        content.texts().forEach(text -> new Numbering(passages, text).number());
        return passages;
    }

    private record Numbering(List<Passage> passages, ReleaseText text) {

        void number() {
            int before = passages.size();
            add("Letterhead", text.letterhead().lines().toList(), before);
            add("Release line", List.of(text.releaseLine()), before);
            add("Headline", List.of(text.headline()), before);
            add("Subheads", text.subheads(), before);
            add("Dateline", List.of(text.dateline()), before);
            add("Text", Redline.passagesOf(text.body()), before);
            add("Contacts", text.contacts().stream().map(Numbering::words).toList(), before);
            if (text.statement() != null) {
                add("Cautionary statement", List.of(text.statement().heading()), before);
                add("Cautionary statement", Redline.passagesOf(text.statement().body()), before);
            }
        }

        private void add(String part, List<String> texts, int before) {
            String name = text.language() == Language.FRENCH ? part + " (French)" : part;
            texts.stream().map(String::strip).filter(one -> !one.isEmpty()).forEach(one ->
                    passages.add(new Passage(text.language().tag() + "-" + (passages.size() - before + 1), name, one)));
        }

        private static String words(PrintedContact contact) {
            List<String> words = new ArrayList<>(List.of(contact.name(), contact.title(), contact.organisation()));
            contact.lines().forEach(line -> words.add((line.label() + " " + line.value()).strip()));
            words.removeIf(String::isBlank);
            return String.join(", ", words);
        }
    }

    boolean holds(String words) {
        return plain(text).contains(plain(words));
    }

    /** How much two passages have in common: 0 for nothing, 1 for every word. */
    double likeness(String other) {
        Map<String, Integer> own = Words.counted(text);
        Map<String, Integer> others = Words.counted(other);
        int all = sum(own) + sum(others);
        return all == 0 ? 0 : 2.0 * (sum(own) - sum(Words.missing(own, others))) / all;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    static boolean isAlike(double likeness) {
        return likeness >= SAME_FROM;
    }

    static String plain(String words) {
        return words.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
