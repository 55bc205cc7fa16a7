package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.issuer.trading.TradingFixture.eastern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.dateline.draft.Duty.Kind;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.DatabaseClock;
import org.dateline.shared.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What exchanges ask stands in the way of a publication, and what is owed afterwards arises with it. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_exchange_publication"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangePublicationTest {

    private static int day;

    @Inject
    ReleaseFixture releases;

    @Inject
    Publication publication;

    @Inject
    SettableClock clock;

    private Draft draft;

    /** Time of the ledger goes one way only: each test has a Monday of its own. */
    @BeforeEach
    @ActivateRequestContext
    void material_news_that_crossed_on_a_Monday_at_ten() {
        clock.stopAt(eastern("2027-03-01T10:00").plus(Duration.ofDays(7L * day++)));
        DatabaseClock.isAheadBy(Duration.ZERO);
        draft = releases.approved(ReleaseFixture.text("Told of, or not, " + day, releases.today()), Act.PUBLICATION);
        releases.decide(draft.id(), true);
        releases.cross(draft.id(), clock.instant());
    }

    @AfterEach
    void time_goes_on() {
        clock.letGo();
    }

    @Test
    @ActivateRequestContext
    void nothing_goes_out_while_an_exchange_was_not_told() {
        assertThatThrownBy(this::publish).isInstanceOf(NotAllowed.class).hasMessageContaining("CIRO Market Surveillance has to be told before");
    }

    @Test
    @ActivateRequestContext
    void it_goes_out_when_both_were_told_and_leaves_its_tasks() {
        releases.told(draft.id());
        publish();

        assertThat(QuarkusTransaction.requiringNew().call(() -> Obligation.ofDraft(draft.id()))).extracting(Obligation::kind).containsExactly(Kind.FORM_6K);
    }

    @Test
    @ActivateRequestContext
    void a_notice_of_the_version_before_does_not_count() {
        releases.told(draft.id());
        QuarkusTransaction.requiringNew().run(() -> Draft.locked(draft.id()).orElseThrow().save(1, new DraftContent(draft.content().category(),
                List.of(ReleaseFixture.text("Told of, and edited, " + day, releases.today()))), ReleaseFixture.WRITER, clock.instant()));
        releases.approve(draft.id(), Act.PUBLICATION);

        assertThatThrownBy(() -> publication.carryAcross(Act.PUBLICATION, draft.id(), 2, "", ReleaseFixture.PUBLISHER))
                .isInstanceOf(NotAllowed.class).hasMessageContaining("given for version 1");
    }

    private void publish() {
        publication.carryAcross(Act.PUBLICATION, draft.id(), draft.latest(), "Seen and accepted.", ReleaseFixture.PUBLISHER);
    }
}
