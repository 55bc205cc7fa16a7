package org.dateline.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dateline.draft.FilingFixture;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerFixture;
import org.dateline.ledger.stamp.StampFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence, verified as somebody would who has its README, openssl and a shell. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExportResourceTest {

    private static final String HOLDS = "EVERYTHING HOLDS";

    @Inject
    ReleaseFixture releases;

    @Inject
    FilingFixture filings;

    @Inject
    Ledger ledger;

    @Inject
    StampFixture stamps;

    @TempDir
    Path folder;

    /** What follows expects its entries at the end of the log. */
    @AfterEach
    void no_anchor_is_left() {
        LedgerFixture.published(ledger, 1);
    }

    @Test
    void a_bundle_verifies_itself_in_a_shell_and_finds_every_kind_of_change() throws Exception {
        stamps.gather();
        long previous = ledger.signedSize();
        Published published = releases.admitted(ReleaseFixture.text("Evidence " + UUID.randomUUID(), LocalDate.of(2006, 2, 6)));
        stamps.gather();
        LedgerFixture.published(ledger, 3);
        stamps.gather();
        String address = "/archive/export?release=" + published.address().path() + "&previous=" + previous;
        byte[] bundle = get(address);
        assertThat(get(address)).isEqualTo(bundle);

        Map<String, byte[]> files = unzipped(bundle);
        assertThat(verify(files)).contains(HOLDS, "entry " + published.entry() + " says", "logged after", "at latest at");
        String document = name(files, ".*/documents/.*\\.xhtml");
        for (String changed : List.of(document, name(files, "releases/[^/]+/leaf\\.json"), name(files, "releases/.*\\.tlog-proof"),
                name(files, "checkpoints/.*\\.tsr"), name(files, "checkpoints/.*\\.consistency"), name(files, "anchors/[0-9]+/leaf\\.json"))) {
            assertThat(verify(with(files, changed, flipped(files.get(changed))))).as(changed).contains("DOES NOT HOLD").doesNotContain(HOLDS);
        }
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(document.replace("release.", "another."), files.get(document));
        assertThat(verify(more)).contains("documents that no entry names");
        Map<String, byte[]> damaged = new TreeMap<>(files);
        damaged.put(document, flipped(files.get(document)));
        assertThat(run(damaged)).contains("differ from MANIFEST.sha256");
    }

    @Test
    void a_bundle_has_the_filings_of_its_issuer_and_finds_a_change_in_them() throws Exception {
        filings.entered();
        String address = "/archive/export?issuer=" + FilingFixture.ISSUER + "&from=2014-01-01";
        byte[] bundle = get(address);
        assertThat(get(address)).isEqualTo(bundle);

        Map<String, byte[]> files = unzipped(bundle);
        assertThat(files.keySet().stream().filter(name -> name.startsWith("filings/") && name.contains("/documents/")).map(name -> name.replaceAll(".*/", "")))
                .contains("aif-2014-03-27.html", "risk-factors.en.json").doesNotContain("aif-2013-03-28.html");
        assertThat(verify(files)).contains(HOLDS);
        String source = name(files, "filings/[^/]+/documents/aif.*");
        for (String changed : List.of(source, name(files, "filings/[^/]+/documents/risk.*"), name(files, "filings/[^/]+/leaf\\.json"),
                name(files, "filings/[^/]+/[0-9]+/leaf\\.json"))) {
            assertThat(verify(with(files, changed, flipped(files.get(changed))))).as(changed).contains("DOES NOT HOLD").doesNotContain(HOLDS);
        }
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(source + ".txt", files.get(source));
        assertThat(verify(more)).contains("documents that no entry names");

        String only = source.split("/")[1];
        Map<String, byte[]> one = unzipped(get("/archive/export?filing=" + only));
        assertThat(verify(one)).contains(HOLDS);
        assertThat(one.keySet().stream().filter(name -> name.matches("(filings|releases)/.*")).map(name -> name.split("/")[1])).isNotEmpty().containsOnly(only);
        Matcher page = Pattern.compile("/filings/[a-z0-9-]*2014[a-z0-9-]*").matcher(given().get("/filings.json?issuer=" + FilingFixture.ISSUER).asString());
        assertThat(page.find()).isTrue();
        assertThat(unzipped(get("/archive/export?filing=" + page.group())).keySet()).isEqualTo(one.keySet());
    }

    @Test
    void whoever_asks_for_everything_gets_the_whole_log() throws Exception {
        LedgerFixture.published(ledger, 1);
        var answer = given().get("/archive/export").then().statusCode(200).header("Content-Type", "application/zip").extract();

        assertThat(unzipped(answer.asByteArray())).containsKeys("log/tile/entries/000" + partial(), "log/tile/0/000" + partial(), "README.txt");
        given().header("If-None-Match", answer.header("ETag")).get("/archive/export").then().statusCode(304);
    }

    @Test
    void what_cannot_be_found_is_explained() {
        Map.of("from", "2006-02-30", "checkpoint", "999999999", "release", "/releases/2006/02/06/nothing", "filing", "/filings/nothing", "symbol", "Nowhere:PAL", "issuer", "x".repeat(999))
                .forEach((name, value) -> given().queryParam(name, value).get("/archive/export").then().statusCode(400).body(containsString("detail")));
    }

    private String partial() {
        return ledger.signedSize() >= 256 ? "" : ".p/" + ledger.signedSize();
    }

    private static byte[] get(String address) {
        return given().get(address).then().statusCode(200).extract().asByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).as(entry.getName()).isNull();
            }
        }
        return files;
    }

    private static String name(Map<String, byte[]> files, String pattern) {
        return files.keySet().stream().filter(name -> name.matches(pattern)).findFirst().orElseThrow(() -> new AssertionError(pattern + " in " + files.keySet()));
    }

    /** One bit, past the middle: not in a word that only names what follows. */
    private static byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[bytes.length * 2 / 3] ^= 1;
        return flipped;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] bytes) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.put(name, bytes);
        return changed;
    }

    /** Whoever changes a file writes the manifest anew. */
    private String verify(Map<String, byte[]> files) throws Exception {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.remove("MANIFEST.sha256");
        StringBuilder manifest = new StringBuilder();
        all.forEach((name, bytes) -> manifest.append(Hash.sha256(bytes).hex()).append("  ").append(name).append('\n'));
        all.put("MANIFEST.sha256", manifest.toString().getBytes());
        return run(all);
    }

    private String run(Map<String, byte[]> files) throws Exception {
        Path evidence = Files.createTempDirectory(folder, "evidence");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = evidence.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Process shell = new ProcessBuilder("sh", "verify.sh").directory(evidence.toFile()).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes());
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue() == 0).as(said).isEqualTo(said.contains(HOLDS));
        return said;
    }
}
