package org.dateline.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.risk.Lineage;
import org.dateline.risk.Lineage.Kind;
import org.dateline.risk.Lineage.Link;
import org.dateline.risk.Lineage.Pair;
import org.dateline.risk.WordingText;

/**
 * How the risk factors of a filing go on from those of the filing before: where somebody decided, as decided; elsewhere as proposed.
 *
 * @param factors of the earlier filing, the ids of its risk factors in their order
 * @param headings of the later filing, the keys of its headings in their order
 */
record LineageReview(List<UUID> factors, List<String> headings, List<Line> lines) {

    /** From this likeness on a proposal is as good as certain. */
    private static final double CERTAIN_FROM = 0.8;

    /** @param confirmed whether a person stands for it */
    record Line(Link link, boolean confirmed) {

        /** One that can be confirmed without a second look: the same text, or nearly, in one place of either filing. */
        public boolean isCertain() {
            boolean oneOfEach = link.before().size() == 1 && link.after().size() == 1;
            return oneOfEach && (link.kind() == Kind.UNCHANGED || link.likeness() >= CERTAIN_FROM);
        }
    }

    /**
     * @param origins what was decided, by keys of headings; of headings and risk factors that are not there any more it says nothing
     * @param dropped what was confirmed as dropped
     */
    static LineageReview of(List<UUID> factors, List<WordingText> before, List<String> headings, List<WordingText> after,
            Map<String, List<UUID>> origins,
            Set<UUID> dropped) {
        Set<Integer> decided = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (int j = 0; j < headings.size(); j++) {
            List<UUID> from = origins.get(headings.get(j));
            if (from != null && factors.containsAll(from)) {
                decided.add(j);
                for (UUID factor : from) {
                    taken.add(factors.indexOf(factor));
                    pairs.add(Pair.of(factors.indexOf(factor), j));
                }
            }
        }
        for (Link proposed : Lineage.between(before, after).links()) {
            boolean goesOnInPart = proposed.after().stream().anyMatch(decided::contains);
            for (int i : proposed.before()) {
                boolean free = !dropped.contains(factors.get(i)) && (!taken.contains(i) || goesOnInPart);
                proposed.after().stream().filter(j -> free && !decided.contains(j)).forEach(j -> pairs.add(Pair.of(i, j)));
            }
        }
        List<Line> lines = Lineage.chosen(before, after, pairs).links().stream()
                .map(link -> new Line(link, link.kind() == Kind.DROPPED
                ? dropped.contains(factors.get(link.before().get(0))) : decided.containsAll(link.after()))).toList();
        return new LineageReview(factors, headings, lines);
    }

    /** As it would be published. */
    Lineage lineage() {
        return new Lineage(lines.stream().map(Line::link).toList());
    }

    long open() {
        return lines.stream().filter(line -> !line.confirmed()).count();
    }

    long certain() {
        return lines.stream().filter(line -> !line.confirmed() && line.isCertain()).count();
    }

    /** What is decided when these lines are confirmed besides. */
    FilingContent confirmed(FilingContent content, List<Line> confirmed) {
        Map<String, List<UUID>> origins = new TreeMap<>(content.origins());
        Set<UUID> dropped = new TreeSet<>(content.dropped());
        for (Line line : confirmed) {
            List<UUID> from = line.link().before().stream().map(factors::get).toList();
            line.link().after().forEach(place -> origins.put(headings.get(place), from));
            if (line.link().kind() == Kind.DROPPED) {
                dropped.addAll(from);
            }
        }
        return content.with(origins, dropped);
    }

    /** What is decided when a person says from which a risk factor goes on. @param from none for a new one */
    static FilingContent chosen(FilingContent content, String heading, List<UUID> from) {
        Map<String, List<UUID>> origins = new TreeMap<>(content.origins());
        origins.put(heading, List.copyOf(from));
        Set<UUID> dropped = new TreeSet<>(content.dropped());
        from.forEach(dropped::remove);
        return content.with(origins, dropped);
    }
}
