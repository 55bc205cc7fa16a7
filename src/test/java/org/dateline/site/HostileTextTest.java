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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people type to break things stays text: in every field of the desk's forms and every parameter of public pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {

    private static final Path STRINGS = Path.of("../shared/data/hostile/blns.json");

    /** Fields of an issuer that hold a line. */
    private static final List<String> LINES = List.of("name", "frenchName", "phone", "fax", "site", "jurisdiction");

    /** Where a public page takes a parameter. */
    private static final List<String> PLACES = List.of("/contacts?issuer=%s", "/symbols/TSX/PDL?page=%s", "/symbols/TSX/%s", "/symbols/%s/PDL",
            "/issuers/%s");

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

    /** Each request has another string in each field; what is refused and what is saved is shown as it was typed. */
    @Test
    void every_field_of_an_issuer_is_shown_as_it_was_typed() {
        String page = "/desk/issuers/" + issuer.id();
        String token = administrator.token(page);
        SoftAssertions each = new SoftAssertions();
        int version = 0;
        for (int i = 0; i < hostile.size(); i += LINES.size()) {
            Map<String, String> fields = typed(IssuerFixture.named("x"));
            for (int f = 0; f < LINES.size(); f++) {
                fields.put(LINES.get(f), hostile.get((i + f) % hostile.size()));
            }
            fields.put("version", Integer.toString(version));
            Response answer = send(page, token, fields);
            each.assertThat(answer.statusCode()).as("%s", fields).isIn(303, 422);
            Document shown = Jsoup.parse(answer.statusCode() == 303 ? administrator.get(page).asString() : answer.asString());
            version = Integer.parseInt(shown.select("input[name=version]").val());
            LINES.forEach(line -> each.assertThat(shown.select("#f-" + line).val()).as(line).isEqualTo(fields.get(line).strip()));
            assertHarmless(each, shown);
        }
        each.assertAll();
    }

    /** A name is free: nearly all of these are saved, and printed above and below every public page. */
    @Test
    void the_name_of_an_issuer_is_printed_as_it_was_typed() {
        everyName(10);
    }

    @Test
    @Tag("soak")
    void every_name_of_an_issuer_is_printed_as_it_was_typed() {
        everyName(1);
    }

    private void everyName(int oneIn) {
        String page = "/desk/issuers/" + issuer.id();
        String token = administrator.token(page);
        SoftAssertions each = new SoftAssertions();
        int version = 0;
        for (int i = 0; i < hostile.size(); i += oneIn) {
            String text = hostile.get(i);
            Map<String, String> fields = typed(IssuerFixture.named("x"));
            fields.put("name", text);
            fields.put("address", text);
            fields.put("version", Integer.toString(version));
            Response answer = send(page, token, fields);
            each.assertThat(answer.statusCode()).as(text).isIn(303, 422);
            Document shown = Jsoup.parse(answer.statusCode() == 303 ? administrator.get(page).asString() : answer.asString());
            version = Integer.parseInt(shown.select("input[name=version]").val());
            each.assertThat(shown.select("#f-name").val()).as(text).isEqualTo(text.strip());
            assertHarmless(each, shown);
            if (answer.statusCode() == 303) {
                Document contacts = Jsoup.parse(administrator.get("/contacts?issuer=" + issuer.slug()).asString());
                each.assertThat(contacts.select("address b").text()).as(text).isEqualTo(Jsoup.parse("<b></b>").select("b").first().text(text.strip()).text());
                assertHarmless(each, contacts);
            }
        }
        each.assertAll();
    }

    private static void assertHarmless(SoftAssertions each, Document page) {
        each.assertThat(page.select("script, img, svg, iframe, [onerror], [onload]")).isEmpty();
    }

    @Test
    void every_field_of_a_listing_and_a_contact_survives_it() {
        String listings = "/desk/issuers/" + issuer.id() + "/listings";
        String contacts = "/desk/contacts/of/" + issuer.id();
        String token = administrator.token(listings + "/new");
        SoftAssertions each = new SoftAssertions();
        for (int i = 0; i < hostile.size(); i += 2) {
            each.assertThat(inEveryField(listings, token, i, "exchange", "symbol", "firstDay", "lastDay")).isEqualTo(422);
            each.assertThat(inEveryField(contacts, token, i, "name", "title", "phone", "email", "audience", "firstDay", "lastDay")).isEqualTo(422);
        }
        each.assertAll();
    }

    /** From this string on, the next for each field. */
    private int inEveryField(String action, String token, int first, String... names) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], hostile.get((first + i) % hostile.size()));
        }
        return send(action, token, fields).statusCode();
    }

    private Response send(String action, String token, Map<String, String> fields) {
        return administrator.request().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).formParam(FormToken.FIELD, token).post(action);
    }

    /** Each string in one of the places, each place with many strings. */
    @Test
    void no_parameter_of_a_public_page_breaks_it() {
        SoftAssertions each = new SoftAssertions();
        for (int i = 0; i < hostile.size(); i++) {
            assertUnbroken(each, hostile.get(i), PLACES.get(i % PLACES.size()));
        }
        each.assertAll();
    }

    @Test
    @Tag("soak")
    void no_string_breaks_any_parameter_of_a_public_page() {
        SoftAssertions each = new SoftAssertions();
        hostile.forEach(text -> PLACES.forEach(place -> assertUnbroken(each, text, place)));
        each.assertAll();
    }

    private static void assertUnbroken(SoftAssertions each, String text, String place) {
        Response answer = atPath(place.formatted(segment(text)));
        each.assertThat(answer.statusCode()).as(place + " " + text).isIn(200, 308, 400, 404);
        each.assertThat(answer.asString()).as(place + " " + text).doesNotContain("alert(", "<img");
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
