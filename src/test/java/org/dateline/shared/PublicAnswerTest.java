package org.dateline.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.specification.RequestSpecification;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicAnswerTest {

    private static final String OLD_ADDRESS = "/assets/0000000000000000/tokens.base.css";

    @Test
    void the_reader_who_has_the_bytes_gets_304_without_a_body() {
        asking().header("If-None-Match", tag("identity")).get(OLD_ADDRESS).then().statusCode(304).body(emptyOrNullString());
    }

    @Test
    void a_304_carries_the_validator_again() {
        String tag = tag("identity");
        asking().header("If-None-Match", tag).get(OLD_ADDRESS).then().header("ETag", tag);
    }

    @Test
    void the_plain_and_the_compressed_form_have_tags_of_their_own() {
        assertThat(tag("gzip")).isNotEqualTo(tag("identity")).startsWith("\"").endsWith("-gzip\"");
    }

    @Test
    void the_tag_of_the_plain_form_does_not_vouch_for_the_compressed_one() {
        asking().header("Accept-Encoding", "gzip").header("If-None-Match", tag("identity")).get(OLD_ADDRESS).then().statusCode(200);
    }

    @Test
    void the_compressed_form_is_named_and_unpacks_to_the_plain_one() {
        String unpacked = given().header("Accept-Encoding", "gzip").get(OLD_ADDRESS).then()
                .header("Content-Encoding", "gzip").header("Vary", containsString("Accept-Encoding")).extract().asString();
        assertThat(unpacked).isEqualTo(asking().get(OLD_ADDRESS).asString());
    }

    @Test
    void what_can_change_is_checked_each_time() {
        asking().get(OLD_ADDRESS).then().header("Cache-Control", "no-cache");
    }

    @Test
    void what_is_addressed_by_its_digest_may_be_kept() {
        asking().get(Assets.css("tokens.base")).then().statusCode(200).header("Cache-Control", endsWith("immutable"));
    }

    @Test
    void HEAD_answers_like_GET_without_the_body() {
        asking().head(OLD_ADDRESS).then().statusCode(200).header("ETag", tag("identity")).body(emptyOrNullString());
    }

    @Test
    void a_sheet_that_does_not_exist_is_not_found() {
        asking().get("/assets/0/tokens.nothing.css").then().statusCode(404);
    }

    @Test
    void the_type_names_its_charset() {
        asking().get(OLD_ADDRESS).then().header("Content-Type", "text/css;charset=UTF-8");
    }

    @Test
    void an_error_page_says_what_to_do() {
        assertThat(ErrorPage.of(404).render()).contains("This page does not exist").contains("href=\"/releases\"");
    }

    @Test
    void a_detail_on_an_error_page_is_shown_as_text() {
        assertThat(ErrorPage.of(400, "<script>").render()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private static String tag(String encoding) {
        return asking().header("Accept-Encoding", encoding).get(OLD_ADDRESS).header("ETag");
    }

    private static RequestSpecification asking() {
        return given().config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
