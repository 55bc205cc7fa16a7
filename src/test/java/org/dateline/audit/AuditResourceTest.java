package org.dateline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditResourceTest {

    private static final String PATH = "/desk/audit";

    private record Done(String name, String sentence) implements Action {}

    private final UUID actor = UUID.randomUUID();
    private final String kind = "kind-" + actor.toString().substring(0, 8);

    @Inject
    Audit audit;

    @Inject
    EntityManager database;

    @Test
    void the_newest_sentence_comes_first() {
        record(kind, 3);
        assertThat(sentences(reviewer(), "?kind=" + kind)).containsExactly("Avery did 2.", "Avery did 1.", "Avery did 0.");
    }

    @Test
    void page_by_page_every_sentence_is_shown_once() {
        record(kind, 120);
        var shown = new ArrayList<String>();
        DeskBrowser reviewer = reviewer();
        String next = PATH + "?kind=" + kind;
        while (next != null) {
            Document page = Jsoup.parse(reviewer.get(next).asString());
            shown.addAll(page.select("tbody td:last-child").eachText());
            next = page.select("a:contains(Earlier)").stream().map(link -> link.attr("href")).findFirst().orElse(null);
        }
        assertThat(shown).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void it_can_be_narrowed_to_one_person() {
        record(kind, 2);
        assertThat(sentences(reviewer(), "?person=" + actor)).hasSize(2);
        assertThat(sentences(reviewer(), "?person=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void it_can_be_narrowed_to_one_day() {
        record(kind, 2);
        String today = java.time.Clock.systemUTC().instant().toString().substring(0, 10);
        assertThat(sentences(reviewer(), "?kind=" + kind + "&day=" + today)).hasSize(2);
        assertThat(sentences(reviewer(), "?kind=" + kind + "&day=2001-01-01")).isEmpty();
    }

    @Test
    void a_reviewer_reads_nothing_of_drafts_and_an_administrator_does() {
        record("draft", 1);
        assertThat(sentences(reviewer(), "?person=" + actor)).isEmpty();
        assertThat(sentences(reviewer(), "?person=" + actor + "&kind=draft")).isEmpty();
        assertThat(sentences(DeskBrowser.of(Role.ADMINISTRATOR), "?person=" + actor)).hasSize(1);
    }

    @Test
    void nobody_reads_a_part_of_it() {
        DeskBrowser.of(987_654_321L, Role.ADMINISTRATOR, Role.REVIEWER).get(PATH).then().statusCode(403);
    }

    @Test
    void a_reviewer_finds_no_draft_and_changes_nothing() {
        DeskBrowser reviewer = reviewer();
        reviewer.get("/desk/drafts").then().statusCode(403);
        reviewer.get("/desk").then().statusCode(200);
        reviewer.get("/desk/people").then().statusCode(403);
    }

    @Test
    void a_day_that_is_none_gets_a_message_at_the_field() {
        reviewer().get(PATH + "?day=2006-02-31").then().statusCode(422).body(containsString("2006-02-06"), containsString("2006-02-31"));
    }

    @Test
    void what_is_typed_into_the_address_breaks_nothing() {
        DeskBrowser reviewer = reviewer();
        for (String query : List.of("?before=x", "?before=9999-99-99T99:99:99Z.1", "?before=-1.-1", "?person=%27", "?kind=" + "x".repeat(3_000), "?day=%00")) {
            assertThat(reviewer.get(PATH + query).statusCode()).as(query).isLessThan(500);
        }
    }

    @Test
    void each_way_to_look_has_an_index_that_gives_the_order_too() {
        record(kind, 60);
        for (String narrowed : List.of("", " AND actor_id = '" + actor + "'", " AND object_kind = '" + kind + "'")) {
            List<?> plan = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery("EXPLAIN SELECT * FROM audit_event WHERE at >= '1970-01-01'"
                    + " AND at <= '9999-01-01' AND (at < '9999-01-01' OR seq < 0) AND object_kind NOT IN ('')" + narrowed
                    + " ORDER BY at DESC, seq DESC LIMIT 51").getResultList());
            assertThat(java.util.Arrays.toString((Object[]) plan.get(0))).as(narrowed).doesNotContain("filesort").contains("audit_event_");
        }
    }

    private void record(String objectKind, int times) {
        QuarkusTransaction.requiringNew().run(() -> IntStream.range(0, times).forEach(i -> audit.record(new Actor(actor, "Avery", null),
                new Done("DONE", "{actor} did {0}."), new ActedOn(objectKind, "1", "it"), Integer.toString(i))));
    }

    private static DeskBrowser reviewer() {
        return DeskBrowser.of(Role.REVIEWER);
    }

    private static List<String> sentences(DeskBrowser browser, String query) {
        return Jsoup.parse(browser.get(PATH + query).asString()).select("tbody td:last-child").eachText();
    }
}
