package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Strings made to break forms, in every field of a draft: they come back as text, and nothing of them runs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileInputTest {

    private static final Path HOSTILE = Path.of("../shared/data/hostile");
    private static final List<String> FIELDS = List.of("letterhead", "releaseLine", "date", "time", "exchange1", "symbol1", "headline",
            "subheads", "dateline", "body", "contactsHeading", "name1", "title1", "organisation1", "reach1", "statementHeading",
            "statementBody", "category", "language", "basedOn");

    @Inject
    DeskFixture desk;

    @Test
    void in_every_field_they_are_drawn_as_text() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = desk.draftOfToday(writer, "Drawn with hostile strings");
        String token = writer.token(draft + "/edit");
        for (Map<String, String> fields : spread(strings())) {
            Response answer = post(writer, draft + "/preview", token, fields);
            assertThat(answer.statusCode()).as("%s", fields).isEqualTo(200);
            Document page = Jsoup.parse(answer.asString());
            assertHarmless(page, fields);
            assertThat(words(page.selectFirst("h1").text())).isEqualTo(words(fields.get("headline")));
        }
    }

    @Test
    void in_every_field_they_are_answered_with_the_form_and_what_was_typed() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = desk.draftOfToday(writer, "Saved with hostile strings");
        String token = writer.token(draft + "/edit");
        for (Map<String, String> fields : spread(strings())) {
            Response answer = post(writer, draft + "/edit", token, fields);
            assertThat(answer.statusCode()).as("%s", fields).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(scripts(page)).as("%s", fields).allMatch(script -> script.hasAttr("src") && script.attr("src").startsWith("/assets/"));
            assertThat(DraftForm.typed(page.selectFirst("#f-dateline").val())).isEqualTo(DraftForm.typed(fields.get("dateline")).replace("\n", ""));
        }
    }

    @Test
    void saved_as_a_whole_they_are_shown_as_text_to_the_next_reader() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = desk.draftOfToday(writer, "Kept with hostile strings");
        String one = "\"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}{inject:masthead}'; DROP TABLE draft; --";
        Map<String, String> fields = desk.complete(one);
        for (String field : List.of("letterhead", "releaseLine", "subheads", "dateline", "contactsHeading", "name1", "title1",
                "organisation1", "reach1", "statementHeading")) {
            fields.put(field, one);
        }
        fields.put("exchange3", "<i>Bourse</i>");
        fields.put("symbol3", "<b>X");
        fields.put("statementBody", "Plain words.");
        fields.put("basedOn", "2");
        assertThat(writer.post(draft + "/edit", draft + "/edit", fields).statusCode()).isEqualTo(303);

        for (String page : List.of("/desk/drafts", draft, draft + "/edit")) {
            Document shown = Jsoup.parse(writer.get(page).asString());
            assertThat(shown.text()).contains("<script>alert(1)</script>");
            assertThat(shown.select("[onerror], script:not([src^=/assets/])")).isEmpty();
            shown.select("iframe").forEach(frame -> assertHarmless(Jsoup.parse(frame.attr("srcdoc")), fields));
        }
    }

    @Test
    void in_the_fields_of_a_crossing_they_are_answered_with_the_form() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = desk.draftOfToday(writer, "Crossed with hostile strings");
        DeskBrowser publisher = desk.person(Role.PUBLISHER);
        String token = publisher.token(draft + "/crossing");
        List<String> strings = strings();
        for (int i = 0; i + 6 < strings.size(); i += 60) {
            Map<String, String> fields = Map.of("wire", strings.get(i + 1),
                    "crossedOn", strings.get(i + 2), "crossedAt", strings.get(i + 3), "link", strings.get(i + 4));
            Response answer = post(publisher, draft + "/crossing", token, fields);
            assertThat(answer.statusCode()).as("%s", fields).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString()).selectFirst("#f-wire").val()).isEqualTo(DraftForm.typed(fields.get("wire")).replace("\n", ""));
        }
    }

    @Test
    void as_the_reason_of_a_decision_they_are_kept_as_text() {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Decided with hostile strings");
        DeskBrowser publisher = desk.person(Role.PUBLISHER);
        String one = "\"><script>alert(1)</script>{inject:masthead}";
        publisher.post(draft + "/materiality", draft + "/materiality", Map.of("material", "no", "why", one));

        Document page = Jsoup.parse(publisher.get(draft + "/materiality").asString());
        assertThat(page.select(".steps").text()).contains(one);
        assertThat(scripts(page)).isEmpty();
    }

    static Response post(DeskBrowser browser, String path, String token, Map<String, String> fields) {
        return browser.request().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields).formParam(FormToken.FIELD, token).post(path);
    }

    /** Every string in some field, and every field with many strings: each request takes the next one for each field. */
    private static List<Map<String, String>> spread(List<String> strings) {
        List<Map<String, String>> requests = new ArrayList<>();
        for (int i = 0; i < strings.size(); i += FIELDS.size()) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int f = 0; f < FIELDS.size(); f++) {
                fields.put(FIELDS.get(f), strings.get((i + f) % strings.size()));
            }
            requests.add(fields);
        }
        return requests;
    }

    private static void assertHarmless(Document page, Map<String, String> fields) {
        assertThat(scripts(page)).as("%s", fields).isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey().toLowerCase(java.util.Locale.ROOT)).as("%s", fields).doesNotStartWith("on");
                assertThat(attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT)).as("%s", fields)
                        .matches(value -> !attribute.getKey().matches("href|src") || !value.startsWith("javascript:") && !value.startsWith("data:"));
            }
        }
    }

    private static List<Element> scripts(Document page) {
        return page.select("script, object, embed, base[href]");
    }

    private static String words(String text) {
        return Jsoup.parse("").createElement("p").text(DraftForm.typed(text)).text().replaceAll("\\s+", " ").strip();
    }

    static List<String> strings() {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            List<String> strings = new ArrayList<>(Arrays.asList(
                    new ObjectMapper().readValue(HOSTILE.resolve("blns.json").toFile(), String[].class)));
            for (Path list : files.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
                strings.addAll(Files.readString(list, StandardCharsets.ISO_8859_1).lines().filter(line -> !line.isBlank()).toList());
            }
            return strings;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
