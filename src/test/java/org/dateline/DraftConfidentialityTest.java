package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.AuditEvent;
import org.dateline.draft.DeskFixture;
import org.dateline.draft.FilingFixture;
import org.dateline.draft.TrailReadings;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What a draft says is nowhere in the database in clear, whatever form of the desk it came by, and nobody reads it unrecorded. Forms
 * and pages are found on the desk itself, tables in the database: new ones are looked at without anybody remembering to.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftConfidentialityTest {

    private static final String HEADLINE = "Zyxomma";
    private static final String BODY = "Kwisatz";
    private static final String FILE = "Quokkafile";
    private static final String TYPED = "Wimbrelplan";

    private static final String READER = "Rosalind Unsealed";

    /** Names of people and houses outside, which the record has to say in words. */
    private static final Set<String> IN_CLEAR = Set.of("reader", "email", "wire", "expires", "expiresTime");

    @Inject
    DeskFixture desk;

    @Inject
    DataSource database;

    private final List<Door> doors = Door.all().stream()
            .filter(door -> door.verb().equals("GET") && door.template().startsWith("/desk/drafts/{id}")).toList();

    @Test
    void no_word_of_a_draft_stands_in_any_column_of_any_table() {
        DeskBrowser everybody = desk.person(Role.WRITER, Role.APPROVER, Role.PUBLISHER);
        String draft = draft(everybody);
        List<String> taken = new ArrayList<>();
        for (Door door : doors) {
            fillIn(everybody, path(door, everybody, draft), taken);
        }
        DeskFixture.path(everybody.post(draft + "/previews", draft + "/previews", Map.of("reader", READER, "seen", "1", "shows", "version",
                "expires", "2026-12-31", "expiresTime", "12:00:00")));
        filing(everybody);

        assertThat(taken).as("forms that were taken with words of the draft in them").hasSizeGreaterThan(2);
        assertThat(columnsWith(READER)).as("what is kept in clear is found").isNotEmpty();
        assertThat(Stream.of(HEADLINE, BODY, FILE, TYPED).flatMap(word -> columnsWith(word).stream().map(column -> word + " in " + column)))
                .isEmpty();
    }

    @Test
    void each_reading_is_in_the_trail() {
        DeskBrowser everybody = desk.person(Role.values());
        String draft = draft(everybody);

        assertThat(doors).isNotEmpty().allSatisfy(door -> {
            String path = path(door, everybody, draft);
            long before = readings(draft);
            Response page = everybody.get(path);
            assertThat(page.statusCode()).as("%s (if it needs something that exists, make it in path())", path).isIn(200, 303);
            assertThat(readings(draft) - before).as(path).isEqualTo(page.statusCode() == 200 ? 1 : 0);
        });
    }

    @Test
    void who_read_it_stands_on_the_page_of_the_draft() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = draft(writer);
        desk.person(Role.PUBLISHER).get(draft);
        writer.get(draft);

        assertThat(Jsoup.parse(writer.get(draft).asString()).select(".readings li")).hasSize(2)
                .first().satisfies(line -> assertThat(line.text()).startsWith("Robin Desk, 3 times last "));
    }

    private static long readings(String draft) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEvent.times("draft", draft.replaceFirst(".*/", ""), TrailReadings.NAMES))
                .stream().mapToLong(AuditEvent.Times::times).sum();
    }

    /** Imported from a file with all these words in it and in its name. */
    private String draft(DeskBrowser writer) {
        String text = new String(DeskFixture.bytes(DeskFixture.SAMPLE), StandardCharsets.UTF_8)
                .replace("Leak in the", HEADLINE + " in the").replace("milling", BODY);
        String reading = DeskFixture.path(desk.handIn(writer, FILE + ".txt", text.getBytes(StandardCharsets.UTF_8)));
        String draft = DeskFixture.path(writer.post(reading, reading + "/drafts", Map.of()));
        assertThat(writer.get(draft).asString()).contains(HEADLINE, BODY, FILE);
        return draft;
    }

    /** A filing with these words in its file, in the file's name, in what is said of it and in what it is made of. */
    private void filing(DeskBrowser person) {
        String filing = desk.filing(person, FILE + ".html", FilingFixture.text(14, true, true, false).replace("palladium", BODY + " " + HEADLINE)
                .getBytes(StandardCharsets.UTF_8));
        DeskFixture.path(person.post(filing + "/facts", filing + "/facts", Map.of("seen", "1", "kind", "aif", "language", "en", "period", "2004-12-31",
                "filed", "2005-03-31", "official", "https://www.sedarplus.ca/" + TYPED)));
        String split = filing + "/split";
        String part = Jsoup.parse(person.get(split).asString()).selectFirst(".part.HEADING").id().substring(1).replace('-', '.');
        DeskFixture.path(person.post(split, split + "/" + part, Map.of("seen", "2", "name", TYPED)));
    }

    private static String path(Door door, DeskBrowser person, String draft) {
        String path = door.path(Map.of("/desk/drafts/{id}", draft.replaceFirst(".*/", ""), "/desk/drafts/{id}/versions/{number}", "1"));
        if (door.template().equals("/desk/drafts/{id}/attachments/{name}")) {
            return draft + "/attachments/" + attached(person, draft);
        }
        if (!door.template().equals("/desk/drafts/{id}/previews/{link}")) {
            return path;
        }
        return DeskFixture.path(person.post(draft + "/previews", draft + "/previews", Map.of("reader", READER, "seen", "1", "shows", "version",
                "expires", "2026-12-31", "expiresTime", "12:00:00")));
    }

    /** The name under which a file is kept that has these words in its name and in its text. */
    private static String attached(DeskBrowser person, String draft) {
        person.request().multiPart(FormToken.FIELD, person.token(draft + "/attachments")).multiPart("name", "").multiPart("alternative", "")
                .multiPart("file", FILE + ".csv", ("metal,ounces\n" + BODY + ",45231\n").getBytes(StandardCharsets.UTF_8))
                .post(draft + "/attachments");
        return Jsoup.parse(person.get(draft + "/attachments").asString()).selectFirst("a[href*=/attachments/]").attr("href").replaceFirst(".*/", "");
    }

    /** Types a word of the draft into every field of every form of a page, and sends them. */
    private static void fillIn(DeskBrowser person, String path, List<String> taken) {
        Response page = person.get(path);
        if (page.statusCode() != 200 || !page.contentType().startsWith("text/html")) {
            return;
        }
        for (Element form : Jsoup.parse(page.asString()).select("main form[method=post]")) {
            Response answer = person.post(path, form.attr("action"), fields(form));
            assertThat(answer.statusCode()).as(form.attr("action")).isLessThan(500);
            if (answer.statusCode() == 303) {
                taken.add(form.attr("action"));
            }
        }
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String name = field.attr("name");
            switch (field.normalName().equals("input") ? field.attr("type") : field.normalName()) {
                case "hidden" -> fields.put(name, field.val());
                case "checkbox" -> fields.put(name, field.val());
                case "radio" -> fields.putIfAbsent(name, field.val());
                case "select" -> fields.put(name, field.select("option").eachAttr("value").stream().filter(value -> !value.isEmpty())
                        .findFirst().orElse(""));
                case "date" -> fields.put(name, field.val().isEmpty() && !name.equals("copy") ? "2026-11-20" : field.val());
                case "time" -> fields.put(name, field.val().isEmpty() && !name.equals("copyTime") ? "09:00:00" : field.val());
                default -> fields.put(name, IN_CLEAR.contains(name) || field.attr("inputmode").equals("numeric") ? field.val()
                        : field.val() + " " + TYPED);
            }
        }
        fields.remove("code");
        return fields;
    }

    /** Table and column of everything that holds a word, whatever its case and its encoding. */
    private List<String> columnsWith(String word) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            if (holds(bytes(rows, column), word)) {
                                found.add(table + "." + rows.getMetaData().getColumnName(column));
                            }
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value instanceof byte[] bytes ? bytes : value == null ? null : rows.getString(column).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean holds(byte[] bytes, String word) {
        return bytes != null && Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .map(charset -> inOneByteEach(word, charset))
                .anyMatch(inOneByteEach(bytes)::contains);
    }

    private static String inOneByteEach(String word, Charset charset) {
        return inOneByteEach(word.getBytes(charset));
    }

    private static String inOneByteEach(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
