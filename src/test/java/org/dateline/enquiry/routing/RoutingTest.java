package org.dateline.enquiry.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dateline.contact.Audience;
import org.dateline.shared.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final UUID MARIE = new UUID(0, 1);
    private static final UUID NOAH = new UUID(0, 2);
    private static final UUID OLGA = new UUID(0, 3);
    private static final UUID LAST = new UUID(0, 4);
    private static final Set<UUID> PEOPLE = Set.of(MARIE, NOAH, OLGA, LAST);

    private static final Matter FRENCH_MEDIA = new Matter(Audience.MEDIA, Topic.ENVIRONMENT, "XTSE:PDL", Language.FRENCH,
            "/releases/2006/02/06/leak", true);

    private static Presence presence(Away... absences) {
        return new Presence(PEOPLE, List.of(absences), LAST);
    }

    private static Away away(UUID person, UUID substitute) {
        return new Away(person, substitute, NOW, NOW.plus(Duration.ofDays(1)));
    }

    private static Rule rule(Condition condition, UUID owner) {
        return new Rule(UUID.randomUUID(), condition, owner);
    }

    private static Condition from(Audience audience) {
        return new Condition(audience, null, "", null, "", Hours.ANY);
    }

    @Test
    void the_first_rule_that_takes_a_question_names_its_owner() {
        Rule french = rule(new Condition(Audience.MEDIA, null, "", Language.FRENCH, "", Hours.ANY), MARIE);
        Rule media = rule(from(Audience.MEDIA), NOAH);
        assertThat(new Routing(List.of(french, media), presence()).decide(FRENCH_MEDIA, NOW).owner()).isEqualTo(MARIE);
        assertThat(new Routing(List.of(media, french), presence()).decide(FRENCH_MEDIA, NOW).owner()).isEqualTo(NOAH);
    }

    @Test
    void every_part_of_a_condition_has_to_agree() {
        assertThat(List.of(
                new Condition(Audience.INVESTOR, null, "", null, "", Hours.ANY),
                new Condition(null, Topic.SHARES, "", null, "", Hours.ANY),
                new Condition(null, null, "XASE:PAL", null, "", Hours.ANY),
                new Condition(null, null, "", Language.ENGLISH, "", Hours.ANY),
                new Condition(null, null, "", null, "/releases/2006/02/07/other", Hours.ANY),
                new Condition(null, null, "", null, "", Hours.CLOSED))).noneMatch(condition -> condition.takes(FRENCH_MEDIA));
        assertThat(List.of(Condition.EVERYTHING,
                new Condition(Audience.MEDIA, Topic.ENVIRONMENT, "XTSE:PDL", Language.FRENCH, "/releases/2006/02/06/leak", Hours.OPEN),
                new Condition(null, null, "", null, Condition.ANY_RELEASE, Hours.ANY))).allMatch(condition -> condition.takes(FRENCH_MEDIA));
    }

    @Test
    void a_question_about_no_release_is_not_one_about_any() {
        Matter plain = new Matter(Audience.INVESTOR, Topic.OTHER, "", Language.ENGLISH, "", true);
        assertThat(new Condition(null, null, "", null, Condition.ANY_RELEASE, Hours.ANY).takes(plain)).isFalse();
    }

    @Test
    void regulators_have_a_lane_of_their_own() {
        Matter asked = new Matter(Audience.REGULATOR, Topic.FILINGS, "", Language.ENGLISH, "", true);
        Routing general = new Routing(List.of(rule(Condition.EVERYTHING, NOAH)), presence());
        assertThat(general.decide(asked, NOW).owner()).isEqualTo(LAST);
        Routing own = new Routing(List.of(rule(Condition.EVERYTHING, NOAH), rule(from(Audience.REGULATOR), OLGA)), presence());
        assertThat(own.decide(asked, NOW).owner()).isEqualTo(OLGA);
    }

    @Test
    void whoever_is_away_is_stood_in_for_down_the_chain() {
        Routing routing = new Routing(List.of(rule(Condition.EVERYTHING, MARIE)), presence(away(MARIE, NOAH), away(NOAH, OLGA)));
        Routing.Decision decision = routing.decide(FRENCH_MEDIA, NOW);
        assertThat(decision.named()).isEqualTo(MARIE);
        assertThat(decision.owner()).isEqualTo(OLGA);
        assertThat(routing.decide(FRENCH_MEDIA, NOW.plus(Duration.ofDays(1))).owner()).as("when she is back").isEqualTo(MARIE);
    }

    @Test
    void a_chain_that_ends_with_nobody_leads_to_the_last_resort() {
        assertThat(new Routing(List.of(rule(Condition.EVERYTHING, MARIE)), presence(away(MARIE, NOAH), away(NOAH, null)))
                .decide(FRENCH_MEDIA, NOW).owner()).isEqualTo(LAST);
    }

    @Test
    void a_rule_that_names_somebody_who_left_is_passed_over() {
        UUID gone = new UUID(0, 9);
        Routing routing = new Routing(List.of(rule(Condition.EVERYTHING, gone), rule(Condition.EVERYTHING, NOAH)), presence());
        assertThat(routing.decide(FRENCH_MEDIA, NOW).owner()).isEqualTo(NOAH);
    }

    @Test
    void people_may_not_stand_in_for_each_other() {
        assertThat(presence(away(MARIE, NOAH), away(NOAH, OLGA), away(OLGA, MARIE)).objection(NOW)).get().isInstanceOf(Presence.Cycle.class);
        Away later = new Away(NOAH, MARIE, NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2)));
        assertThat(presence(away(MARIE, NOAH), later).objection(NOW)).as("one after the other").isEmpty();
    }

    @Test
    void the_last_resort_cannot_go_without_somebody_who_is_there() {
        assertThat(presence(away(LAST, null)).objection(NOW)).contains(new Presence.Uncovered(LAST, NOW));
        assertThat(presence(away(LAST, MARIE), away(MARIE, null)).objection(NOW)).contains(new Presence.Uncovered(MARIE, NOW));
        assertThat(presence(away(LAST, MARIE), away(MARIE, NOAH)).objection(NOW)).isEmpty();
        assertThat(presence(away(LAST, new UUID(0, 9))).objection(NOW)).as("somebody who may own nothing").isNotEmpty();
    }

    @Test
    void nobody_is_away_twice_at_a_time() {
        assertThat(presence(away(MARIE, NOAH), away(MARIE, OLGA)).objection(NOW)).contains(new Presence.Twice(MARIE, NOW));
    }

    @Test
    void rules_read_as_sentences() {
        assertThat(rule(new Condition(Audience.MEDIA, Topic.ENVIRONMENT, "", Language.FRENCH, Condition.ANY_RELEASE, Hours.CLOSED), MARIE).sentence("Marie Example"))
                .isEqualTo("Questions from media, in French, about environment and safety, about a release, outside business hours, go to Marie Example.");
        assertThat(rule(from(Audience.REGULATOR), OLGA).sentence("Olga Sample")).isEqualTo("Questions from regulators go to Olga Sample.");
    }

    @Test
    void every_combination_is_tried_and_rules_that_take_nothing_are_named() {
        Rule media = rule(from(Audience.MEDIA), MARIE);
        Rule everything = rule(Condition.EVERYTHING, NOAH);
        Rule hidden = rule(new Condition(Audience.MEDIA, null, "", Language.FRENCH, "", Hours.ANY), OLGA);
        Combinations all = Combinations.of(new Routing(List.of(media, everything, hidden), presence(away(MARIE, NOAH))),
                List.of("XTSE:PDL", "XASE:PAL"), NOW);
        assertThat(all.ownerless()).isEmpty();
        assertThat(all.unused()).containsExactly(hidden);
        assertThat(all.tried()).isEqualTo(5 * 8 * 3 * 2 * 2 * 2 * 2);
    }
}
