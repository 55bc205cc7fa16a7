package org.dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.issuer.IssuerFixture;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people type to break things stays text: in every field of the desk's forms and every parameter of public pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {

    private static final Path STRINGS = Path.of("../shared/data/hostile/blns.json");

    private final DeskBrowser administrator = DeskBrowser.of(Role.ADMINISTRATOR);
    private Issuer issuer;
    private List<String> hostile;

    @BeforeEach
    void an_issuer_and_the_strings() throws IOException {
        issuer = IssuerFixture.entered("Hostile Text Ltd.");
        hostile = Arrays.asList(new ObjectMapper().readValue(STRINGS.toFile(), String[].class));
    }

    @AfterEach
    void leave_nothing() {
        IssuerFixture.forget(issuer);
    }

    @Test
    void the_name_of_an_issuer_is_shown_as_it_was_typed() {
        String page = "/desk/issuers/" + issuer.id();
        String token = administrator.token(page);
        SoftAssertions each = new SoftAssertions();
        int version = 0;
        for (String text : hostile) {
            Map<String, String> fields = typed(IssuerFixture.named("x"));
            fields.put("name", text);
            fields.put("address", text);
            fields.put("version", Integer.toString(version));
            Response answer = send(page, token, fields);
            each.assertThat(answer.statusCode()).as(text).isIn(303, 422);
            String html = answer.statusCode() == 303 ? administrator.get(page).asString() : answer.asString();
            Document shown = Jsoup.parse(html);
            version = Integer.parseInt(shown.select("input[name=version]").val());
            each.assertThat(shown.select("#f-name").val()).as(text).isEqualTo(text.strip());
            each.assertThat(shown.select("script, img, svg, iframe, [onerror], [onload]")).as(text).isEmpty();
            if (answer.statusCode() == 303) {
                Document profile = Jsoup.parse(administrator.get("/contacts?issuer=" + issuer.slug()).asString());
                each.assertThat(profile.select("address b").text()).as(text).isEqualTo(Jsoup.parse("<b></b>").select("b").first().text(text.strip()).text());
            }
        }
        each.assertAll();
    }

    @Test
    void every_field_of_a_listing_and_a_contact_survives_it() {
        String listings = "/desk/issuers/" + issuer.id() + "/listings";
        String contacts = "/desk/contacts/of/" + issuer.id();
        String token = administrator.token(listings + "/new");
        SoftAssertions each = new SoftAssertions();
        for (String text : hostile) {
            each.assertThat(inEveryField(listings, token, text, "exchange", "symbol", "firstDay", "lastDay")).as(text).isEqualTo(422);
            each.assertThat(inEveryField(contacts, token, text, "name", "title", "phone", "email", "audience", "firstDay", "lastDay"))
                    .as(text).isEqualTo(422);
        }
        each.assertAll();
    }

    private int inEveryField(String action, String token, String text, String... names) {
        Map<String, String> fields = new HashMap<>();
        for (String name : names) {
            fields.put(name, text);
        }
        return send(action, token, fields).statusCode();
    }

    private Response send(String action, String token, Map<String, String> fields) {
        return administrator.request().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).formParam(FormToken.FIELD, token).post(action);
    }

    @Test
    void no_parameter_of_a_public_page_breaks_it() {
        SoftAssertions each = new SoftAssertions();
        for (String text : hostile) {
            for (Response answer : List.of(RestAssured.given().queryParam("issuer", text).get("/contacts"),
                    RestAssured.given().queryParam("page", text).get("/symbols/TSX/PDL"),
                    atPath("/symbols/TSX/" + segment(text)),
                    atPath("/symbols/" + segment(text) + "/PDL"),
                    atPath("/issuers/" + segment(text)))) {
                each.assertThat(answer.statusCode()).as(text).isIn(200, 308, 400, 404);
                each.assertThat(answer.asString()).as(text).doesNotContain("alert(", "<img");
            }
        }
        each.assertAll();
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Response atPath(String path) {
        return RestAssured.given().redirects().follow(false).urlEncodingEnabled(false).get(path);
    }

    private static Map<String, String> typed(IssuerFacts facts) {
        Map<String, String> fields = new HashMap<>();
        fields.put("country", facts.country());
        fields.put("homeZone", facts.homeZone());
        return fields;
    }

    @Test
    void the_strings_are_there() {
        assertThat(hostile).hasSizeGreaterThan(400);
    }
}
