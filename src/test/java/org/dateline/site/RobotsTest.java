package org.dateline.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RobotsTest {

    @Inject
    Clock clock;

    @Test
    void robots_are_told_of_the_sitemap_and_kept_from_the_desk() {
        assertThat(given().get("/robots.txt").asString()).contains("Disallow: /desk\n", "Sitemap: http");
    }

    @Test
    void whoever_finds_a_weakness_knows_whom_to_tell_for_less_than_a_year() {
        String text = given().get("/.well-known/security.txt").then().statusCode(200).extract().asString();
        String expires = text.lines().filter(line -> line.startsWith("Expires: ")).findFirst().orElseThrow().substring(9);

        assertThat(text).contains("Contact: ").contains("/.well-known/security.txt");
        assertThat(Instant.parse(expires)).isBetween(clock.instant().plus(Duration.ofDays(30)), clock.instant().plus(Duration.ofDays(365)));
    }

    @Test
    void the_portal_says_how_it_treats_readers() {
        given().get("/privacy").then().statusCode(200).body(containsString("It sets no cookie for readers"));
        given().get("/accessibility").then().statusCode(200).body(containsString("WCAG"));
    }
}
