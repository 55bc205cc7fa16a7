package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.ActedOn;
import org.dateline.audit.AuditEvent;
import org.dateline.audit.LegalHold;
import org.dateline.draft.DeskFixture;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.release.Release;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldsTest {

    private static final String HOLDS = "/desk/holds";
    private static final String PALLADIUM = "north-american-palladium";

    @Inject
    ReleaseFixture releases;

    @Inject
    DeskFixture desk;

    @Inject
    DataSource database;

    @Test
    void a_held_record_is_not_erased_until_the_hold_is_lifted_and_both_are_on_the_trail() throws Exception {
        String word = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Published published = releases.admitted(ReleaseFixture.text("To be held: " + word, LocalDate.of(2006, 2, 10)));
        long issuer = releases.palladium().id();
        ActedOn release = QuarkusTransaction.requiringNew().call(() -> Release.<Release>find("entry", published.entry()).firstResultOptional()
                .map(found -> new ActedOn("release", found.uuid().toString(), "")).orElseThrow());
        ActedOn other = new ActedOn("enquiry", UUID.randomUUID().toString(), "");
        DeskBrowser reviewer = desk.person(Role.REVIEWER);

        assertThat(reviewer.post(HOLDS, HOLDS, Map.of("issuer", PALLADIUM, "release", "http://localhost" + published.address().path(), "reason", "File " + word)).statusCode())
                .isEqualTo(303);
        assertThatThrownBy(() -> erase(issuer, release)).isInstanceOf(LegalHold.Held.class).hasMessageContaining("File " + word).hasMessageContaining("can lift the hold");
        assertThatCode(() -> erase(issuer, other)).doesNotThrowAnyException();
        assertThatThrownBy(() -> database.getConnection().createStatement().executeUpdate("DELETE FROM legal_hold")).hasMessageContaining("never vanishes");
        assertThatThrownBy(() -> database.getConnection().createStatement().executeUpdate("UPDATE legal_hold SET reason = 'x'")).hasMessageContaining("lifted, once");

        String page = reviewer.get(HOLDS).asString();
        HtmlValidator.assertValid(page);
        String lifting = Jsoup.parse(page).select("li:contains(File " + word + ") form").attr("action");
        Response unsaid = reviewer.post(HOLDS, lifting, Map.of("because", " "));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(reviewer.post(HOLDS, lifting, Map.of("because", "Closed " + word)).statusCode()).isEqualTo(303);
        assertThatCode(() -> erase(issuer, release)).doesNotThrowAnyException();
        assertThat(reviewer.post(HOLDS, lifting, Map.of("because", "Again")).asString()).contains("lifted already");
        assertThat(QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("release", release.id()).stream().map(event -> event.action() + ": " + event.reason()).toList()))
                .containsExactly("HELD: File " + word, "HOLD_LIFTED: Closed " + word);
    }

    private static void erase(long issuer, ActedOn object) {
        QuarkusTransaction.requiringNew().run(() -> LegalHold.refuseErasure(issuer, object));
    }

    @Test
    void a_hold_on_an_issuer_is_on_everything_of_it() {
        String word = UUID.randomUUID().toString();
        long issuer = releases.palladium().id();
        ActedOn enquiry = new ActedOn("enquiry", UUID.randomUUID().toString(), "");
        DeskBrowser reviewer = desk.person(Role.REVIEWER);
        reviewer.post(HOLDS, HOLDS, Map.of("issuer", PALLADIUM, "release", "", "reason", word));
        assertThatThrownBy(() -> erase(issuer, enquiry)).isInstanceOf(LegalHold.Held.class);
        assertThatCode(() -> erase(987_654_321L, enquiry)).doesNotThrowAnyException();
        String lifting = Jsoup.parse(reviewer.get(HOLDS).asString()).select("li:contains(" + word + ") form").attr("action");
        assertThat(DeskBrowser.of(987_654_321L, Role.REVIEWER).post(HOLDS, lifting, Map.of("because", "Not mine")).statusCode()).isEqualTo(403);
        reviewer.post(HOLDS, lifting, Map.of("because", "Closed"));
        assertThatCode(() -> erase(issuer, enquiry)).doesNotThrowAnyException();
    }

    @Test
    void what_cannot_be_held_is_said_at_its_field_and_what_was_typed_stays() {
        DeskBrowser reviewer = desk.person(Role.REVIEWER);
        for (String address : new String[] {"/releases/1999/01/01/never", "/releases/2006/02/30/x", "x".repeat(2_000), "a\u0000b"}) {
            Response refused = reviewer.post(HOLDS, HOLDS, Map.of("issuer", PALLADIUM, "release", address, "reason", "A reason"));
            assertThat(refused.statusCode()).as(address).isEqualTo(422);
            Document page = Jsoup.parse(refused.asString());
            assertThat(page.select("#f-release-error").text()).isNotEmpty();
            assertThat(page.select("#f-reason").val()).isEqualTo("A reason");
        }
        assertThat(reviewer.post(HOLDS, HOLDS, Map.of("issuer", "nobody", "release", "", "reason", "")).statusCode()).isEqualTo(422);
        assertThat(desk.person(Role.PUBLISHER).get(HOLDS).statusCode()).isEqualTo(403);
    }
}
