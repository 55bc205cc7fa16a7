package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.DatabaseClock;
import org.dateline.ledger.Ledger;
import org.dateline.release.Category;
import org.dateline.release.Release;
import org.dateline.shared.KeptMail;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scheduled publication by a clock that stands still until the test moves it. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_schedule"))
class ScheduleTest {

    private static final ZoneId HOME = ZoneId.of("America/Toronto");

    /** Time of the ledger goes one way only: each test has a day of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private static final List<String> NAMES = List.of("palladium", "platinum", "rhodium", "osmium", "iridium");

    private static final Duration MOMENT = Duration.ofMillis(1);

    @Inject
    ReleaseFixture releases;

    @Inject
    Publication publication;

    @Inject
    Instance<ScheduleRunner> runners;

    @Inject
    SettableClock clock;

    @Inject
    Ledger ledger;

    @Inject
    KeptMail mail;

    private ScheduleRunner runner;
    private Instant due;

    @BeforeEach
    void a_minute_to_come() {
        runner = runners.get();
        due = Instant.parse("2026-12-01T12:10:00Z").plus(Duration.ofDays(DAYS.getAndIncrement()));
        clock.stopAt(due.minus(Duration.ofMinutes(10)));
        DatabaseClock.isAheadBy(Duration.ZERO);
    }

    @AfterEach
    void time_goes_on() {
        clock.letGo();
    }

    @Test
    @ActivateRequestContext
    void it_goes_out_at_its_instant() {
        UUID draft = scheduled("At its instant", due);
        at(due);

        assertThat(publication(draft)).get().extracting(DraftPublication::published).isEqualTo(due);
    }

    @Test
    @ActivateRequestContext
    void it_does_not_go_out_a_moment_before() {
        UUID draft = scheduled("A moment before", due);
        at(due.minus(MOMENT));

        assertThat(publication(draft)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void the_transaction_is_refused_before_the_instant_whoever_calls() {
        UUID draft = scheduled("Whoever calls", due);
        DraftDue queued = QuarkusTransaction.requiringNew().call(() -> DraftDue.of(draft).orElseThrow());
        var ready = QuarkusTransaction.requiringNew().call(() -> publication.ready(queued, null).orElseThrow());
        clock.stopAt(due.minus(MOMENT));

        assertThatThrownBy(() -> publication.enter(List.of(ready), false)).hasMessageContaining("before it was due");
    }

    @Test
    @ActivateRequestContext
    void what_went_out_is_covered_by_a_signed_checkpoint() {
        UUID draft = scheduled("Covered at once", due);
        at(due);

        assertThat(ledger.signedSize()).isGreaterThan(publication(draft).orElseThrow().entry());
    }

    @Test
    @ActivateRequestContext
    void it_can_be_held_until_its_last_moment() {
        UUID draft = scheduled("Held at the last moment", due);
        at(due.minus(MOMENT));
        change(draft, one -> one.hold("Wait for the auditor.", ReleaseFixture.PUBLISHER, clock.instant()));
        at(due.plusSeconds(60));

        assertThat(publication(draft)).isEmpty();
        assertThat(schedule(draft)).extracting(Schedule::step, Schedule::why).containsExactly(Schedule.Step.HELD, "Wait for the auditor.");
    }

    @Test
    @ActivateRequestContext
    void it_can_be_pulled_back_until_its_last_moment() {
        UUID draft = scheduled("Pulled back at the last moment", due);
        at(due.minus(MOMENT));
        change(draft, one -> one.pullBack(ReleaseFixture.PUBLISHER, clock.instant()));
        at(due.plusSeconds(60));

        assertThat(publication(draft)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void it_can_be_moved_until_its_last_moment() {
        UUID draft = scheduled("Moved at the last moment", due);
        at(due.minus(MOMENT));
        schedule(draft, due.plusSeconds(300));
        at(due.plusSeconds(299));
        assertThat(publication(draft)).isEmpty();
        at(due.plusSeconds(300));

        assertThat(publication(draft)).get().extracting(DraftPublication::published).isEqualTo(due.plusSeconds(300));
    }

    @Test
    @ActivateRequestContext
    void held_between_the_last_look_and_the_instant_it_does_not_go_out() {
        UUID draft = scheduled("Held after the last look", due);
        at(due.minus(MOMENT));
        DraftDue queued = QuarkusTransaction.requiringNew().call(() -> DraftDue.of(draft).orElseThrow());
        var ready = QuarkusTransaction.requiringNew().call(() -> publication.ready(queued, null).orElseThrow());
        change(draft, one -> one.hold("", ReleaseFixture.PUBLISHER, clock.instant()));
        clock.stopAt(due);

        assertThat(publication.enter(List.of(ready), false)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void a_hold_that_comes_too_late_is_refused_in_words() {
        UUID draft = scheduled("Held too late", due);
        at(due);

        assertThatThrownBy(() -> change(draft, one -> one.hold("", ReleaseFixture.PUBLISHER, clock.instant())))
                .isInstanceOf(NotAllowed.class).hasMessageContaining("cannot be put on hold any more");
    }

    @Test
    @ActivateRequestContext
    void an_edit_puts_it_on_hold_and_says_why() {
        UUID draft = scheduled("Edited after scheduling", due);
        change(draft, one -> one.save(1, new DraftContent(Category.OTHER,
                List.of(ReleaseFixture.text("Edited after scheduling, indeed", releases.today()))), ReleaseFixture.WRITER, clock.instant()));
        at(due);

        assertThat(publication(draft)).isEmpty();
        assertThat(schedule(draft).why()).contains("Wanda Writer saved version 2", "approve it anew");
    }

    @Test
    @ActivateRequestContext
    void what_is_in_the_way_at_the_instant_keeps_it_back_and_is_said() {
        UUID draft = scheduled("Material after all", due);
        releases.decide(draft, true);
        at(due);

        assertThat(publication(draft)).isEmpty();
        assertThat(schedule(draft)).extracting(Schedule::step).isEqualTo(Schedule.Step.BLOCKED);
        assertThat(schedule(draft).why()).contains("never first on this site");
    }

    @Test
    @ActivateRequestContext
    void publishers_of_the_issuer_are_written_to_without_its_title_when_it_is_stopped() {
        String publisher = DeskBrowser.newPerson(releases.palladium().id(), Role.PUBLISHER);
        String stranger = DeskBrowser.newPerson(987_654_321L, Role.PUBLISHER);
        UUID held = scheduled("A title for nobody else, held", due);
        change(held, one -> one.hold("The title says too much.", ReleaseFixture.PUBLISHER, clock.instant()));
        String ofTheHold = mail.latest(publisher);
        UUID blocked = scheduled("A title for nobody else, blocked", due);
        releases.decide(blocked, true);
        at(due);
        mail.to(publisher, 2);

        assertThat(ofTheHold).contains("of North American Palladium Ltd. that was to go out on", "is on hold", "/desk/drafts/" + held)
                .doesNotContain("title");
        assertThat(mail.latest(publisher)).contains("did not go out on", "/desk/drafts/" + blocked).doesNotContain("title");
        assertThat(mail.count(stranger)).isZero();
    }

    @Test
    @ActivateRequestContext
    void what_was_blocked_goes_out_when_it_is_given_a_time_again() {
        UUID draft = scheduled("Blocked, then mended", due);
        releases.decide(draft, true);
        at(due);
        releases.cross(draft, due);
        schedule(draft, due.plusSeconds(120));
        at(due.plusSeconds(120));

        assertThat(publication(draft)).isPresent();
    }

    @Test
    @ActivateRequestContext
    void it_waits_for_the_wire_and_goes_out_when_its_crossing_is_entered() {
        UUID draft = approved("On the crossing", true);
        schedule(draft, null);
        at(due);
        assertThat(publication(draft)).isEmpty();
        releases.cross(draft, due.minusSeconds(2));
        at(due.plusMillis(1));

        assertThat(publication(draft)).get().extracting(DraftPublication::published, DraftPublication::due)
                .containsExactly(due.plusMillis(1), due);
    }

    @Test
    @ActivateRequestContext
    void overdue_at_the_start_it_goes_out_at_once_with_its_true_time() {
        UUID draft = scheduled("Overdue", due);
        clock.stopAt(due.plusSeconds(3600));
        turn();

        assertThat(publication(draft)).get().extracting(DraftPublication::published, DraftPublication::due)
                .containsExactly(due.plusSeconds(3600), due);
    }

    @Test
    @ActivateRequestContext
    void a_group_goes_out_together_under_one_checkpoint() {
        List<UUID> group = new ArrayList<>();
        for (String name : NAMES) {
            group.add(scheduled("One of a group, " + name, due));
        }
        at(due);

        assertThat(group.stream().map(draft -> ledger.firstCheckpointCovering(publication(draft).orElseThrow().entry()).orElseThrow()
                .checkpoint().size()).distinct()).hasSize(1);
    }

    @Test
    @ActivateRequestContext
    void a_node_that_is_too_busy_for_a_last_look_is_on_time_upon_the_one_before() {
        List<UUID> group = List.of(scheduled("Looked at early, osmium", due), scheduled("Looked at early, iridium", due));
        clock.stopAt(due.minusSeconds(20));
        turn();
        clock.stopAt(due);
        runner.turn("this");

        assertThat(group).allSatisfy(draft -> assertThat(publication(draft)).get().extracting(DraftPublication::published).isEqualTo(due));
    }

    @Test
    @ActivateRequestContext
    void what_was_in_the_way_at_an_early_look_and_is_mended_does_not_keep_it_back() {
        UUID draft = scheduled("Material at first", due);
        releases.decide(draft, true);
        clock.stopAt(due.minusSeconds(20));
        turn();
        releases.decide(draft, false);
        clock.stopAt(due);
        turn();

        assertThat(publication(draft)).get().extracting(DraftPublication::published).isEqualTo(due);
    }

    @Test
    @ActivateRequestContext
    void a_look_of_long_ago_is_repeated_before_anything_goes_out() {
        UUID draft = scheduled("Looked at long ago", due);
        clock.stopAt(due.minusSeconds(20));
        turn();
        clock.stopAt(due.plusSeconds(30));
        runner.turn("this");
        assertThat(publication(draft)).isEmpty();

        turn();
        assertThat(publication(draft)).isPresent();
    }

    @Test
    @ActivateRequestContext
    void what_goes_out_together_under_one_headline_gets_addresses_of_its_own_and_a_sentence_each() {
        String heading = "Two of one headline";
        List<UUID> group = List.of(scheduled(heading, due), scheduled(heading, due), scheduled(heading, due));
        at(due);

        List<Long> entries = group.stream().map(draft -> publication(draft).orElseThrow().entry()).toList();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Release.<Release>list("entry in ?1", entries).stream()
                .map(release -> release.address().path().replaceAll(".*/", "")).toList()))
                .containsExactlyInAnyOrder("two-of-one-headline", "two-of-one-headline-2", "two-of-one-headline-3");
        assertThat(group).allSatisfy(draft -> assertThat(QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("draft", draft.toString())))
                .filteredOn(event -> event.action().equals(DraftAction.PUBLISHED_AS_SCHEDULED.name()))
                .singleElement().satisfies(event -> assertThat(event.sentence()).contains("entry " + publication(draft).orElseThrow().entry())));
    }

    @Test
    @ActivateRequestContext
    void two_nodes_publish_it_once() throws Exception {
        List<UUID> group = new ArrayList<>();
        for (String name : NAMES) {
            group.add(scheduled("Tried by two nodes, " + name, due));
        }
        ScheduleRunner other = runners.get();
        long before = ledger.signedSize();
        clock.stopAt(due.minus(MOMENT));
        turn(runner);
        turn(other);
        clock.stopAt(due);
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        List<Future<?>> nodes = new ArrayList<>();
        for (ScheduleRunner node : List.of(runner, other)) {
            nodes.add(pool.submit(() -> {
                start.await();
                turn(node);
                return null;
            }));
        }
        for (Future<?> node : nodes) {
            node.get();
        }
        pool.shutdown();

        assertThat(group).allMatch(draft -> publication(draft).isPresent());
        assertThat(ledger.signedSize()).isEqualTo(before + group.size());
    }

    @Test
    @ActivateRequestContext
    void a_draft_that_somebody_is_changing_does_not_keep_the_others() throws Exception {
        UUID changed = scheduled("Being changed at its instant", due);
        UUID other = scheduled("Not being changed at its instant", due);
        at(due.minus(MOMENT));
        var locked = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        Future<?> colleague = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
            Draft.lockedForPublication(List.of(changed), true);
            locked.countDown();
            return letGo.await(1, TimeUnit.MINUTES);
        }));
        locked.await();
        clock.stopAt(due);
        runner.turn("this");
        Optional<DraftPublication> published = publication(other);
        letGo.countDown();
        colleague.get();
        pool.shutdown();

        assertThat(published).isPresent();
        assertThat(publication(changed)).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void somebody_who_publishes_by_hand_is_not_followed_by_the_schedule() {
        UUID draft = scheduled("By hand before its time", due);
        publication.carryAcross(Act.PUBLICATION, draft, 1, "", ReleaseFixture.PUBLISHER);
        long size = ledger.signedSize();
        at(due);

        assertThat(ledger.signedSize()).isEqualTo(size);
    }

    @Test
    @ActivateRequestContext
    void nothing_is_scheduled_that_nobody_else_approved() {
        Draft draft = releases.draft(ReleaseFixture.text("Scheduled without approval", releases.today()));

        assertThatThrownBy(() -> schedule(draft.id(), due)).isInstanceOf(NotAllowed.class).hasMessageContaining("approve");
    }

    @Test
    @ActivateRequestContext
    void nothing_is_published_while_the_clocks_are_apart_and_the_desk_is_told() {
        UUID draft = scheduled("Clocks apart", due);
        at(due.minus(MOMENT));
        DatabaseClock.isAheadBy(Duration.ofSeconds(1));
        at(due);

        assertThat(publication(draft)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> PortalNode.all().get(0).trouble())).contains("ms apart");
    }

    @Test
    @ActivateRequestContext
    void each_node_writes_down_when_it_first_saw_it() {
        UUID draft = scheduled("Seen by this node", due);
        at(due);

        assertThat(QuarkusTransaction.requiringNew().call(() -> NodeSight.of(publication(draft).orElseThrow().entry())))
                .extracting(NodeSight::node, NodeSight::seen).containsExactly(org.assertj.core.groups.Tuple.tuple("this", due));
    }

    private UUID scheduled(String headline, Instant at) {
        UUID draft = approved(headline, false);
        schedule(draft, at);
        return draft;
    }

    private UUID approved(String headline, boolean material) {
        Draft draft = releases.approved(ReleaseFixture.text(headline, releases.today()), Act.PUBLICATION);
        releases.decide(draft.id(), material);
        releases.told(draft.id());
        return draft.id();
    }

    private void schedule(UUID draft, Instant at) {
        change(draft, one -> one.schedule(one.latest(), at, HOME, "", List.of(), ReleaseFixture.PUBLISHER, clock.instant()));
    }

    private static void change(UUID draft, Consumer<Draft> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(Draft.locked(draft).orElseThrow()));
    }

    /** The clock goes on to an instant, by way of the last look. */
    private void at(Instant instant) {
        if (clock.instant().isBefore(instant.minus(MOMENT))) {
            clock.stopAt(instant.minus(MOMENT));
            turn();
        }
        clock.stopAt(instant);
        turn();
    }

    private void turn() {
        turn(runner);
    }

    /** Until it has nothing more to do at this instant. */
    private void turn(ScheduleRunner which) {
        while (!which.turn("this").isAfter(clock.instant())) {
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    private static Optional<DraftPublication> publication(UUID draft) {
        return QuarkusTransaction.requiringNew().call(() -> DraftPublication.of(draft));
    }

    private static Schedule schedule(UUID draft) {
        return QuarkusTransaction.requiringNew().call(() -> Draft.of(draft).orElseThrow().schedule().orElseThrow());
    }
}
