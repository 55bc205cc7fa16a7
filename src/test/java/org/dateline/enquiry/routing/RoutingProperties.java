package org.dateline.enquiry.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.dateline.contact.Audience;
import org.dateline.shared.Language;

/** Invariant 7: no enquiry is dropped, whatever the rules, the absences, the calendar and the instant. */
class RoutingProperties {

    private static final Instant BEGUN = Instant.parse("2026-03-01T00:00:00Z");
    private static final int PEOPLE = 6;
    private static final long YEAR_HOURS = 366 * 24;

    private static UUID person(int number) {
        return new UUID(0, number);
    }

    private static Set<UUID> people(int count) {
        return IntStream.range(0, count).mapToObj(RoutingProperties::person).collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    @Provide
    Arbitrary<Away> absences() {
        Arbitrary<Integer> anybody = Arbitraries.integers().between(0, PEOPLE);
        return Combinators.combine(anybody, anybody, Arbitraries.longs().between(0, YEAR_HOURS), Arbitraries.longs().between(1, 2_000))
                .as((who, substitute, from, hours) -> new Away(person(who), substitute == PEOPLE ? null : person(substitute),
                        BEGUN.plus(Duration.ofHours(from)), BEGUN.plus(Duration.ofHours(from + hours))));
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return Combinators.combine(Arbitraries.of(Audience.class).injectNull(0.4), Arbitraries.of(Topic.class).injectNull(0.6),
                Arbitraries.of("", "", "XTSE:PDL", "XASE:PAL"), Arbitraries.of(Language.class).injectNull(0.6),
                Arbitraries.of("", "", "*", "/releases/2006/02/06/leak"), Arbitraries.of(Hours.class)).as(Condition::new);
    }

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(conditions(), Arbitraries.integers().between(0, PEOPLE)).as((condition, owner) ->
                new Rule(UUID.randomUUID(), condition, person(owner)));
    }

    @Provide
    Arbitrary<Matter> matters() {
        return Combinators.combine(Arbitraries.of(Audience.class), Arbitraries.of(Topic.class), Arbitraries.of("", "XTSE:PDL", "XASE:PAL"),
                Arbitraries.of(Language.class), Arbitraries.of("", "/releases/2006/02/06/leak", "/releases/2026/01/01/x"),
                Arbitraries.of(true, false)).as(Matter::new);
    }

    /** Absences as they are let in one by one: what anything speaks against is refused. */
    private static Presence letIn(Set<UUID> people, List<Away> asked, UUID lastResort) {
        Presence presence = new Presence(people, List.of(), lastResort);
        for (Away absence : asked) {
            Presence next = presence.with(absence);
            if (next.objection(BEGUN).isEmpty()) {
                presence = next;
            }
        }
        return presence;
    }

    @Property(tries = 2_000)
    void an_open_enquiry_always_has_exactly_one_present_owner(@ForAll @IntRange(min = 1, max = PEOPLE) int count,
            @ForAll @Size(max = 8) List<@From("rules") Rule> rules, @ForAll @Size(max = 12) List<@From("absences") Away> asked,
            @ForAll("matters") Matter matter, @ForAll @IntRange(max = PEOPLE - 1) int last,
            @ForAll @LongRange(min = 0, max = YEAR_HOURS) long hour) {
        Set<UUID> people = people(count);
        Presence presence = letIn(people, asked, person(last % count));
        Instant at = BEGUN.plus(Duration.ofHours(hour));

        Routing.Decision decision = new Routing(rules, presence).decide(matter, at);
        assertThat(presence.isPresent(decision.owner(), at)).isTrue();
        assertThat(people).contains(decision.owner());
        // Of those who are there, it is in the inbox of one: also when it was assigned long ago, to whoever it was.
        Set<UUID> owners = new HashSet<>(people);
        owners.add(person(PEOPLE));
        for (UUID assigned : owners) {
            assertThat(people.stream().filter(one -> presence.standsInFor(one, owners, at).contains(assigned))).hasSize(1);
        }
    }

    @Property(tries = 2_000)
    void no_chain_of_substitutes_that_was_let_in_runs_in_a_circle(@ForAll @Size(max = 12) List<@From("absences") Away> asked,
            @ForAll @LongRange(min = 0, max = YEAR_HOURS) long hour) {
        Presence presence = letIn(people(PEOPLE), asked, person(0));
        Instant at = BEGUN.plus(Duration.ofHours(hour));
        for (UUID one : presence.people()) {
            assertThat(presence.chain(one, at)).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 500)
    void no_combination_is_without_an_owner(@ForAll @Size(max = 5) List<@From("rules") Rule> rules, @ForAll @Size(max = 6) List<@From("absences") Away> asked) {
        Routing routing = new Routing(rules, letIn(people(PEOPLE), asked, person(0)));
        assertThat(Combinations.of(routing, List.of("XTSE:PDL"), BEGUN).ownerless()).isEmpty();
    }

    @Provide
    Arbitrary<BusinessHours> offices() {
        return Combinators.combine(Arbitraries.of("America/Toronto", "America/St_Johns", "Europe/Paris", "Australia/Lord_Howe", "UTC"),
                Arbitraries.integers().between(0, 22), Arbitraries.integers().between(1, 23), Arbitraries.integers().between(0, 127),
                Arbitraries.integers().between(0, 400).map(day -> LocalDate.of(2026, 3, 1).plusDays(day)).set().ofMaxSize(9))
                .as((zone, opens, hours, days, closed) -> new BusinessHours(ZoneId.of(zone), LocalTime.of(opens, 0),
                        opens + hours >= 24 ? LocalTime.of(23, 59) : LocalTime.of(opens + hours, 0),
                        day -> !closed.contains(day) && (day.getDayOfWeek().getValue() == 3 || (days >> day.getDayOfWeek().getValue() - 1 & 1) == 1)));
    }

    @Property(tries = 1_000)
    void what_is_due_is_due_after_as_much_business_time_as_was_given(@ForAll("offices") BusinessHours office,
            @ForAll @LongRange(min = 0, max = YEAR_HOURS * 60) long minute, @ForAll @IntRange(min = 1, max = 6_000) int minutes) {
        Instant start = BEGUN.plus(Duration.ofMinutes(minute));
        Instant due = office.after(start, Duration.ofMinutes(minutes));
        assertThat(due).isAfter(start);
        assertThat(office.between(start, due)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(office.isOpen(due.minusNanos(1))).isTrue();
    }
}
