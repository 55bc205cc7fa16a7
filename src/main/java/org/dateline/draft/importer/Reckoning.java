package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.document.BodyHtml;
import org.dateline.document.Words;
import org.dateline.release.PrintedContact;
import org.dateline.release.ReleaseText;

/**
 * Counts the words of a source against what became of them. Should a recogniser ever drop a word, it still appears among what
 * is left over.
 */
final class Reckoning {

    private Reckoning() {
    }

    /** @param source the words of all blocks before anything was taken out of them */
    static void check(Map<String, Integer> source, ReleaseText text, Workpiece work, int leftOverBefore) {
        List<String> said = new ArrayList<>(List.of(text.letterhead(), text.releaseLine(), String.join("\n", text.subheads()),
                text.dateline(), BodyHtml.text(text.body()), text.contactsHeading()));
        work.understood.stream()
                .filter(one -> one.moved() && (one.part() == Part.ISSUED || one.part() == Part.SYMBOL))
                .forEach(one -> said.add(one.source()));
        for (PrintedContact contact : text.contacts()) {
            said.addAll(List.of(contact.name(), contact.title(), contact.organisation()));
            contact.lines().forEach(line -> said.add(line.label() + " " + line.value()));
        }
        if (text.statement() != null) {
            said.addAll(List.of(text.statement().heading(), BodyHtml.text(text.statement().body())));
        }
        work.leftOver.stream().skip(leftOverBefore).forEach(left -> said.add(left.text()));
        said.add(text.headline());
        Map<String, Integer> kept = Words.counted(String.join("\n", said));
        Map<String, Integer> lost = Words.missing(source, kept);
        Set<String> added = Words.missing(kept, source).keySet();
        lost.keySet().removeIf(word -> wasParted(word, added));
        if (!lost.isEmpty()) {
            work.leave(inWords(lost), "Could not be placed anywhere");
        }
    }

    /** True for a word of the source that was two words run together. */
    private static boolean wasParted(String word, Set<String> added) {
        for (int i = 1; i < word.length(); i++) {
            if (added.contains(word.substring(0, i)) && added.contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private static String inWords(Map<String, Integer> words) {
        return words.entrySet().stream()
                .flatMap(word -> java.util.Collections.nCopies(word.getValue(), word.getKey()).stream())
                .collect(Collectors.joining(" "));
    }
}
