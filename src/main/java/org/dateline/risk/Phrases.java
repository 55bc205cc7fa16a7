package org.dateline.risk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What a wording says, made ready for comparing: its words with their weights, and its phrases of a few words. */
final class Phrases {

    private static final int WORDS_OF_PHRASE = 5;
    private static final int FEWEST_PHRASES = 15;

    final Bag heading;
    final Bag text;
    private final Set<Long> phrases = new HashSet<>();

    Phrases(Bag heading, Bag text) {
        this.heading = heading;
        this.text = text;
        int[] words = text.inOrder;
        for (int i = 0; i + WORDS_OF_PHRASE <= words.length; i++) {
            long phrase = 0;
            for (int k = 0; k < WORDS_OF_PHRASE; k++) {
                phrase = phrase * 1_000_003L + words[i + k] + 1;
            }
            phrases.add(phrase);
        }
    }

    /** The share of these phrases that stand in the other wording too; 0 if there are too few to tell. */
    double shareIn(Phrases other) {
        return phrases.size() < FEWEST_PHRASES ? 0 : phrases.stream().filter(other.phrases::contains).count() / (double) phrases.size();
    }

    /** Words as numbers of a vocabulary: in their order, and each once with how often it stands there. */
    static final class Bag {

        private final int[] inOrder;
        private final int[] words;
        private final int[] counts;
        private final double[] weights;
        private final double weight;

        Bag(int[] inOrder, double[] weights) {
            this.inOrder = inOrder;
            this.weights = weights;
            int[] sorted = inOrder.clone();
            Arrays.sort(sorted);
            words = Arrays.stream(sorted).distinct().toArray();
            counts = new int[words.length];
            double sum = 0;
            int at = -1;
            for (int i = 0; i < sorted.length; i++) {
                at += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
                counts[at]++;
                sum += weights[sorted[i]];
            }
            weight = sum;
        }

        /** The weight of the words two texts have in common, as a share of both (Dice's coefficient), from 0 to 1. */
        double likeness(Bag other) {
            double common = 0;
            for (int i = 0, j = 0; i < words.length && j < other.words.length;) {
                if (words[i] == other.words[j]) {
                    common += Math.min(counts[i], other.counts[j]) * weights[words[i]];
                    i++;
                    j++;
                } else if (words[i] < other.words[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return weight + other.weight == 0 ? 1 : 2 * common / (weight + other.weight);
        }

        boolean sameAs(Bag other) {
            return Arrays.equals(inOrder, other.inOrder);
        }
    }
}
