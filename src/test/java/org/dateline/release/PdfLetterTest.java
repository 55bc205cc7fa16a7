package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dateline.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfLetterTest {

    private final List<PDDocument> opened = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (PDDocument document : opened) {
            document.close();
        }
    }

    @Test
    void is_tagged_for_assistive_technology() throws IOException {
        var catalog = open(PrintedReleases.tailingsDamLeak()).getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
    }

    @Test
    void its_structure_names_the_headline_as_such() throws IOException {
        var root = open(PrintedReleases.tailingsDamLeak()).getDocumentCatalog().getStructureTreeRoot();
        assertThat(types(root.getKids())).contains("H1", "H2", "P", "LI", "Link").doesNotContain("Table");
    }

    @Test
    void a_table_is_tagged_with_its_head_cells() throws IOException {
        var root = open(PrintedReleases.resultatsTrimestriels()).getDocumentCatalog().getStructureTreeRoot();
        assertThat(types(root.getKids())).contains("Table", "TR", "TH", "TD");
    }

    /** By veraPDF, the reference implementation for ISO 14289-1. */
    @Test
    void is_valid_PDF_UA() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (ReleaseText text : List.of(PrintedReleases.tailingsDamLeak(), PrintedReleases.resultatsTrimestriels(), PrintedReleases.twentyColumns(60))) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes(text)), PDFAFlavour.PDFUA_1)) {
                var result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
                assertThat(result.getTestAssertions()).extracting(TestAssertion::getMessage).isEmpty();
            }
        }
    }

    @Test
    void says_its_language() throws IOException {
        assertThat(open(PrintedReleases.resultatsTrimestriels()).getDocumentCatalog().getLanguage()).isEqualTo("fr");
    }

    @Test
    void shows_the_headline_as_its_title() throws IOException {
        PDDocument document = open(PrintedReleases.tailingsDamLeak());
        assertThat(document.getDocumentInformation().getTitle()).isEqualTo(PrintedReleases.tailingsDamLeak().headline());
        assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    }

    @Test
    void has_a_bookmark_for_each_heading() throws IOException {
        var names = new ArrayList<String>();
        open(PrintedReleases.tailingsDamLeak()).getDocumentCatalog().getDocumentOutline().children().forEach(item -> names.add(item.getTitle()));
        assertThat(names).containsExactly(PrintedReleases.tailingsDamLeak().headline(), "For further information contact:", "Forward-Looking Statements");
    }

    @Test
    void embeds_every_font() throws IOException {
        for (PDPage page : open(PrintedReleases.resultatsTrimestriels()).getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).as(page.getResources().getFont(name).getName()).isTrue();
            }
        }
    }

    @Test
    void holds_every_word_of_the_canonical_document_once() throws IOException {
        String footer = "(?m)^" + PrintedReleases.PALLADIUM + "( Page \\d+ of \\d+)?$|^Page \\d+ of \\d+$";
        String text = new PDFTextStripper().getText(open(PrintedReleases.tailingsDamLeak()));
        var canonical = CanonicalDocument.of(PrintedReleases.tailingsDamLeak(), PrintedReleases.PALLADIUM);
        assertThat(PlainTextTest.words((PrintedReleases.PALLADIUM + text.replaceAll(footer, "")).toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(PlainTextTest.words(PlainTextTest.printed(canonical).toLowerCase(Locale.ROOT)));
    }

    @Test
    void characters_outside_the_main_fonts_are_printed_too() throws IOException {
        assertThat(new PDFTextStripper().getText(open(PrintedReleases.resultatsTrimestriels()))).contains("☑ de gestion →").doesNotContain("#");
    }

    @Test
    void no_cell_of_a_table_of_twenty_columns_is_lost() throws IOException {
        PDDocument document = open(PrintedReleases.twentyColumns(60));
        List<String> words = PlainTextTest.words(new PDFTextStripper().getText(document));
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            for (int column = 1; column < 20; column++) {
                cells.add((10_000 + 100 * row + column) + ".5");
            }
        }
        assertThat(words).containsAll(cells);
    }

    @Test
    void a_table_of_twenty_columns_stays_on_the_paper() throws IOException {
        var right = new ArrayList<Float>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> positions) {
                positions.forEach(position -> right.add(position.getEndX() / getCurrentPage().getMediaBox().getWidth()));
            }
        };
        stripper.getText(open(PrintedReleases.twentyColumns(60)));
        assertThat(right).allMatch(share -> share < 0.96f);
    }

    @Test
    void the_same_text_gives_the_same_bytes() {
        assertThat(bytes(PrintedReleases.resultatsTrimestriels())).isEqualTo(bytes(PrintedReleases.resultatsTrimestriels()));
    }

    @Test
    void holds_no_date_of_its_making() throws IOException {
        assertThat(open(PrintedReleases.tailingsDamLeak()).getDocumentInformation().getCreationDate()).isNull();
    }

    @Test
    void nothing_is_fetched_while_it_is_made() throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/x";
            open(english("Head", "<p>Text <img src=\"" + address + ".png\" alt=\"A map\"></p><link rel=\"stylesheet\" href=\"" + address + ".css\">"
                    + "<object data=\"" + address + "\"></object><iframe src=\"" + address + "\"></iframe>"
                    + "<p style=\"background: url(" + address + ".gif)\">More</p>"));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void hostile_words_are_printed_as_words() throws IOException {
        String hostile = "</style><script>alert(1)</script> \"; } * { display: none } \\";
        PDDocument document = open(english(hostile, "<p>Text</p>"), hostile);
        assertThat(document.getDocumentInformation().getTitle()).isEqualTo(hostile);
    }

    private PDDocument open(ReleaseText text) throws IOException {
        return open(text, PrintedReleases.PALLADIUM);
    }

    private PDDocument open(ReleaseText text, String issuerName) throws IOException {
        PDDocument document = Loader.loadPDF(PdfLetter.write(CanonicalDocument.of(text, issuerName), issuerName));
        opened.add(document);
        return document;
    }

    private static byte[] bytes(ReleaseText text) {
        return PdfLetter.write(CanonicalDocument.of(text, PrintedReleases.PALLADIUM), PrintedReleases.PALLADIUM);
    }

    private static ReleaseText english(String headline, String body) {
        return new ReleaseText(Language.ENGLISH, "", "", IssueDate.onDay(LocalDate.of(2006, 2, 6)), List.of(), headline, List.of(), "", body, "",
                List.of(), null);
    }

    private static List<String> types(List<Object> kids) {
        var types = new ArrayList<String>();
        for (Object kid : kids) {
            if (kid instanceof org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement element) {
                types.add(element.getStructureType());
                types.addAll(types(element.getKids()));
            }
        }
        return types;
    }
}
