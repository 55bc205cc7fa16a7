package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.document.SourceFile;
import org.dateline.draft.importer.ImportedRelease;
import org.dateline.draft.importer.ReleaseImporter;
import org.dateline.draft.prose.Prose;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFixture;
import org.dateline.issuer.Listing;
import org.dateline.release.Category;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every real release of the test data under every check of a publication, planned for its own day. Each finding was read against
 * the text and judged by hand; the judged list is {@code judged-findings.txt} beside this test, so that a change of a check shows.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealReleasesTest {

    private static final Materiality NOT_MATERIAL = new Materiality(false, "A routine notice.", ReleaseFixture.PUBLISHER, Instant.EPOCH);

    private static final Path RELEASES = Path.of("../shared/data/releases");
    private static final List<Exchange> EXCHANGES = IssuerFixture.exchanges();

    /** At most one warning in five releases may be wrong. */
    private static final int RELEASES_A_FALSE_ALARM = 5;

    private static List<String> found;

    /** @param verdict right or wrong @param row file, check, level and message, as {@link #found} has them */
    private record Judged(String verdict, String row) {

        static Judged of(String line) {
            return new Judged(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
    }

    @BeforeAll
    static void the_checks_run_over_all_releases() throws Exception {
        found = new ArrayList<>();
        for (Path file : files()) {
            CheckedDraft draft = planned(List.of(file));
            for (PublicationChecks check : Act.PUBLICATION.checks()) {
                check.findings(draft).forEach(finding -> found.add(file.getFileName() + " | " + check + " | " + finding.level() + " | " + finding.message()));
            }
        }
        print();
    }

    @Test
    void each_finding_was_read_against_its_text_and_judged() throws IOException {
        assertThat(found).containsExactlyElementsOf(judged().stream().map(Judged::row).toList());
    }

    @Test
    void at_most_one_warning_in_five_releases_is_wrong() throws Exception {
        long wrong = judged().stream().filter(one -> one.verdict().equals("wrong")).count();
        assertThat(wrong * RELEASES_A_FALSE_ALARM).isLessThanOrEqualTo(files().size());
    }

    @Test
    void the_figures_of_a_release_in_two_languages_agree_as_its_translators_left_them() throws Exception {
        CheckedDraft both = planned(List.of(RELEASES.resolve("semafo-2018-08-07-q2-results.en.excerpt.txt"),
                RELEASES.resolve("semafo-2018-08-07-q2-resultats.fr.excerpt.txt")));
        assertThat(PublicationChecks.FIGURES_AGREE_BETWEEN_LANGUAGES.findings(both)).isEmpty();
    }

    private static List<Judged> judged() throws IOException {
        try (var list = RealReleasesTest.class.getResourceAsStream("judged-findings.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Judged::of).toList();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RELEASES)) {
            return files.sorted().toList();
        }
    }

    /** The release as its issuer would have had it on the desk on its day, with its symbols as listings; a file for each language. */
    private static CheckedDraft planned(List<Path> files) throws Exception {
        List<ImportedRelease> imported = new ArrayList<>();
        for (Path file : files) {
            imported.add(ReleaseImporter.read(SourceFile.of(file.getFileName().toString(), Files.readAllBytes(file))));
        }
        ImportedRelease original = imported.get(0);
        Issuer issuer = IssuerFixture.issuer(original.issuers().isEmpty() ? "Unknown" : original.issuers().get(0).name(), "CA");
        List<Listing> listings = original.text().symbols().stream().flatMap(symbol -> EXCHANGES.stream()
                .filter(exchange -> exchange.mic().equals(symbol.mic())).map(exchange -> IssuerFixture.listing(issuer, exchange, symbol.symbol()))).toList();
        DraftContent content = new DraftContent(original.category() == null ? Category.OTHER : original.category(),
                imported.stream().map(ImportedRelease::text).toList());
        return new CheckedDraft(issuer, 1, content, original.text().issued().date().atTime(12, 0).atZone(issuer.homeZone()).toInstant(), true, NOT_MATERIAL, null, listings, EXCHANGES, List.of(),
                List.of(), LanguagePolicy.French.NONE, Map.of(), content.texts().stream().map(Prose::of).toList(), null, List.of(), List.of(), DraftLinks.Asked.NOT_YET, List.of());
    }

    /** Every finding, and how many there are of each check. */
    private static void print() {
        Map<String, Integer> counts = new TreeMap<>();
        found.forEach(row -> {
            System.out.println(row);
            counts.merge(row.split(" \\| ")[1], 1, Integer::sum);
        });
        counts.forEach((check, count) -> System.out.printf("%4d %s%n", count, check));
    }
}
