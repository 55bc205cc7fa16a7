package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.account.DeskBrowser;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The desk as its people use it: over HTTP, page by page. */
@ApplicationScoped
public class DeskFixture {

    public static final Path SAMPLE = Path.of("../shared/data/releases/nap-2006-02-06-tailings-dam-leak.txt");

    @Inject
    ReleaseFixture releases;

    public DeskBrowser person(Role... roles) {
        return DeskBrowser.of(releases.palladium().id(), roles);
    }

    /** Hands a file in, and answers with the page to which that leads. */
    public Response handIn(DeskBrowser writer, String name, byte[] bytes) {
        String token = writer.token("/desk/imports");
        return writer.request()
                .multiPart("issuer", releases.palladium().id().toString())
                .multiPart(FormToken.FIELD, token)
                .multiPart("file", name, bytes)
                .post("/desk/imports");
    }

    /** The path of a filing in preparation, read from a file. */
    public String filing(DeskBrowser writer, String name, byte[] bytes) {
        String token = writer.token("/desk/filings/new");
        return path(writer.request().multiPart(FormToken.FIELD, token).multiPart("issuer", releases.palladium().id().toString())
                .multiPart("kind", "aif").multiPart("language", "en").multiPart("period", "2004-12-31").multiPart("filed", "2005-03-31")
                .multiPart("file", name, bytes).post("/desk/filings/new"));
    }

    Response paste(DeskBrowser writer, String text) {
        String token = writer.token("/desk/imports");
        return writer.request()
                .multiPart("issuer", releases.palladium().id().toString())
                .multiPart(FormToken.FIELD, token)
                .multiPart(new io.restassured.builder.MultiPartSpecBuilder(text).controlName("text").charset("UTF-8").build())
                .post("/desk/imports");
    }

    /** The path of a draft imported from the sample release. */
    public String importedSample(DeskBrowser writer) {
        String reading = path(handIn(writer, SAMPLE.getFileName().toString(), bytes(SAMPLE)));
        return path(writer.post(reading, reading + "/drafts", Map.of()));
    }

    /** The path of a draft that carries today's date and is complete. */
    public String draftOfToday(DeskBrowser writer, String headline) {
        String edit = path(writer.post("/desk/account", "/desk/drafts", Map.of("issuer", releases.palladium().id())));
        String draft = edit.replace("/edit", "");
        Response saved = writer.post(edit, edit, complete(headline));
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
        return draft;
    }

    /** Every field of a complete release of today. */
    Map<String, String> complete(String headline) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("basedOn", "1");
        fields.put("category", "OPERATIONS");
        fields.put("language", "en");
        fields.put("letterhead", "2116-130 Adelaide St. W.\nToronto, ON M5H 3P5");
        fields.put("releaseLine", "For Immediate Release");
        fields.put("date", releases.today().toString());
        fields.put("exchange1", "TSX");
        fields.put("symbol1", "PDL");
        fields.put("exchange2", "NYSE American");
        fields.put("symbol2", "PAL");
        fields.put("headline", headline);
        fields.put("dateline", "Toronto, Ontario");
        fields.put("body", "North American Palladium Ltd. announced today that palladium was produced.\n\nIt was sold.");
        fields.put("contactsHeading", "For further information contact:");
        fields.put("name1", "Krista Example");
        fields.put("title1", "Manager, Investor Relations");
        fields.put("reach1", "Tel: (416) 360-2652\nemail: ir@example.invalid");
        return fields;
    }

    void approve(DeskBrowser approver, String draft) {
        Response approved = approver.post(draft + "/approvals", draft + "/approvals", Map.of("seen", seen(approver, draft + "/approvals")));
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(303);
    }

    /** The version that a page shows, as its form says it. */
    static String seen(DeskBrowser browser, String page) {
        Element field = Jsoup.parse(browser.get(page).asString()).selectFirst("input[name=seen]");
        return field == null ? "0" : field.val();
    }

    /** Decides that the news of a draft is not material, so that it needs no wire. */
    void decideNotMaterial(DeskBrowser publisher, String draft) {
        path(publisher.post(draft + "/materiality", draft + "/materiality", Map.of("material", "no", "why", "A routine notice.")));
    }

    /** What the publication form holds, with a reason for whatever the checks warn of. */
    static Map<String, String> publication(String seen) {
        return new HashMap<>(Map.of("seen", seen, "reason", "Seen and accepted."));
    }

    /** The path to which an answer leads. */
    public static String path(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("https?://[^/]+", "");
    }

    static Response publicPage(String path) {
        return given().redirects().follow(false).get(path);
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
