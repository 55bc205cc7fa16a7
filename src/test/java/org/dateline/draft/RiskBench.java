package org.dateline.draft;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dateline.StatementCount;
import org.dateline.document.SourceFile;
import org.dateline.evaluation.TestDatabase;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingKind;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What filings and their pages cost: {@code mvn verify -Pbench -Dtest=RiskBench}. Real filings are read, entered and compared, and ten
 * made-up ones of a hundred risk factors each are drawn. Prints two tables; asserts nothing about time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RiskBench {

    private static final Path FOLDER = Path.of("../shared/data/riskfactors");
    private static final int ROUNDS = 41;
    private static final int YEARS = 10;
    private static final int RISKS = 100;

    @Inject
    FilingAdmission admission;

    @Inject
    DataSource database;

    @Test
    void what_filings_and_their_pages_cost() throws Exception {
        System.out.printf("%nImport, in ms: read and split, with the lineage from the year before; then entered%n%-44s %8s %6s %8s %8s%n", "filing", "kB", "risks", "read", "entered");
        Issuer sandisk = issuer("sandisk-bench", "SanDisk, measured");
        Issuer fortinet = issuer("fortinet-bench", "Fortinet, measured");
        Issuer apple = issuer("apple-bench", "Apple, measured");
        Issuer madeUp = issuer("hundred-risks", "A Hundred Risks Ltd.");
        enter(apple, "apple-2023", LocalDate.of(2023, 11, 3));
        enter(apple, "apple-2024", LocalDate.of(2024, 11, 1));
        enter(sandisk, "sandisk-2010", LocalDate.of(2010, 2, 25));
        enter(sandisk, "sandisk-2011", LocalDate.of(2011, 2, 23));
        for (int year = 2015; year <= 2018; year++) {
            enter(fortinet, "ftnt-" + year, LocalDate.of(year, 3, 2));
        }
        for (int year = 0; year < YEARS; year++) {
            admit(madeUp, SourceFile.of("aif.html", text(year).getBytes(StandardCharsets.UTF_8)), LocalDate.of(2006 + year, 3, 28));
        }
        System.out.printf("%nPages, medians of %d rounds in ms; the first is the one that nobody asked for before%n%-76s %8s %8s %11s %10s %8s%n", ROUNDS, "address", "first", "made",
                "from memory", "statements", "kB");
        measure(compare("sandisk-bench-10-k-2010-02-25", "sandisk-bench-10-k-2011-02-23"));
        measure(compare("fortinet-bench-10-k-2017-03-02", "fortinet-bench-10-k-2018-03-02"));
        measure(compare("fortinet-bench-10-k-2015-03-02", "fortinet-bench-10-k-2018-03-02"));
        measure(compare("apple-bench-10-k-2023-11-03", "apple-bench-10-k-2024-11-01") + "&view=side");
        measure("/risk-factors/timeline?issuer=fortinet-bench");
        measure("/risk-factors/timeline?issuer=hundred-risks");
        measure("/risk-factors?issuer=hundred-risks&on=2010-06-01");
        measure("/risk-factors/search?q=palladium");
        measure("/archive?issuer=fortinet-bench");
        measure("/filings");
    }

    private static String compare(String from, String to) {
        return "/risk-factors/compare?from=" + from + "&to=" + to;
    }

    private static Issuer issuer(String slug, String name) {
        return QuarkusTransaction.requiringNew().call(() -> Issuer.withSlug(slug).orElseGet(() -> Issuer.enter(new IssuerFacts(slug, name, "",
                "1 Example Street\nToronto, ON M5H 3P5", "CA", "", "", "", "", "", "America/Toronto", "Canada"))));
    }

    private void enter(Issuer issuer, String name, LocalDate filed) throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path file = files.filter(each -> each.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            long begin = System.nanoTime();
            FilingAdmission.Proposal read = read(issuer, SourceFile.of(file.getFileName().toString(), bytes), filed);
            long middle = System.nanoTime();
            admission.admit(read);
            System.out.printf("%-44s %8d %6d %8.0f %8.0f%n", file.getFileName(), bytes.length / 1000, read.split().wordings().size(), (middle - begin) / 1e6,
                    (System.nanoTime() - middle) / 1e6);
        }
    }

    private FilingAdmission.Proposal read(Issuer issuer, SourceFile source, LocalDate filed) throws Exception {
        return admission.read(issuer, new FilingFacts(FilingKind.FORM_10K, Language.ENGLISH, LocalDate.of(filed.getYear() - 1, 12, 31), filed, null, ""), source, true);
    }

    private void admit(Issuer issuer, SourceFile source, LocalDate filed) throws Exception {
        admission.admit(read(issuer, source, filed));
    }

    /** A hundred risk factors, of which some change each year. */
    private static String text(int year) {
        StringBuilder html = new StringBuilder("<html><body><h2>RISK FACTORS</h2><p>Whoever thinks of buying our shares should read this.</p>");
        for (int risk = 0; risk < RISKS; risk++) {
            Random words = new Random(risk);
            String subject = List.of("price", "smelter", "buyer", "dam", "mill", "road", "permit", "lender", "crew", "shaft").get(risk % 10) + " of pit number " + risk;
            html.append("<p><b><i>The ").append(subject).append(" may fail us.</i></b></p><p>");
            for (int sentence = 0; sentence < 8; sentence++) {
                int changes = (risk + sentence) % 5 == 0 ? year : 0;
                html.append("In case ").append(words.nextInt(90_000)).append(" the ").append(subject).append(" costs us ").append(words.nextInt(900) + changes)
                        .append(" dollars a day and nobody else would bear it for us. ");
            }
            html.append("</p>");
        }
        return html.append("<h2>DIVIDENDS</h2><p>None were paid.</p></body></html>").toString();
    }

    private void measure(String address) throws Exception {
        long begin = System.nanoTime();
        int size = StatementCount.anew(address).asByteArray().length;
        double first = (System.nanoTime() - begin) / 1e6;
        long statements = StatementCount.ofPage(database, address);
        double anew = median(() -> StatementCount.anew(address).asByteArray());
        double kept = median(() -> given().get(address).asByteArray());
        System.out.printf("%-76s %8.0f %8.1f %11.1f %10d %8d%n", address, first, anew, kept, statements, size / 1000);
    }

    /** In milliseconds. */
    private static double median(Runnable request) {
        for (int warm = 0; warm < 15; warm++) {
            request.run();
        }
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            request.run();
            nanos[round] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }
}
