package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wire reports crossings: signed, now, once; and whatever else is tried gets one and the same answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WireCrossingsTest {

    private record Sender(UUID id, String secret) {}

    @Inject
    ReleaseFixture releases;

    @Inject
    DeliveryBrake brake;

    @Inject
    Clock clock;

    private Sender wire;
    private Draft draft;

    @BeforeEach
    @ActivateRequestContext
    void a_wire_and_a_draft() {
        wire = QuarkusTransaction.requiringNew().call(() -> {
            Wire entered = Wire.enter(releases.palladium(), "Example Wire");
            String secret = entered.renew(clock.instant());
            return new Sender(entered.id(), secret);
        });
        draft = releases.approved(ReleaseFixture.text("Crosses by itself " + UUID.randomUUID(), releases.today()), Act.PUBLICATION);
    }

    @Test
    void a_signed_report_is_taken_with_the_time_of_the_wire() {
        assertThat(send(wire, reference(), crossed()).statusCode()).isEqualTo(204);
        assertThat(crossings()).extracting(WireCrossing::wire, WireCrossing::crossedAt, WireCrossing::link)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Example Wire", crossed(), "https://wire.invalid/1"));
    }

    @Test
    void a_draft_that_waits_for_it_is_due_at_once() {
        QuarkusTransaction.requiringNew().run(() -> {
            Draft waiting = Draft.locked(draft.id()).orElseThrow();
            waiting.schedule(1, null, waiting.issuer().homeZone(), "", List.of(), ReleaseFixture.PUBLISHER, clock.instant());
        });
        send(wire, reference(), crossed());

        assertThat(QuarkusTransaction.requiringNew().call(() -> DraftDue.of(draft.id()).orElseThrow().due()))
                .isBetween(clock.instant().minusSeconds(30), clock.instant());
    }

    @Test
    void the_same_delivery_is_taken_once_and_answered_alike() {
        assertThat(List.of(send(wire, reference(), crossed()).statusCode(), send(wire, reference(), crossed()).statusCode())).containsOnly(204);
        assertThat(crossings()).hasSize(1);
    }

    @Test
    void a_wrong_signature_an_unknown_reference_and_an_unknown_wire_are_answered_alike() {
        Response wrongSignature = send(new Sender(wire.id(), "x" + wire.secret()), reference(), crossed());
        Response unknownReference = send(wire, "abcdefg-abcdefg-abcdefg-abcdefg", crossed());
        Response unknownWire = send(new Sender(UUID.randomUUID(), wire.secret()), reference(), crossed());

        assertThat(List.of(wrongSignature, unknownReference, unknownWire)).extracting(Response::statusCode).containsOnly(403);
        assertThat(List.of(wrongSignature, unknownReference, unknownWire)).extracting(Response::asString).containsOnly(wrongSignature.asString());
        assertThat(crossings()).isEmpty();
    }

    @Test
    void a_delivery_of_another_time_is_not_taken() {
        assertThat(sendAt(wire, body(reference(), crossed()), clock.instant().minus(Wire.WINDOW).minusSeconds(2)).statusCode()).isEqualTo(403);
    }

    @Test
    void what_does_not_read_is_not_taken() {
        for (String body : List.of("", "[]", "{", "null", "{\"reference\":7}", "{\"reference\":\"" + reference() + "\",\"crossed_at\":\"soon\"}", "x".repeat(20_000))) {
            assertThat(sendAt(wire, body, clock.instant()).statusCode()).as(body).isEqualTo(403);
        }
    }

    @Test
    void a_crossing_that_is_still_to_come_is_not_taken() {
        assertThat(send(wire, reference(), clock.instant().plusSeconds(60)).statusCode()).isEqualTo(403);
    }

    @Test
    void the_secret_before_the_present_one_is_taken_for_a_day() {
        String second = renewed();
        assertThat(send(wire, reference(), crossed()).statusCode()).isEqualTo(204);
        assertThat(send(new Sender(wire.id(), second), reference(), crossed().minusSeconds(1)).statusCode()).isEqualTo(204);
    }

    @Test
    void a_retired_wire_reports_nothing() {
        QuarkusTransaction.requiringNew().run(() -> Wire.withId(wire.id()).orElseThrow().retire(clock.instant()));
        assertThat(send(wire, reference(), crossed()).statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_knocks_too_often_has_to_wait() {
        Instant now = clock.instant();
        int let = 0;
        while (brake.lets("192.0.2.77", now)) {
            let++;
        }
        assertThat(let).isEqualTo(30);
        assertThat(brake.lets("192.0.2.77", now.plus(Duration.ofSeconds(3)))).isTrue();
    }

    @Test
    void references_of_two_drafts_differ() {
        assertThat(WireReference.of(UUID.randomUUID())).isNotEqualTo(WireReference.of(UUID.randomUUID())).hasSize(31);
    }

    private String renewed() {
        return QuarkusTransaction.requiringNew().call(() -> Wire.withId(wire.id()).orElseThrow().renew(clock.instant()));
    }

    private Instant crossed() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).minusSeconds(3600);
    }

    private String reference() {
        return WireReference.of(draft.id());
    }

    private static String body(String reference, Instant crossedAt) {
        return "{\"reference\":\"%s\",\"crossed_at\":\"%s\",\"link\":\"https://wire.invalid/1\"}".formatted(reference, crossedAt);
    }

    private Response send(Sender sender, String reference, Instant crossedAt) {
        return sendAt(sender, body(reference, crossedAt), clock.instant());
    }

    private static Response sendAt(Sender sender, String body, Instant at) {
        String time = Long.toString(at.getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return given().header("Dateline-Wire", sender.id()).header("Dateline-Time", time)
                .header("Dateline-Signature", Wire.signature(sender.secret().getBytes(StandardCharsets.US_ASCII), time, bytes))
                .contentType("application/json").body(bytes).post("/wire/crossings");
    }

    private List<WireCrossing> crossings() {
        return QuarkusTransaction.requiringNew().call(() -> Draft.of(draft.id()).orElseThrow().crossings());
    }
}
