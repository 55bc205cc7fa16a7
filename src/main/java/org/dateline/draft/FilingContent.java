package org.dateline.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.filing.FilingFacts;
import org.dateline.risk.MarkedSection;
import org.dateline.risk.WordingText;

/**
 * What a version of a filing says beside its file.
 *
 * @param admitted true for one that was on file before the issuer came to the portal
 * @param marks    how its risk section is split; empty for a filing without risk factors
 * @param origins  of each risk factor that somebody decided on, by the key of its heading: those of the filing before that it goes on
 *                 from; none for a new one
 * @param dropped  risk factors of the filing before of which somebody confirmed that they do not go on
 */
record FilingContent(FilingFacts facts, boolean admitted, List<MarkedSection.Mark> marks, Map<String, List<UUID>> origins,
        Set<UUID> dropped) {

    FilingContent {
        marks = List.copyOf(marks);
        origins = new TreeMap<>(origins);
        dropped = new TreeSet<>(dropped);
    }

    /** @param section null for a filing without risk factors */
    static FilingContent begun(FilingFacts facts, boolean admitted, MarkedSection section) {
        return new FilingContent(facts, admitted, section == null ? List.of() : section.marks(), Map.of(), Set.of());
    }

    FilingContent with(FilingFacts other, boolean historical) {
        return new FilingContent(other, historical, marks, origins, dropped);
    }

    /** Split otherwise. What was decided about risk factors whose text is another now has to be decided anew. */
    FilingContent with(MarkedSection before, MarkedSection after) {
        Map<String, WordingText> was = before.wordings();
        Map<String, WordingText> is = after.wordings();
        Map<String, List<UUID>> kept = origins.entrySet().stream()
                .filter(decided -> is.containsKey(decided.getKey()) && is.get(decided.getKey()).equals(was.get(decided.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new FilingContent(facts, admitted, after.marks(), kept, dropped);
    }

    FilingContent with(Map<String, List<UUID>> decided, Set<UUID> confirmedAsDropped) {
        return new FilingContent(facts, admitted, marks, decided, confirmedAsDropped);
    }
}
