package org.dateline.ledger.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.Appended;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerFixture;
import org.dateline.ledger.TimeStamp;
import org.dateline.ledger.TimeStamps;
import org.dateline.shared.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StampingTest {

    @Inject
    Ledger ledger;

    @Inject
    TimeStamps timeStamps;

    @Inject
    Authorities authorities;

    @Inject
    SettableClock clock;

    @Inject
    DataSource database;

    /** What follows expects its entries at the end of the log. */
    @AfterEach
    void no_anchor_is_left() {
        clock.letGo();
        LedgerFixture.published(ledger, 1);
    }

    @Test
    void each_checkpoint_gets_its_time_stamp_and_the_next_batch_begins_with_its_anchor() throws Exception {
        Stamping stamping = stamping(authorities.all().get(0));
        gatherAll(stamping);
        LedgerFixture.published(ledger, 1);
        LedgerFixture.published(ledger, 2);
        gatherAll(stamping);
        long size = ledger.signedSize();
        List<TimeStamp> stamps = timeStamps.of(size);

        assertThat(stamps).singleElement().satisfies(stamp -> Answer.parse(stamp.response())
                .verify(ledger.lastCheckpoint().orElseThrow().note().bytes(), authorities.all().get(0).roots().asRoots(), Evidence.parse(stamp.evidence())));
        assertThat(stamping.standing().missingSince()).isNull();

        Appended published = LedgerFixture.published(ledger, 1).get(0);
        String anchor = new String(ledger.entry(size).orElseThrow(), StandardCharsets.UTF_8);

        assertThat(published.index()).isGreaterThan(size);
        assertThat(anchor).contains("\"type\":\"anchor\"", "\"checkpoint\":\"" + size + "\"", "\"tsa\":\"development\"",
                "\"tsr\":\"" + Hash.sha256(stamps.get(0).response()).hex() + "\"", "\"evidence\":\"" + Hash.sha256(stamps.get(0).evidence()).hex() + "\"");
        assertThat(timeStamps.anchorBefore(published.index())).isPresent();
    }

    @Test
    void while_nothing_is_published_the_log_beats_once_in_ten_minutes() throws Exception {
        Stamping stamping = stamping(authorities.all().get(0));
        LedgerFixture.published(ledger, 1);
        gatherAll(stamping);

        assertThat(timeStamps.beat()).isFalse();
        LedgerFixture.nothingAppendedFor(TimeStamps.HEARTBEAT, database);
        long before = ledger.signedSize();
        assertThat(timeStamps.beat()).isTrue();
        assertThat(ledger.signedSize()).isGreaterThan(before);
        gatherAll(stamping);
        assertThat(timeStamps.beat()).isFalse();
    }

    @Test
    void an_authority_that_is_down_is_asked_again_for_ever_and_holds_nothing_back() throws Exception {
        Stamping stamping = stamping(new Authority("down", null, Evidence.NONE, request -> {
            throw new StampRefused("out for lunch");
        }, null, clock));
        Appended published = LedgerFixture.published(ledger, 1).get(0);
        clock.stopAt(Instant.parse("2026-11-23T12:00:00Z"));

        assertThat(List.of(pause(stamping), pause(stamping), pause(stamping))).containsExactly(1L, 2L, 4L);
        for (int i = 0; i < 10; i++) {
            stamping.turn();
        }
        assertThat(pause(stamping)).isEqualTo(60);
        assertThat(stamping.standing().trouble()).isEqualTo("out for lunch");
        assertThat(stamping.standing().missingSince()).isNotNull();
        assertThat(ledger.entry(published.index())).isPresent();
    }

    private long pause(Stamping stamping) throws InterruptedException {
        return Duration.between(clock.instant(), stamping.turn()).toSeconds();
    }

    private void gatherAll(Stamping stamping) throws InterruptedException {
        do {
            stamping.turn();
            assertThat(stamping.standing().trouble()).isNull();
        } while (stamping.standing().missingSince() != null);
    }

    private Stamping stamping(Authority authority) {
        return new Stamping(authority, timeStamps, clock);
    }
}
