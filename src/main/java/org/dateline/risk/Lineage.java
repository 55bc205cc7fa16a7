package org.dateline.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.shared.Language;

/**
 * How the risk factors of one filing go on in the next: a proposal, which a person confirms or mends. The same two filings
 * always give the same proposal.
 *
 * @param links each wording of either filing is in one of them; in the order of the later filing, what was dropped at the end
 */
public record Lineage(List<Link> links) {

    public enum Kind {
        UNCHANGED("unchanged", "inchangé", "inchangés"),
        EDITED("edited", "modifié", "modifiés"),
        /** The risk goes on under another heading; its text may be edited as well. */
        RENAMED("renamed", "renommé", "renommés"),
        /** Several wordings of the earlier filing are one in the later. */
        MERGED("merged", "fusionné", "fusionnés"),
        /** One wording of the earlier filing is several in the later. */
        SPLIT("split", "scindé", "scindés"),
        NEW("new", "nouveau", "nouveaux"),
        DROPPED("dropped", "retiré", "retirés");

        private final String label;
        private final String french;
        private final String frenchOfSeveral;

        Kind(String label, String french, String frenchOfSeveral) {
            this.label = label;
            this.french = french;
            this.frenchOfSeveral = frenchOfSeveral;
        }

        public String label() {
            return label;
        }

        /** @param number of how many it is said */
        public String label(Language language, long number) {
            return language.choose(label, number > 1 ? frenchOfSeveral : french);
        }

        /** The kind as a name in style sheets. */
        public String mark() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param before   places in the earlier filing, from 0; empty for a new risk factor
     * @param after    places in the later filing, from 0; empty for a dropped one
     * @param likeness of the texts, from 0 to 1; of a new or dropped one to the nearest there is
     * @param moved    true if it stands in another order among the others, or in another group
     * @param reason   why this is proposed, in words
     */
    public record Link(Kind kind, List<Integer> before, List<Integer> after, double likeness, boolean moved, String reason) {

        public Link {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** From this likeness on, two wordings are one risk factor. */
    private static final double SAME_RISK_FROM = 0.34;

    /** What a heading counts in the likeness; the text counts the rest. */
    private static final double WEIGHT_OF_HEADING = 0.3;

    /** Below this likeness a heading is another one. */
    private static final double RENAMED_BELOW = 0.5;

    /** From this share of its phrases on, a wording has come out of another, or gone into it. */
    private static final double PART_OF_ANOTHER_FROM = 0.4;

    public Lineage {
        links = List.copyOf(links);
    }

    /** @param before the wordings of the earlier filing, in their order */
    public static Lineage between(List<WordingText> before, List<WordingText> after) {
        return new Lineage(new Proposal(before, after).proposed().links());
    }

    /**
     * How risk factors go on where somebody said which of them go on as which.
     *
     * @param pairs a place in the earlier filing and the place in the later where it goes on, in any order
     */
    static Lineage confirmed(List<WordingText> before, List<WordingText> after, List<Pair> pairs) {
        Proposal proposal = new Proposal(before, after);
        proposal.take(pairs);
        return new Lineage(proposal.links());
    }

    /** As {@link #confirmed}, with every two compared, so that each link says how like the texts are, for whoever is to judge it. */
    public static Lineage chosen(List<WordingText> before, List<WordingText> after, List<Pair> pairs) {
        Proposal proposal = new Proposal(before, after);
        proposal.compare();
        proposal.take(pairs);
        return new Lineage(proposal.links());
    }

    /** How like every two are, from 0 to 1: for each wording of the earlier filing, to each of the later. */
    public static double[][] likeness(List<WordingText> before, List<WordingText> after) {
        Proposal proposal = new Proposal(before, after);
        proposal.compare();
        return proposal.likeness;
    }

    /** Which of these wordings is likest to one that came out of all of them, or that they all came out of. */
    static int nearest(List<WordingText> parts, WordingText whole) {
        Vocabulary vocabulary = new Vocabulary(parts, List.of(whole));
        Phrases all = vocabulary.phrases(whole);
        return IntStream.range(0, parts.size()).boxed()
                .max(Comparator.comparingDouble(i -> likeness(vocabulary.phrases(parts.get(i)), all))).orElseThrow();
    }

    private static double likeness(Phrases one, Phrases other) {
        return WEIGHT_OF_HEADING * one.heading.likeness(other.heading) + (1 - WEIGHT_OF_HEADING) * one.text.likeness(other.text);
    }

    /** How many wordings of the later filing, or of the earlier for what was dropped, are of that kind. */
    public long count(Kind kind) {
        return links.stream().filter(link -> link.kind() == kind).count();
    }

    public long moved() {
        return links.stream().filter(Link::moved).count();
    }

    /** A wording of the earlier filing and one of the later. */
    public record Pair(int before, int after, double likeness) {

        /** One that somebody chose, whatever their likeness. */
        public static Pair of(int before, int after) {
            return new Pair(before, after, 0);
        }
    }

    private static final class Proposal {

        private final List<WordingText> before;
        private final List<WordingText> after;
        private final Phrases[] was;
        private final Phrases[] is;
        private final double[][] likeness;
        /** For each place of the later filing, the places of the earlier it goes on from; the first is the nearest. */
        private final Map<Integer, List<Integer>> origins = new TreeMap<>();
        /** For each place of the earlier filing, where it goes on. */
        private final Map<Integer, List<Integer>> continuations = new TreeMap<>();
        private final int[] partner;

        Proposal(List<WordingText> before, List<WordingText> after) {
            this.before = before;
            this.after = after;
            Vocabulary vocabulary = new Vocabulary(before, after);
            was = before.stream().map(vocabulary::phrases).toArray(Phrases[]::new);
            is = after.stream().map(vocabulary::phrases).toArray(Phrases[]::new);
            likeness = new double[before.size()][after.size()];
            partner = new int[after.size()];
            Arrays.fill(partner, -1);
        }

        Proposal proposed() {
            compare();
            pairUp();
            addParts();
            return this;
        }

        List<Link> links() {
            boolean[] moved = moved();
            List<Link> links = new ArrayList<>();
            for (int j = 0; j < after.size(); j++) {
                if (origins.containsKey(j)) {
                    List<Integer> from = origins.get(j);
                    List<Integer> to = continuations.get(from.get(0));
                    if (to.get(0) == j) {
                        links.add(link(from, to, moved[j]));
                    }
                } else {
                    links.add(newLink(j));
                }
            }
            for (int i = 0; i < before.size(); i++) {
                if (!continuations.containsKey(i)) {
                    links.add(droppedLink(i));
                }
            }
            return links;
        }

        void compare() {
            for (int i = 0; i < before.size(); i++) {
                for (int j = 0; j < after.size(); j++) {
                    likeness[i][j] = Lineage.likeness(was[i], is[j]);
                }
            }
        }

        /** The likest two first, until none are like enough; of equals those that stand nearest to each other's place. */
        private void pairUp() {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                for (int j = 0; j < after.size(); j++) {
                    if (likeness[i][j] >= SAME_RISK_FROM) {
                        pairs.add(new Pair(i, j, likeness[i][j]));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed()
                    .thenComparingInt(pair -> Math.abs(pair.before - pair.after)).thenComparingInt(Pair::before));
            for (Pair pair : pairs) {
                if (!continuations.containsKey(pair.before) && !origins.containsKey(pair.after)) {
                    continuations.put(pair.before, new ArrayList<>(List.of(pair.after)));
                    origins.put(pair.after, new ArrayList<>(List.of(pair.before)));
                    partner[pair.after] = pair.before;
                }
            }
        }

        /** All that hang together by a pair go on together. */
        void take(List<Pair> pairs) {
            for (Pair pair : pairs) {
                if (likeness[pair.before][pair.after] == 0) {
                    likeness[pair.before][pair.after] = Lineage.likeness(was[pair.before], is[pair.after]);
                }
                List<Integer> from = new ArrayList<>(origins.getOrDefault(pair.after, List.of()));
                List<Integer> to = new ArrayList<>(continuations.getOrDefault(pair.before, List.of()));
                to.forEach(j -> addNew(from, origins.get(j)));
                from.forEach(i -> addNew(to, continuations.getOrDefault(i, List.of())));
                addNew(from, List.of(pair.before));
                addNew(to, List.of(pair.after));
                from.forEach(i -> continuations.put(i, to));
                to.forEach(j -> origins.put(j, from));
            }
            continuations.values().forEach(to -> to.sort(null));
            origins.forEach((j, from) -> {
                from.sort(null);
                if (continuations.get(from.get(0)).get(0).equals(j)) {
                    partner[j] = from.get(0);
                }
            });
        }

        private static void addNew(List<Integer> places, List<Integer> others) {
            others.stream().filter(place -> !places.contains(place)).toList().forEach(places::add);
        }

        /** What is left over may be a part of something: most of its phrases stand in a wording that has its pair already. */
        private void addParts() {
            for (int j = 0; j < after.size(); j++) {
                int whole = origins.containsKey(j) ? -1 : wholeOf(is[j], was);
                if (whole >= 0 && continuations.containsKey(whole) && origins.get(continuations.get(whole).get(0)).size() == 1) {
                    continuations.get(whole).add(j);
                    origins.put(j, new ArrayList<>(List.of(whole)));
                }
            }
            for (int i = 0; i < before.size(); i++) {
                int whole = continuations.containsKey(i) ? -1 : wholeOf(was[i], is);
                if (whole >= 0 && origins.containsKey(whole) && continuations.get(origins.get(whole).get(0)).size() == 1) {
                    origins.get(whole).add(i);
                    continuations.put(i, new ArrayList<>(List.of(whole)));
                }
            }
        }

        private static int wholeOf(Phrases part, Phrases[] wholes) {
            int best = -1;
            double share = PART_OF_ANOTHER_FROM;
            for (int k = 0; k < wholes.length; k++) {
                double each = part.shareIn(wholes[k]);
                if (each > share) {
                    share = each;
                    best = k;
                }
            }
            return best;
        }

        /** Those that must be taken out so that the rest stands in the old order: as few as can be; and what changed its group. */
        private boolean[] moved() {
            int[] paired = IntStream.range(0, after.size()).filter(j -> partner[j] >= 0).toArray();
            int[] length = new int[paired.length];
            int[] previous = new int[paired.length];
            int end = -1;
            for (int k = 0; k < paired.length; k++) {
                length[k] = 1;
                previous[k] = -1;
                for (int l = 0; l < k; l++) {
                    if (partner[paired[l]] < partner[paired[k]] && length[l] + 1 > length[k]) {
                        length[k] = length[l] + 1;
                        previous[k] = l;
                    }
                }
                end = end < 0 || length[k] > length[end] ? k : end;
            }
            boolean[] moved = new boolean[after.size()];
            for (int j : paired) {
                moved[j] = true;
            }
            for (int k = end; k >= 0; k = previous[k]) {
                moved[paired[k]] = !sameGroup(before.get(partner[paired[k]]), after.get(paired[k]));
            }
            return moved;
        }

        /** A group that was renamed, or that only one of the filings has, moves nobody. */
        private boolean sameGroup(WordingText one, WordingText other) {
            return one.group().equalsIgnoreCase(other.group())
                    || before.stream().noneMatch(wording -> wording.group().equalsIgnoreCase(other.group()))
                    || after.stream().noneMatch(wording -> wording.group().equalsIgnoreCase(one.group()));
        }

        private Link link(List<Integer> from, List<Integer> to, boolean moved) {
            int i = from.get(0);
            int j = to.get(0);
            double like = likeness[i][j];
            String place = moved ? " " + place(i, j) : "";
            List<Integer> origins = from.stream().sorted().toList();
            List<Integer> ends = to.stream().sorted().toList();
            if (from.size() > 1) {
                return new Link(Kind.MERGED, origins, ends, like, moved, "Most of the words of %s stand in this one text now.%s".formatted(names(origins, before), place));
            }
            if (to.size() > 1) {
                return new Link(Kind.SPLIT, origins, ends, like, moved, "What stood in one text is now in %s.%s".formatted(names(ends, after), place));
            }
            boolean sameHeading = was[i].heading.sameAs(is[j].heading);
            if (sameHeading && was[i].text.sameAs(is[j].text)) {
                return new Link(Kind.UNCHANGED, from, to, 1, moved, "The heading and the text are the same, word for word." + place);
            }
            double heading = was[i].heading.likeness(is[j].heading);
            String text = was[i].text.sameAs(is[j].text) ? "The text is the same" : "%s of the words of the text are the same".formatted(percent(was[i].text.likeness(is[j].text)));
            if (heading < RENAMED_BELOW) {
                return new Link(Kind.RENAMED, from, to, like, moved, "%s; the heading was “%s”.%s".formatted(text, before.get(i).heading(), place));
            }
            String said = sameHeading ? text + ", under the same heading." : text + "; " + percent(heading) + " of those of the heading.";
            return new Link(Kind.EDITED, from, to, like, moved, said + place);
        }

        private String place(int i, int j) {
            return sameGroup(before.get(i), after.get(j)) ? "It moved from place %d to place %d.".formatted(i + 1, j + 1)
                    : "It moved from “%s” to “%s”.".formatted(before.get(i).group(), after.get(j).group());
        }

        private Link newLink(int j) {
            int nearest = IntStream.range(0, before.size()).boxed().max(Comparator.comparingDouble(i -> likeness[i][j])).orElse(-1);
            double like = nearest < 0 ? 0 : likeness[nearest][j];
            return new Link(Kind.NEW, List.of(), List.of(j), like, false, nearest < 0 ? "The earlier filing has no risk factors."
                    : (like < SAME_RISK_FROM ? "Nothing in the earlier filing is like it; the nearest, “%s”, has %s in common."
                            : "It goes on from none of the earlier filing; the likest, “%s”, has %s in common.").formatted(before.get(nearest).heading(), percent(like)));
        }

        private Link droppedLink(int i) {
            int nearest = IntStream.range(0, after.size()).boxed().max(Comparator.comparingDouble(j -> likeness[i][j])).orElse(-1);
            double like = nearest < 0 ? 0 : likeness[i][nearest];
            return new Link(Kind.DROPPED, List.of(i), List.of(), like, false, nearest < 0 ? "The later filing has no risk factors."
                    : (like < SAME_RISK_FROM ? "Nothing in the later filing is like it; the nearest, “%s”, has %s in common."
                            : "It goes on as none of the later filing; the likest, “%s”, has %s in common.").formatted(after.get(nearest).heading(), percent(like)));
        }

        private static String names(List<Integer> places, List<WordingText> wordings) {
            return places.stream().map(place -> "“" + wordings.get(place).heading() + "”").collect(Collectors.joining(" and "));
        }

        /** Rounded down, so that 100 % is said of the same only. */
        private static String percent(double share) {
            return String.format(Locale.ROOT, "%d %%", (int) Math.floor(share * 100 + 1e-9));
        }
    }
}
