package org.dateline.enquiry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.enquiry.routing.Presence.Cycle;
import org.dateline.enquiry.routing.Presence.Objection;
import org.dateline.enquiry.routing.Presence.Twice;
import org.dateline.enquiry.routing.Presence.Uncovered;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/** Why absences cannot be as they are, said to a person. */
final class ObjectionWords {

    private ObjectionWords() {}

    static String of(Objection objection, Function<UUID, String> name, ZoneId zone) {
        if (objection instanceof Cycle cycle) {
            return "From %s on they would stand in for each other: %s. Please choose somebody else.".formatted(day(cycle.at(), zone),
                    cycle.chain().stream().map(name).collect(Collectors.joining(", then ")));
        }
        if (objection instanceof Uncovered uncovered) {
            return ("Questions that nobody else takes would be nobody's from %s on: %s is the last resort, or stands in for it, and has to name a"
                    + " substitute who is there.").formatted(day(uncovered.at(), zone), name.apply(uncovered.missing()));
        }
        Twice twice = (Twice) objection;
        return "%s is away already on %s. Please end that absence first, or choose other days.".formatted(name.apply(twice.person()), day(twice.at(), zone));
    }

    private static String day(Instant at, ZoneId zone) {
        return PrintedTime.day(at.atZone(zone).toLocalDate(), Language.ENGLISH);
    }
}
