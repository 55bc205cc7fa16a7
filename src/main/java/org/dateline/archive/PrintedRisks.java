package org.dateline.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.document.Redline;
import org.dateline.risk.RiskSet;
import org.dateline.risk.RiskWording;

/** The risk factors of a filing, to be compared with what somebody has of them: one, some or the whole section. */
record PrintedRisks(RiskSet set, List<RiskWording> wordings) {

    /** Of one risk factor. */
    private static final int MOST_SENTENCES = 500;

    /** How a text relates to them. @param risks those that the text is of, in the order of the filing */
    record Compared(Comparison comparison, List<RiskWording> risks) {}

    static PrintedRisks of(RiskSet set) {
        return new PrintedRisks(set, set.wordings());
    }

    /** Sentences of all of them, by which they are found. */
    Set<Long> sentences() {
        Set<Long> sentences = new LinkedHashSet<>(Sentences.numbers(Redline.passagesOf(set.introduction()), MOST_SENTENCES));
        wordings.forEach(wording -> sentences.addAll(sentences(wording)));
        return sentences;
    }

    private static Set<Long> sentences(RiskWording wording) {
        return Sentences.numbers(wording.text().passages(), MOST_SENTENCES);
    }

    Compared compared(String text) {
        List<RiskWording> said = saidIn(Sentences.numbers(text, Integer.MAX_VALUE));
        // Pages have a line of their own between a heading and its text.
        List<List<String>> parts = said.stream().flatMap(wording -> Stream.of(List.of(wording.heading()), wording.text().text())).toList();
        Comparison comparison = Comparison.of(text, PrintedRelease.of(parts, around()));
        boolean piece = comparison.kind() != Comparison.Kind.WORDS && comparison.kind() != Comparison.Kind.PART && isPieceOfTheWhole(text);
        return new Compared(piece ? new Comparison(Comparison.Kind.PART, List.of(), List.of(), null, 1) : comparison, said);
    }

    /** Sentences that stand in several of them say little about which one is meant. */
    private List<RiskWording> saidIn(Set<Long> given) {
        Map<Long, Integer> times = new HashMap<>();
        List<Set<Long>> shared = wordings.stream().map(wording -> {
            Set<Long> sentences = new LinkedHashSet<>(sentences(wording));
            sentences.retainAll(given);
            sentences.forEach(sentence -> times.merge(sentence, 1, Integer::sum));
            return sentences;
        }).toList();
        Map<RiskWording, Double> weights = new HashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            weights.put(wordings.get(i), shared.get(i).stream().mapToDouble(sentence -> 1.0 / times.get(sentence)).sum());
        }
        List<RiskWording> meant = wordings.stream().filter(wording -> weights.get(wording) >= 1).toList();
        return !meant.isEmpty() ? meant
                : wordings.stream().filter(wording -> weights.get(wording) > 0).max(Comparator.comparing(weights::get)).stream().toList();
    }

    private boolean isPieceOfTheWhole(String text) {
        Wording whole = Wording.of(String.join("\n\n", inPrint()));
        Wording copy = Wording.of(Wording.mended(text, whole.vocabulary()));
        return !copy.isEmpty() && whole.indexOf(copy, 0, whole.size()) >= 0;
    }

    /** The section with its introductions and the titles of its groups. */
    private List<String> inPrint() {
        List<String> passages = new ArrayList<>(Redline.passagesOf(set.introduction()));
        String group = "";
        for (RiskWording wording : wordings) {
            if (!wording.group().equals(group)) {
                group = wording.group();
                passages.add(group);
            }
            passages.addAll(Redline.passagesOf(wording.groupIntroduction()));
            passages.addAll(wording.text().passages());
        }
        return passages;
    }

    private List<String> around() {
        return Stream.concat(Redline.passagesOf(set.introduction()).stream(),
                wordings.stream().flatMap(wording -> Stream.concat(Stream.of(wording.group()), Redline.passagesOf(wording.groupIntroduction()).stream()))).distinct().toList();
    }
}
