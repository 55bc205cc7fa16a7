package org.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfBlocksTest {

    private static final String LONG = "Prices of palladium have fallen before, and a fall of one tenth would reduce our revenue by a tenth as well in the year, which"
            + " nobody can make good by selling more of it, since the mill is as busy as it can be and the mine has but one shaft.";

    @ParameterizedTest
    @ValueSource(floats = {0, 4, 12})
    void lines_are_joined_to_the_paragraphs_they_were_wrapped_from(float gap) throws Exception {
        List<String> paragraphs = List.of("*The price of palladium may fall.", LONG, "*Our dam may leak.",
                "Water may reach the creek. " + LONG, "Fish may die.");
        assertThat(blocks(PrintedPdf.of(paragraphs, gap))).extracting(block -> (block.content().isAllStrong()
                && block.content().isAllEm() ? "*" : "") + block.content().text())
                .startsWith(paragraphs.toArray(String[]::new)).endsWith("1");
    }

    @Test
    void no_word_of_many_pages_is_lost() throws Exception {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            paragraphs.add("*Risk number " + i + " may come.");
            paragraphs.add(LONG + " It is the " + i + "th.");
        }
        SourceFile file = SourceFile.ofFiling("report.pdf", PrintedPdf.of(paragraphs));
        assertThat(file.kind()).isEqualTo(SourceFile.Kind.PDF);
        assertThat(Words.missing(Words.counted(String.join("\n", paragraphs)), Words.counted(file.text()))).isEmpty();
    }

    @Test
    void what_is_no_pdf_with_text_is_refused_in_words() throws Exception {
        assertThatThrownBy(() -> SourceFile.ofFiling("a.pdf",
                "%PDF-1.7 and nothing behind it".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableSource.class).hasMessageContaining("“a.pdf” is a damaged PDF");
        try (PDDocument empty = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            empty.addPage(new PDPage());
            empty.save(out);
            assertThatThrownBy(() -> SourceFile.ofFiling("scan.pdf", out.toByteArray()))
                    .isInstanceOf(UnreadableSource.class).hasMessageContaining("holds pictures of pages");
        }
    }

    private static List<Block> blocks(byte[] pdf) throws UnreadableSource {
        return SourceFile.ofFiling("report.pdf", pdf).read().blocks();
    }
}
