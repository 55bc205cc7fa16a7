package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dateline.draft.Publication.Published;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.release.Category;
import org.dateline.release.IssueDate;
import org.dateline.release.Release;
import org.dateline.release.ReleaseQuery;
import org.dateline.release.ReleaseText;
import org.dateline.release.SealedDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicationTest {

    private static final LocalDate FEBRUARY_6_2006 = LocalDate.of(2006, 2, 6);

    @Inject
    ReleaseFixture releases;

    @Inject
    Publication publication;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Test
    @ActivateRequestContext
    void a_published_release_is_visible_at_its_address() {
        Published published = releases.published("Published at its address");

        assertThat(find(published)).get().extracting(Release::published).isEqualTo(published.published());
    }

    @Test
    @ActivateRequestContext
    void a_release_is_not_found_while_no_checkpoint_covers_its_entry() {
        Published published = releases.published("Not covered yet");

        assertThat(Release.at(visibleBelow(published.entry()), published.address().issuedOn(), published.address().slug())).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void the_predicate_and_its_query_form_agree() {
        releases.published("One of several");
        Visibility visibility = visibleBelow(ledger.signedSize() - 1);

        assertThat(ReleaseQuery.all().page(visibility, 0, 1000)).isNotEmpty().allMatch(release -> visibility.covers(release.entry()));
    }

    @Test
    @ActivateRequestContext
    void the_text_comes_back_as_it_was_approved() {
        ReleaseText text = ReleaseFixture.text("Comes back as approved", FEBRUARY_6_2006);
        Release release = find(releases.admitted(text)).orElseThrow();

        assertThat(release.texts(visibleNow()).get(0).text(release.issued(), release.symbols())).isEqualTo(text);
    }

    @Test
    @ActivateRequestContext
    void a_historical_release_keeps_its_date_with_its_true_precision() {
        Published published = releases.admitted(ReleaseFixture.text("Known to the day", FEBRUARY_6_2006));

        assertThat(find(published).orElseThrow().issued()).isEqualTo(IssueDate.onDay(FEBRUARY_6_2006));
    }

    @Test
    @ActivateRequestContext
    void the_ledger_entry_names_the_digest_of_every_sealed_file() {
        Published published = releases.published("Names its files");
        String entry = new String(ledger.entry(published.entry()).orElseThrow(), StandardCharsets.UTF_8);

        assertThat(org.dateline.release.PublishedDocument.listedOf(find(published).orElseThrow(), visibleNow()))
                .hasSize(3)
                .allMatch(document -> entry.contains("\"name\":\"" + document.name() + "\",\"sha256\":\"" + document.sha256() + "\""));
    }

    @Test
    @ActivateRequestContext
    void the_same_statement_is_bound_as_the_same_version() {
        Release one = find(releases.admitted(ReleaseFixture.text("Statement one", FEBRUARY_6_2006))).orElseThrow();
        Release two = find(releases.admitted(ReleaseFixture.text("Statement two", FEBRUARY_6_2006))).orElseThrow();

        assertThat(two.texts(visibleNow()).get(0).statement().version()).isEqualTo(one.texts(visibleNow()).get(0).statement().version());
    }

    @Test
    @ActivateRequestContext
    void an_equal_slug_of_the_same_day_gets_a_number() {
        Published first = releases.admitted(ReleaseFixture.text("Equal words", FEBRUARY_6_2006));
        Published second = releases.admitted(ReleaseFixture.text("Equal, words!", FEBRUARY_6_2006));

        assertThat(List.of(first.address().slug(), second.address().slug())).containsExactly("equal-words", "equal-words-2");
    }

    @Test
    @ActivateRequestContext
    void the_same_draft_is_not_published_twice() {
        Draft draft = releases.approved(ReleaseFixture.text("Once only", FEBRUARY_6_2006), Act.ADMISSION);
        publication.carryAcross(Act.ADMISSION, draft.id(), draft.latest(), "", ReleaseFixture.PUBLISHER);

        assertThatThrownBy(() -> publication.carryAcross(Act.ADMISSION, draft.id(), draft.latest(), "", ReleaseFixture.PUBLISHER))
                .isInstanceOf(NotAllowed.class).hasMessageContaining("admitted by Paula Publisher");
    }

    @Test
    @ActivateRequestContext
    void nothing_goes_out_that_nobody_else_approved() {
        Draft draft = releases.draft(ReleaseFixture.text("Not approved", FEBRUARY_6_2006));

        assertThatThrownBy(() -> publication.carryAcross(Act.ADMISSION, draft.id(), draft.latest(), "", ReleaseFixture.PUBLISHER))
                .isInstanceOf(NotAllowed.class).hasMessageContaining("Nobody but its last editor");
    }

    @Test
    @ActivateRequestContext
    void whoever_saved_the_latest_version_cannot_approve_it() {
        Draft draft = releases.draft(ReleaseFixture.text("Own approval", FEBRUARY_6_2006));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> Draft.of(draft.id()).orElseThrow()
                .approve(draft.latest(), new byte[32], ReleaseFixture.WRITER, clock.instant()))).isInstanceOf(NotAllowed.class);
    }

    @Test
    @ActivateRequestContext
    void an_edit_voids_the_approval() {
        Draft draft = releases.approved(ReleaseFixture.text("Edited after approval", FEBRUARY_6_2006), Act.ADMISSION);
        QuarkusTransaction.requiringNew().run(() -> Draft.of(draft.id()).orElseThrow().save(1, new DraftContent(Category.OTHER,
                List.of(ReleaseFixture.text("Edited after approval.", FEBRUARY_6_2006))), ReleaseFixture.APPROVER, clock.instant()));

        assertThatThrownBy(() -> publication.carryAcross(Act.ADMISSION, draft.id(), 2, "", ReleaseFixture.PUBLISHER)).isInstanceOf(NotAllowed.class);
    }

    @Test
    @ActivateRequestContext
    void a_release_is_not_published_under_another_days_date() {
        Draft draft = releases.readyToPublish(ReleaseFixture.text("Wrong day", FEBRUARY_6_2006));

        assertThatThrownBy(() -> publish(draft)).hasMessageContaining("February 6, 2006");
    }

    @Test
    @ActivateRequestContext
    void material_news_is_never_first_on_this_site() {
        Draft draft = releases.approved(ReleaseFixture.text("Before the wire", releases.today()), Act.PUBLICATION);
        releases.decide(draft.id(), true);

        assertThatThrownBy(() -> publish(draft)).isInstanceOf(NotAllowed.class).hasMessageContaining("no crossing of a wire");
    }

    @Test
    @ActivateRequestContext
    void a_crossing_that_is_still_to_come_is_none_yet() {
        Draft draft = releases.approved(ReleaseFixture.text("Crosses later", releases.today()), Act.PUBLICATION);
        releases.decide(draft.id(), true);
        releases.cross(draft.id(), clock.instant().plusSeconds(60));

        assertThatThrownBy(() -> publish(draft)).isInstanceOf(NotAllowed.class).hasMessageContaining("only later");
    }

    @Test
    @ActivateRequestContext
    void undecided_counts_as_material_and_is_in_the_way() {
        Draft draft = releases.approved(ReleaseFixture.text("Undecided", releases.today()), Act.PUBLICATION);

        assertThat(findings(draft)).contains("MATERIALITY_DECIDED", "CROSSED_THE_WIRE_FIRST");
    }

    @Test
    @ActivateRequestContext
    void news_that_is_not_material_needs_no_wire() {
        Draft draft = releases.approved(ReleaseFixture.text("Not material", releases.today()), Act.PUBLICATION);
        releases.decide(draft.id(), false);

        assertThat(findings(draft)).doesNotContain("MATERIALITY_DECIDED", "CROSSED_THE_WIRE_FIRST");
    }

    @Test
    @ActivateRequestContext
    void the_latest_decision_counts_and_every_one_is_kept() {
        Draft draft = releases.draft(ReleaseFixture.text("Decided twice", releases.today()));
        releases.decide(draft.id(), false);
        releases.decide(draft.id(), true);

        assertThat(QuarkusTransaction.requiringNew().call(() -> Draft.of(draft.id()).orElseThrow().materialities()))
                .extracting(Materiality::material).containsExactly(true, false);
    }

    @Test
    @ActivateRequestContext
    void the_files_are_made_once_and_lie_sealed_until_publication() throws SQLException {
        Draft draft = releases.readyToPublish(ReleaseFixture.text("Xylophone files made once", releases.today()));
        List<SealedDocument> first = prepared(draft).documents();

        assertThat(prepared(draft).documents()).usingRecursiveComparison().isEqualTo(first);
        assertThat(new String(blob(files(draft)), StandardCharsets.ISO_8859_1)).doesNotContain("Xylophone").doesNotContain("%PDF");
    }

    @Test
    @ActivateRequestContext
    void kept_files_of_a_published_draft_are_dropped() {
        Draft draft = releases.readyToPublish(ReleaseFixture.text("Files dropped", releases.today()));
        publish(draft);

        assertThatThrownBy(() -> blob(files(draft))).isInstanceOf(SQLException.class);
    }

    private static String files(Draft draft) {
        return "SELECT sealed FROM draft_documents WHERE draft_id = '" + draft.id() + "'";
    }

    private Publication.Prepared prepared(Draft draft) {
        return QuarkusTransaction.requiringNew().call(() ->
                publication.prepare(Draft.of(draft.id()).orElseThrow(), Act.PUBLICATION, clock.instant()));
    }

    private List<String> findings(Draft draft) {
        return prepared(draft).findings().stream().map(Finding::check).toList();
    }

    private Published publish(Draft draft) {
        return publication.carryAcross(Act.PUBLICATION, draft.id(), draft.latest(), "", ReleaseFixture.PUBLISHER);
    }

    @Test
    @ActivateRequestContext
    void the_database_refuses_to_change_what_is_published() throws SQLException {
        releases.published("Never changes");

        assertThatThrownBy(() -> sql("UPDATE release_text SET headline = 'Something else'")).hasMessageContaining("publish a correction");
    }

    @Test
    @ActivateRequestContext
    void the_database_refuses_to_delete_what_is_published() throws SQLException {
        releases.published("Never vanishes");

        assertThatThrownBy(() -> sql("DELETE FROM release_document")).hasMessageContaining("publish a withdrawal");
    }

    @Test
    @ActivateRequestContext
    void no_word_of_a_draft_lies_in_the_clear() throws SQLException {
        Draft draft = releases.draft(ReleaseFixture.text("Xylophone takeover", FEBRUARY_6_2006));
        String stored = new String(blob("SELECT sealed FROM draft_version WHERE draft_id = '" + draft.id() + "'"), StandardCharsets.ISO_8859_1);

        assertThat(stored).doesNotContain("Xylophone").doesNotContain("palladium");
    }

    private Optional<Release> find(Published published) {
        return Release.at(visibleNow(), published.address().issuedOn(), published.address().slug());
    }

    private Visibility visibleNow() {
        return visibleBelow(ledger.signedSize());
    }

    private static Visibility visibleBelow(long size) {
        return new Visibility() {
            @Override
            public long signedSize() {
                return size;
            }
        };
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private byte[] blob(String query) throws SQLException {
        try (Connection connection = database.getConnection(); var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getBytes(1);
        }
    }
}
