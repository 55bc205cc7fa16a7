package org.dateline.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
public class AttachedFileTest {

    @Test
    void a_picture_is_drawn_anew_without_what_was_written_into_it() throws Exception {
        byte[] secret = "GPS 48.38 N 89.25 W".getBytes(ISO_8859_1);
        var withSecret = new ByteArrayOutputStream();
        byte[] picture = picture("jpg", 40, 20);
        withSecret.write(picture, 0, 2);
        withSecret.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (secret.length + 2)});
        withSecret.write(secret);
        withSecret.write(picture, 2, picture.length - 2);
        withSecret.write("<script>alert(1)</script>".getBytes(ISO_8859_1));

        AttachedFile file = AttachedFile.of("Lac des Îles (map).JPG", withSecret.toByteArray());

        assertThat(file.type()).isEqualTo(AttachedFile.Type.JPEG);
        assertThat(file.name()).isEqualTo("Lac-des-Iles-map.jpg");
        assertThat(new String(file.bytes(), ISO_8859_1)).doesNotContain("GPS", "script");
        assertThat(ImageIO.read(new ByteArrayInputStream(file.bytes())).getWidth()).isEqualTo(40);
    }

    @Test
    void a_type_is_what_the_content_is() throws Exception {
        assertThat(AttachedFile.of("figures.jpg", picture("png", 10, 10)).name()).isEqualTo("figures.png");
        assertThat(AttachedFile.of("figures.csv", "a;b\n1;é".getBytes(ISO_8859_1)).bytes()).isEqualTo("a;b\n1;é".getBytes(UTF_8));
        assertThat(AttachedFile.of("x", WordFixture.release()).type()).isEqualTo(AttachedFile.Type.WORD);
        assertThat(AttachedFile.of("report", pdf(false)).name()).isEqualTo("report.pdf");
        assertThat(AttachedFile.of("b.xlsx", WordFixture.zip(Map.of("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"))).type())
                .isEqualTo(AttachedFile.Type.EXCEL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.txt | <html><body>x</body></html>        | is a web page",
        "a.csv | <svg xmlns='x'><script/></svg>     | is a web page, a drawing (SVG)",
        "a.txt | <?xml version='1.0'?><x/>          | is a web page",
        "a.txt | #!/bin/sh                          | or a program",
        "a.pdf | %PDF-1.7 and nothing behind it     | is a damaged PDF",
        "a.gif | GIF89a                             | Save it as PNG or JPEG",
        "a.zip | PK\u0003\u0004                     | is a ZIP archive"})
    void what_cannot_be_attached_is_named(String name, String content, String reason) {
        refused(name, content.getBytes(ISO_8859_1), reason);
    }

    @Test
    void what_acts_by_itself_is_refused() throws Exception {
        refused("report.pdf", pdf(true), "holds scripts");
        refused("book.xlsx", WordFixture.zip(Map.of("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>", "xl/vbaProject.bin", "x")), "holds macros");
        refused("program.txt", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3}, "cannot be attached");
        refused("bomb.docx", WordFixture.of(" ".repeat(30 * 1024 * 1024)), "unpacks to more than");
    }

    @Test
    void a_picture_larger_than_a_page_needs_is_refused_before_it_is_unpacked() throws Exception {
        byte[] picture = picture("png", 10, 10);
        // Width and height stand in the first chunk.
        picture[16] = 0;
        picture[17] = 1;
        picture[20] = 0;
        picture[21] = 1;
        refused("large.png", picture, "pixels; at most 40 million");
    }

    private static void refused(String name, byte[] bytes, String reason) {
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> AttachedFile.of(name, bytes)).withMessageContaining(reason);
    }

    public static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            picture.setRGB(x, height / 2, 0xb00020);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(boolean acting) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (acting) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
