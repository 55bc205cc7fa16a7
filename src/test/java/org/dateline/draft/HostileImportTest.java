package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.SoftAssertions;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is made to break things, handed in on the import page as browsers do: it is read and shown as text, or refused with a
 * sentence that says why.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileImportTest {

    private static final Path HOSTILE = Path.of("../shared/data/hostile");
    private static final List<String> ENDINGS = List.of("txt", "md", "html");
    private static final int MEGABYTE = 1024 * 1024;

    /** So many strings go into one text in the ordinary run. */
    private static final int TOGETHER = 150;

    /** Of the strings as names of files, the ordinary run takes one in so many. */
    private static final int ONE_IN = 40;

    private record Answer(int status, String location, String body) {}

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    private final HttpClient http = HttpClient.newHttpClient();
    private DeskBrowser writer;
    private String token;

    @BeforeEach
    void a_writer() {
        writer = desk.person(Role.WRITER);
        token = writer.token("/desk/imports");
    }

    @Test
    void strings_come_back_as_text_pasted_and_as_files() {
        SoftAssertions each = new SoftAssertions();
        List<String> strings = HostileInputTest.strings();
        for (int i = 0; i < strings.size(); i += TOGETHER) {
            String text = "A release of strings\n\n" + String.join("\n\n", strings.subList(i, Math.min(i + TOGETHER, strings.size())));
            checkPasted(each, text);
            for (String ending : ENDINGS) {
                checkFile(each, "release." + ending, text.getBytes(StandardCharsets.UTF_8), text);
            }
        }
        each.assertAll();
    }

    @Test
    void a_string_as_the_name_of_a_file_comes_back_as_text() {
        SoftAssertions each = new SoftAssertions();
        List<String> strings = HostileInputTest.strings();
        for (int i = 0; i < strings.size(); i += ONE_IN) {
            checkNamed(each, strings.get(i));
        }
        each.assertAll();
    }

    @Test
    @Tag("soak")
    void every_string_comes_back_as_text_pasted_and_as_a_file_of_every_kind_and_as_its_name() {
        SoftAssertions each = new SoftAssertions();
        List<String> strings = HostileInputTest.strings();
        for (String string : strings) {
            checkPasted(each, string);
            for (String ending : ENDINGS) {
                checkFile(each, "release." + ending, string.getBytes(StandardCharsets.UTF_8), string);
            }
            checkNamed(each, string);
        }
        System.out.printf("Import: %d strings in %d places%n", strings.size(), ENDINGS.size() + 2);
        each.assertAll();
    }

    @Test
    void a_file_made_to_do_harm_is_read_or_refused_with_the_reason() {
        SoftAssertions each = new SoftAssertions();
        files().forEach((name, bytes) -> {
            Answer answer = send(List.of(file(name, bytes)));
            check(each, name, answer);
            each.assertThat(answer.body).as(name).doesNotContain("root:", "daemon:");
        });
        each.assertAll();
    }

    @Test
    void what_cannot_be_read_is_named_for_what_it_is() {
        Map<String, String> reasons = Map.of("picture.pdf", "is not text but a PDF", "bomb.docx", "is not text but a ZIP archive, or an Excel",
                "compressed.txt", "is not text but a compressed file", "nul.txt", "it holds 1 NUL byte", "damaged.txt", "but is damaged",
                "laughs.svg", "is a drawing (SVG)", "laughs.xml", "is XML data", "noise.txt", "cannot be decoded", "empty.txt", "is empty (0 bytes)",
                "only-a-picture.html", "holds no text, only a picture");
        Map<String, byte[]> files = files();
        SoftAssertions each = new SoftAssertions();
        reasons.forEach((name, reason) -> {
            Answer answer = send(List.of(file(name, files.get(name))));
            each.assertThat(answer.status).as(name).isEqualTo(422);
            each.assertThat(Jsoup.parse(answer.body).select("#f-file-error").text()).as(name).contains(name, reason);
        });
        each.assertAll();
    }

    @Test
    void a_file_that_is_too_large_gets_the_form_with_its_size_and_the_limit() {
        for (int megabytes : new int[] {16, 50}) {
            Answer answer = send(List.of(file("large.txt", "palladium\n".repeat(megabytes * MEGABYTE / 10 + 1).getBytes(StandardCharsets.US_ASCII))));
            assertThat(answer.status).isEqualTo(413);
            assertThat(Jsoup.parse(answer.body).select("#f-file-error").text())
                    .contains("“large.txt” has %d.0 MB; at most 15 MB can be read".formatted(megabytes));
        }
    }

    @Test
    void a_pasted_text_that_is_too_large_is_refused_with_a_page() {
        Answer answer = send(List.of(field("text", "palladium ".repeat(MEGABYTE))));
        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.body).contains("<h1>").doesNotContain("Exception", "\tat ");
    }

    private void checkPasted(SoftAssertions each, String text) {
        checkText(each, "pasted " + text, send(List.of(field("text", text))), text);
    }

    private void checkFile(SoftAssertions each, String name, byte[] bytes, String text) {
        checkText(each, name + " " + text, send(List.of(file(name, bytes))), text);
    }

    private void checkNamed(SoftAssertions each, String name) {
        check(each, "named " + name, send(List.of(file(name, "A headline\n\nText of a release with a name.".getBytes(StandardCharsets.UTF_8)))));
    }

    private void checkText(SoftAssertions each, String what, Answer answer, String text) {
        Document page = check(each, what, answer);
        Element shown = page.selectFirst(answer.status == 303 ? "pre.source" : "#f-text");
        if (shown != null && (answer.status == 303 || !shown.wholeText().isBlank())) {
            each.assertThat(plain(shown.wholeText())).as(what).isEqualTo(plain(text));
        } else {
            each.assertThat(page.select(".problem").text()).as(what).hasSizeGreaterThan(30);
        }
    }

    /** As a parser of HTML sees it: one kind of line end, and no byte order mark. */
    private static String plain(String text) {
        return text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    }

    /** The page to which an answer leads, which is a reading or the form with a message; nothing in it runs. */
    private Document check(SoftAssertions each, String what, Answer answer) {
        each.assertThat(answer.status).as(what).isIn(303, 422);
        String html = answer.status == 303 ? writer.get(answer.location).then().statusCode(200).extract().asString() : answer.body;
        Document page = Jsoup.parse(html);
        if (answer.status == 422) {
            each.assertThat(page.select(".problem").text()).as(what).hasSizeGreaterThan(30);
        }
        assertHarmless(each, what, page);
        page.select("iframe").forEach(frame -> assertHarmless(each, what, Jsoup.parse(frame.attr("srcdoc"))));
        return page;
    }

    private static void assertHarmless(SoftAssertions each, String what, Document page) {
        each.assertThat(page.select("script:not([src^=/assets/]), object, embed, base[href], svg, math, img, style, [style], [^on], "
                + "a[href^=java], a[href^=data], a[href^=vbs], main form[action]:not([action^=/desk/])")).as(what).isEmpty();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> given = Files.list(HOSTILE)) {
            given.forEach(file -> files.put(file.getFileName().toString(), DeskFixture.bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("picture.pdf", ascii("%PDF-1.4\n1 0 obj<</Type/XObject/Subtype/Image/Width 1700/Height 2200/Filter/DCTDecode>>stream\nxxxx\nendstream\n%%EOF"));
        files.put("picture-called.txt", files.get("picture.pdf"));
        files.put("bomb.docx", zipOfZeros("word/document.xml", 100 * MEGABYTE));
        files.put("bomb-called.html", files.get("bomb.docx"));
        files.put("compressed.txt", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
        files.put("empty.txt", new byte[0]);
        files.put("noise.txt", noise());
        files.put("nul.txt", ascii("A head\0line\n\nand a text"));
        files.put("damaged.txt", new byte[] {(byte) 0xfe, (byte) 0xff, 0, 'A', 0});
        files.put("broken-utf-8.txt", bytes(0xc3, 0x28, 0xa0, 0xff, 0xe2, 0x28, 0xa1, 'A', '\n'));
        files.put("without-mark.txt", "A headline\n\nA text in another encoding".getBytes(StandardCharsets.UTF_16LE));
        files.put("japanese.txt", "発表\n\n東京 - 本日発表した".getBytes(Charset.forName("Shift_JIS")));
        files.put("lying.html", ascii("<meta charset=utf-16><h1>A headline</h1><p>A text that is not what it says"));
        files.put("no-such-encoding.html", ascii("<meta charset='x-\"><script>alert(1)</script>'><h1>A headline</h1><p>A text \u00e9"));
        files.put("only-a-picture.html", ascii("<html><body><img src=page1.gif onerror=alert(1)></body></html>"));
        for (String tag : List.of("div", "table><tr><td")) {
            files.put("deep-" + tag.replaceAll("\\W", "-") + ".html", ascii("<html><body>" + ("<" + tag + ">").repeat(100_000) + "text of the release"));
        }
        files.put("deep.md", ascii("# Headline\n\n" + "> ".repeat(20_000) + "text"));
        String laughs = laughs();
        files.put("laughs.html", ascii("<?xml version=\"1.0\"?><!DOCTYPE html [" + laughs + "]><html><body><p>&y; and a text</p></body></html>"));
        files.put("laughs.xml", ascii("<?xml version=\"1.0\"?><!DOCTYPE x [" + laughs + "]><x>&y;</x>"));
        files.put("laughs.svg", ascii("<!DOCTYPE svg [" + laughs + "]><svg><text>&y;</text></svg>"));
        files.put("laughs.md", ascii("---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: !!javax.script.ScriptEngineManager [x]\n---\n# Headline\n\ntext"));
        files.put("outside.html", ascii("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>&x; and a text</p>"));
        files.put("long-line.txt", ascii("A headline\n\n" + "palladium ".repeat(100_000)));
        return files;
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'z'; c++) {
            entities.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
        }
        return entities.toString();
    }

    private static byte[] zipOfZeros(String entry, int size) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int written = 0; written < size; written += MEGABYTE) {
                zip.write(new byte[MEGABYTE]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] noise() {
        byte[] noise = new byte[MEGABYTE];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }

    private static List<byte[]> field(String name, String value) {
        return List.of(ascii("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"), value.getBytes(StandardCharsets.UTF_8));
    }

    /** A browser escapes in a name what would end it, and nothing else (WHATWG HTML, multipart form data). */
    private static List<byte[]> file(String name, byte[] bytes) {
        String escaped = name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
        return List.of(("Content-Disposition: form-data; name=\"file\"; filename=\"" + escaped
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8), bytes);
    }

    private Answer send(List<List<byte[]>> parts) {
        String boundary = "part-of-a-form-" + "x".repeat(20);
        List<byte[]> body = new ArrayList<>();
        Stream.concat(Stream.of(field("issuer", releases.palladium().id().toString()), field(FormToken.FIELD, token)), parts.stream()).forEach(part -> {
            body.add(ascii("--" + boundary + "\r\n"));
            body.addAll(part);
            body.add(ascii("\r\n"));
        });
        body.add(ascii("--" + boundary + "--\r\n"));
        try {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/desk/imports"))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("Cookie", "dateline-form=" + token + "; dateline-desk=" + writer.sessionId())
                    .POST(BodyPublishers.ofByteArrays(body))
                    .build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", ""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
