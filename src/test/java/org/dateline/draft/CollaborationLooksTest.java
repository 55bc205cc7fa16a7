package org.dateline.draft;

import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.document.AttachedFileTest;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The pages on which several people work at one draft: valid HTML, and nothing for axe to find in any look. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CollaborationLooksTest {

    @Inject
    DeskFixture desk;

    @TestHTTPResource("/")
    URL portal;

    @Test
    void they_are_valid_and_accessible() throws Exception {
        Map<String, String> pages = pages();
        try (Browser browser = Browser.start()) {
            assertAll(pages.entrySet().stream().map(page -> () -> {
                String url = portal + "desk/looked-at/" + page.getKey();
                browser.picture(url, page.getValue(), page.getKey());
                HtmlValidator.assertValid(page.getValue());
                browser.assertAccessible(url, withoutFrameAndPictures(page.getValue()));
            }));
        }
    }

    /** Nobody is signed in in the browser, which could not fetch the draft's pictures. */
    private static String withoutFrameAndPictures(String html) {
        return html.replaceAll(" srcdoc=\"[^\"]*\" sandbox=\"[^\"]*\"", "").replaceAll("<img src=\"[^\"]*\"", "<img")
                .replace("src=&quot;map.png&quot;", "");
    }

    private Map<String, String> pages() throws IOException {
        DeskBrowser writer = desk.person(Role.WRITER);
        DeskBrowser colleague = desk.person(Role.WRITER);
        String draft = desk.draftOfToday(writer, "Palladium production rises in the quarter, and a second shift begins");
        Map<String, String> pages = new LinkedHashMap<>();

        pages.put("attachments-none", writer.get(draft + "/attachments").asString());
        pages.put("attachments-mistake", attach(writer, draft, ""));
        attach(writer, draft, "A red line across the map of the mine");
        pages.put("attachments", writer.get(draft + "/attachments").asString());

        Map<String, String> theirs = fields("3", "Palladium production rises, and a second shift begins",
                "North American Palladium Ltd. announced today that 45,231 ounces of palladium were produced.\n\n![Where it is](map.png)\n\nIt was sold.");
        theirs.put("dateline", "Thunder Bay, Ontario");
        colleague.post(draft + "/edit", draft + "/edit", theirs);
        pages.put("conflict", writer.post(draft + "/edit", draft + "/edit",
                fields("3", "Palladium production falls in the quarter", "North American Palladium Ltd. said that 41,007 ounces were produced.\n\nIt was sold."))
                .asString());

        String comments = draft + "/comments";
        colleague.get(draft + "/edit");
        String anchor = Jsoup.parse(writer.get(comments).asString()).select(".passages > li").stream()
                .filter(item -> item.text().contains("45,231 ounces")).findFirst().orElseThrow().selectFirst("input[name=passage]").val();
        writer.post(comments, comments, Map.of("seen", "4", "passage", anchor, "words", "45,231 ounces", "text", "Is this the final count?\nThe mill said otherwise."));
        pages.put("comments", writer.post(comments, comments, Map.of("seen", "4", "passage", anchor, "words", "not in it", "text", "")).asString());
        pages.put("comments-draft", writer.get(draft).asString());
        pages.put("rich-edit", writer.get(draft + "/edit").asString());
        return pages;
    }

    private Map<String, String> fields(String basedOn, String headline, String body) {
        Map<String, String> fields = desk.complete(headline);
        fields.put("basedOn", basedOn);
        fields.put("body", body);
        return fields;
    }

    private static String attach(DeskBrowser writer, String draft, String alternative) throws IOException {
        return writer.request().multiPart(FormToken.FIELD, writer.token(draft + "/attachments"))
                .multiPart("name", "").multiPart("alternative", alternative)
                .multiPart("file", "map.png", AttachedFileTest.picture("png", 400, 260))
                .post(draft + "/attachments").asString();
    }
}
