package org.dateline.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuerDeskResourceTest {

    private final DeskBrowser administrator = DeskBrowser.of(Role.ADMINISTRATOR);
    private Issuer issuer;

    @BeforeEach
    void an_issuer() {
        issuer = IssuerFixture.entered("Desk Test Ltd.", new ListingFacts("AMEX", "ZDT", "2000-01-01", ""));
    }

    @AfterEach
    void leave_nothing() {
        IssuerFixture.forget(issuer);
    }

    @Test
    void an_administrator_enters_an_issuer() {
        Map<String, String> fields = new HashMap<>(IssuerFixture.named("Entered At The Desk Ltd.").fields());
        fields.put("slug", "");
        Response answer = administrator.post("/desk/issuers/new", "/desk/issuers", fields);

        assertThat(answer.statusCode()).isEqualTo(303);
        Issuer entered = QuarkusTransaction.requiringNew().call(() -> Issuer.withSlug("entered-at-the-desk-ltd").orElseThrow());
        IssuerFixture.forget(entered);
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_typed_is_still_there() {
        Response answer = save(Map.of("lei", "529900T8BM49AURSDO56"), 0);

        var page = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-lei-error").text()).contains("check digits");
        assertThat(page.select("#f-lei").val()).isEqualTo("529900T8BM49AURSDO56");
    }

    @Test
    void the_slug_never_changes() {
        save(Map.of("slug", "something-else", "name", "New Name Ltd."), 0);

        assertThat(stored().slug()).isEqualTo("desk-test-ltd");
    }

    @Test
    void a_change_is_written_down() {
        save(Map.of("phone", "(416) 360-7590"), 0);

        List<AuditEvent> record = QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("issuer", issuer.id().toString()));
        assertThat(record).extracting(AuditEvent::sentence)
                .containsExactly("Robin Desk changed Desk Test Ltd.: phone from “416.360.7590” to “(416) 360-7590”.");
    }

    @Test
    void the_second_of_two_people_is_told_and_loses_nothing() {
        save(Map.of("phone", "(416) 360-7590"), 0);
        Response second = save(Map.of("phone", "416 360 7591"), 0);

        var page = Jsoup.parse(second.asString());
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-phone-error").text()).contains("(416) 360-7590");
        assertThat(page.select("#f-phone").val()).isEqualTo("416 360 7591");
        assertThat(stored().phone().orElseThrow().typed()).isEqualTo("(416) 360-7590");
    }

    @Test
    void the_second_of_two_people_may_save_after_all() {
        save(Map.of("phone", "(416) 360-7590"), 0);
        Response second = save(Map.of("phone", "416 360 7591"), 0);
        int version = Integer.parseInt(Jsoup.parse(second.asString()).select("input[name=version]").val());

        assertThat(save(Map.of("phone", "416 360 7591"), version).statusCode()).isEqualTo(303);
    }

    @Test
    void a_listing_is_ended_by_its_last_day() {
        Listing listing = QuarkusTransaction.requiringNew().call(() -> Listing.of(issuer).get(0));
        String page = "/desk/issuers/" + issuer.id() + "/listings/" + listing.id();
        Response answer = administrator.post(page, page, Map.of("exchange", "NYSE American", "symbol", "zdt",
                "firstDay", "2000-01-01", "lastDay", "2009-12-31", "version", "0"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Listing.of(issuer).get(0).lastDay())).isEqualTo("2009-12-31");
    }

    @Test
    void a_listing_that_cannot_be_is_told_at_its_field() {
        String listings = "/desk/issuers/" + issuer.id() + "/listings";
        Response answer = administrator.post(listings + "/new", listings, Map.of("exchange", "NYSE MKT", "symbol", "ZDT"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#f-symbol-error").text()).contains("held by Desk Test Ltd.");
    }

    @Test
    void a_writer_may_not_come_here() {
        assertThat(DeskBrowser.of(Role.WRITER).get("/desk/issuers").statusCode()).isEqualTo(403);
    }

    @Test
    void the_administrator_of_another_issuer_may_not_change_this_one() {
        DeskBrowser other = DeskBrowser.of(issuer.id() + 1_000_000, Role.ADMINISTRATOR);

        assertThat(other.get("/desk/issuers/" + issuer.id()).statusCode()).isEqualTo(403);
    }

    @Test
    void the_administrator_of_one_issuer_enters_no_other() {
        assertThat(DeskBrowser.of(issuer.id(), Role.ADMINISTRATOR).get("/desk/issuers/new").statusCode()).isEqualTo(403);
    }

    private Response save(Map<String, String> changed, int version) {
        Map<String, String> fields = new HashMap<>(IssuerFixture.named("Desk Test Ltd.").fields());
        fields.putAll(changed);
        fields.put("version", Integer.toString(version));
        return administrator.post("/desk/issuers/" + issuer.id(), "/desk/issuers/" + issuer.id(), fields);
    }

    private Issuer stored() {
        return QuarkusTransaction.requiringNew().call(() -> Issuer.withId(issuer.id()).orElseThrow());
    }
}
