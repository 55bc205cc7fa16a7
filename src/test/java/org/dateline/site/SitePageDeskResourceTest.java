package org.dateline.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SitePageDeskResourceTest {

    private final DeskBrowser administrator = DeskBrowser.of(Role.ADMINISTRATOR);

    @AfterEach
    void back_to_the_text_that_comes_with_the_portal() {
        QuarkusTransaction.requiringNew().run(() -> PageVersion.deleteAll());
    }

    @Test
    void the_company_s_words_take_the_place_of_the_portal_s() {
        save("<p>Our own words.</p>", 0);

        assertThat(given().get("/privacy").asString()).contains("Our own words.").doesNotContain("It sets no cookie");
    }

    @Test
    void nothing_that_runs_gets_into_a_page() {
        save("<p onclick=alert(1)>Words<script>alert(2)</script><a href='javascript:alert(3)'>x</a></p>", 0);

        assertThat(given().get("/privacy").asString()).contains("Words").doesNotContain("alert(1)", "javascript:", "<script");
    }

    @Test
    void an_empty_page_is_refused() {
        assertThat(save("<p> </p>", 0).statusCode()).isEqualTo(422);
    }

    @Test
    void the_second_of_two_people_is_told_and_loses_nothing() {
        save("<p>First</p>", 0);
        Response second = save("<p>Second</p>", 0);

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(second.asString()).select("#f-body").val()).isEqualTo("<p>Second</p>");
        assertThat(given().get("/privacy").asString()).contains("First");
    }

    private Response save(String body, int version) {
        return administrator.post("/desk/pages/privacy/en", "/desk/pages/privacy/en",
                Map.of("body", body, "version", Integer.toString(version)));
    }
}
