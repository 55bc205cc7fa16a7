package org.dateline.enquiry.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is there, and who stands in for whom. Whoever is away is stood in for by the substitute they named, by that person's
 * substitute, and so on; where such a chain ends with nobody, by the last-resort owner or whoever stands in for that one.
 *
 * @param people     who may own questions; never empty
 * @param absences   of these people
 * @param lastResort one of the people
 */
public record Presence(Set<UUID> people, List<Away> absences, UUID lastResort) {

    /** Why absences cannot be as they are. */
    public sealed interface Objection permits Cycle, Uncovered, Twice {}

    /** People who would stand in for each other. @param chain in the order of standing in, the first one again at its end */
    public record Cycle(List<UUID> chain, Instant at) implements Objection {}

    /** The last-resort owner would be away, and nobody in their place would be there. @param missing who would have to name a substitute */
    public record Uncovered(UUID missing, Instant at) implements Objection {}

    /** One person would be away twice at a time. */
    public record Twice(UUID person, Instant at) implements Objection {}

    public Presence {
        people = new LinkedHashSet<>(people);
        absences = List.copyOf(absences);
        if (people.isEmpty() || !people.contains(lastResort)) {
            throw new IllegalArgumentException("The last-resort owner has to be one of the people who may own questions.");
        }
    }

    public Presence with(Away another) {
        return new Presence(people, Stream.concat(absences.stream(), Stream.of(another)).toList(), lastResort);
    }

    /** The one person who is there in somebody's place: that person, if there. */
    public UUID present(UUID person, Instant at) {
        return Stream.of(person, lastResort)
                .map(first -> chain(first, at))
                .map(chain -> chain.get(chain.size() - 1))
                .filter(last -> isPresent(last, at))
                .findFirst()
                .orElseGet(() -> people.stream().filter(any -> isPresent(any, at)).findFirst().orElse(lastResort));
    }

    public boolean isPresent(UUID person, Instant at) {
        return people.contains(person) && away(person, at).isEmpty();
    }

    /** Everybody in whose place this person is there at an instant, the person included; empty if the person is away. */
    public Set<UUID> standsInFor(UUID person, Set<UUID> owners, Instant at) {
        Set<UUID> places = new LinkedHashSet<>();
        Stream.concat(people.stream(), owners.stream()).filter(owner -> present(owner, at).equals(person)).forEach(places::add);
        return places;
    }

    /** A person and those who stand in, one for the other; ends with one who is there, named nobody, or has been in it before. */
    List<UUID> chain(UUID person, Instant at) {
        List<UUID> chain = new ArrayList<>(List.of(person));
        UUID last = person;
        while (!isPresent(last, at)) {
            UUID next = away(last, at).map(Away::substitute).orElse(null);
            if (next == null) {
                return chain;
            }
            boolean before = chain.contains(next);
            chain.add(next);
            if (before) {
                return chain;
            }
            last = next;
        }
        return chain;
    }

    private Optional<Away> away(UUID person, Instant at) {
        return absences.stream().filter(absence -> absence.person().equals(person) && absence.holdsAt(at)).findFirst();
    }

    /**
     * What cannot be from an instant on. It is enough to look at that instant and at the beginnings of absences: somebody who
     * comes back only shortens chains.
     */
    public Optional<Objection> objection(Instant from) {
        return Stream.concat(Stream.of(from), absences.stream().map(Away::from).filter(begins -> begins.isAfter(from)).sorted())
                .flatMap(at -> objectionAt(at).stream())
                .findFirst();
    }

    private Optional<Objection> objectionAt(Instant at) {
        List<Away> now = absences.stream().filter(absence -> absence.holdsAt(at)).toList();
        for (Away absence : now) {
            if (now.stream().filter(other -> other.person().equals(absence.person())).count() > 1) {
                return Optional.of(new Twice(absence.person(), at));
            }
            List<UUID> chain = chain(absence.person(), at);
            UUID last = chain.get(chain.size() - 1);
            if (chain.indexOf(last) < chain.size() - 1) {
                return Optional.of(new Cycle(chain.subList(chain.indexOf(last), chain.size()), at));
            }
        }
        List<UUID> chain = chain(lastResort, at);
        UUID last = chain.get(chain.size() - 1);
        return isPresent(last, at) ? Optional.empty() : Optional.of(new Uncovered(last, at));
    }
}
