package org.dateline.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dateline.StatementCount;
import org.dateline.contact.Contact;
import org.dateline.contact.ContactFacts;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.Coverages;
import org.dateline.ledger.TimeStamp;
import org.dateline.ledger.TimeStamps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerMemoryTest {

    private static final int READERS = 40;

    /** Tables behind public pages whose rows change without an entry of the ledger. */
    private static final List<String> FACTS = List.of("contact", "exchange", "exchange_name", "issuer", "listing", "page_version");

    @Inject
    ReleaseFixture releases;

    @Inject
    DataSource database;

    @Inject
    TimeStamps timeStamps;

    @Inject
    Coverages coverages;

    @BeforeEach
    void there_is_an_issuer() {
        releases.palladium();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/releases", "/feeds/releases.atom", "/fr", "/contacts", "/sitemap.xml", "/log/checkpoint"})
    void what_was_made_once_is_answered_again_at_the_price_of_one_look(String path) throws Exception {
        releases.admitted(ReleaseFixture.text("Something to read " + UUID.randomUUID(), LocalDate.of(2006, 2, 8)));
        Response made = given().get(path);
        var again = new Response[1];

        assertThat(StatementCount.during(database, () -> again[0] = given().get(path))).isEqualTo(1);
        assertThat(again[0].asByteArray()).isEqualTo(made.asByteArray());
        assertThat(headers(again[0])).isEqualTo(headers(made)).isEqualTo(headers(StatementCount.anew(path)));
        ValidatableResponse known = given().header("If-None-Match", made.header("ETag")).get(path).then().statusCode(304);
        assertThat(known.extract().asByteArray()).isEmpty();
        assertThat(headers(known.extract().response())).isSubsetOf(headers(made));
    }

    private static List<String> headers(Response response) {
        return response.headers().asList().stream().filter(header -> !header.hasSameNameAs(new Header("Date", "")))
                .map(header -> header.getName().toLowerCase() + ": " + header.getValue()).sorted().toList();
    }

    @Test
    void the_plain_and_the_compressed_form_of_a_page_are_kept_apart() {
        for (int time = 1; time <= 2; time++) {
            given().config(io.restassured.RestAssured.config().decoderConfig(io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders()))
                    .get("/releases").then().header("Content-Encoding", (String) null);
            given().header("Accept-Encoding", "gzip").get("/releases").then().header("Content-Encoding", "gzip");
        }
    }

    @Test
    void many_who_ask_in_the_same_moment_are_answered_by_making_it_once() throws Exception {
        String once = UUID.randomUUID().toString();
        String page = "/releases?q=" + once;
        given().get(page);
        releases.admitted(ReleaseFixture.text("Asked for by many " + once, LocalDate.of(2006, 2, 8)));
        List<String> pages = Collections.synchronizedList(new ArrayList<>());

        long statements = StatementCount.during(database, () -> atOnce(() -> pages.add(given().get(page).asString())));

        assertThat(pages).hasSize(READERS).allMatch(pages.get(0)::equals);
        assertThat(pages.get(0)).contains("Asked for by many");
        assertThat(statements).isLessThanOrEqualTo(READERS + 6);
    }

    private static void atOnce(Callable<?> reader) {
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            for (Future<?> done : readers.invokeAll(Collections.nCopies(READERS, reader))) {
                done.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            readers.shutdown();
        }
    }

    @Test
    void a_changed_fact_is_on_the_next_answer() {
        given().get("/contacts?issuer=north-american-palladium");
        String name = "Contact " + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> Contact.enter(releases.palladium(),
                new ContactFacts(name, "", "(416) 360-2652", "", "investor", "", "")));

        assertThat(given().get("/contacts?issuer=north-american-palladium").asString()).contains(name);
    }

    @Test
    void a_time_stamp_is_on_the_page_of_its_release_as_soon_as_it_is_kept() {
        Published release = releases.admitted(ReleaseFixture.text("Stamped " + UUID.randomUUID(), LocalDate.of(2006, 2, 8)));
        String page = given().get(release.address().path()).asString();
        assertThat(page).contains("Entry " + release.entry() + " of the ledger", "Pending").doesNotContain("notary-");
        String authority = "notary-" + UUID.randomUUID().toString().substring(0, 8);

        timeStamps.keep(new TimeStamp(coverages.of(release.entry()).orElseThrow().checkpoint(), authority, Instant.parse("2026-11-23T15:00:00Z"),
                new byte[] {1}, new byte[] {2}));

        assertThat(given().get(release.address().path()).asString()).contains("By " + authority, "10:00:00 Eastern Standard Time").doesNotContain("Pending");
    }

    @Test
    void what_is_not_there_is_never_kept() throws Exception {
        given().get("/nowhere").then().statusCode(404);
        given().get("/nowhere").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void every_change_of_a_fact_counts() throws Exception {
        List<String> counted = new ArrayList<>();
        try (Connection connection = database.getConnection(); ResultSet row = connection.createStatement().executeQuery(
                "SELECT event_object_table, event_manipulation FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
                        + " AND action_statement LIKE '%public_fact%'")) {
            while (row.next()) {
                counted.add(row.getString(1) + " " + row.getString(2));
            }
        }
        assertThat(counted).containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("log_timestamp INSERT"), FACTS.stream()
                .flatMap(table -> Stream.of("INSERT", "UPDATE", "DELETE").map(event -> table + " " + event))).toList());
    }
}
