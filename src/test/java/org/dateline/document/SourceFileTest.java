package org.dateline.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceFileTest {

    private static final String FRENCH = "Énoncés prospectifs – « l’or » à 1 764 $ l'once, tel qu'annoncé à Montréal.";

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void a_text_reads_the_same_in_any_common_encoding(String charset) throws Exception {
        assertThat(SourceFile.of("a.txt", FRENCH.getBytes(charset)).text()).isEqualTo(FRENCH);
    }

    @Test
    void a_byte_order_mark_decides() throws Exception {
        assertThat(SourceFile.of("a.txt", marked(new byte[] {(byte) 0xFF, (byte) 0xFE}, FRENCH.getBytes(UTF_16LE))).text()).isEqualTo(FRENCH);
        assertThat(SourceFile.of("a.txt", marked(new byte[] {(byte) 0xFE, (byte) 0xFF}, FRENCH.getBytes(UTF_16BE))).text()).isEqualTo(FRENCH);
        assertThat(SourceFile.of("a.txt", marked(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, FRENCH.getBytes(UTF_8))).text())
                .isEqualTo(FRENCH);
    }

    @Test
    void what_a_page_declares_counts_where_the_bytes_are_not_utf_8() throws Exception {
        String page = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Montréal</p></body></html>";
        assertThat(SourceFile.of("a.htm", page.getBytes(ISO_8859_1)).text()).contains("Montréal");
        String cyrillic = "<html><head><meta charset=\"windows-1251\"></head><body><p>Москва</p></body></html>";
        assertThat(SourceFile.of("a.htm", cyrillic.getBytes(Charset.forName("windows-1251"))).text()).contains("Москва");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.txt    | North American Palladium                          | PLAIN_TEXT",
        "a.md     | # A headline                                      | MARKDOWN",
        "a        | # A headline                                      | MARKDOWN",
        "a.txt    | <html><body><p>Text</p></body></html>             | HTML",
        "a.htm    | <p>Text                                           | HTML",
        "a.txt    | Sales were <p>higher than before                  | PLAIN_TEXT",
        "a.txt    | <SEC-DOCUMENT>0000891092-04-003383.txt : 20040722 | EDGAR_SUBMISSION"})
    void the_kind_is_what_the_content_is(String name, String content, SourceFile.Kind kind) throws Exception {
        assertThat(SourceFile.of(name, content.getBytes(UTF_8)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "%PDF-1.7            | is not text but a PDF. Save its text as a text file",
        "{\\rtf1 \\ansi Text}| is not text but an RTF document. Save it as text",
        "<svg><path/></svg>  | is a drawing (SVG), not a text to read"})
    void what_is_no_text_is_named(String content, String message) {
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> SourceFile.of("x", content.getBytes(UTF_8)))
                .withMessageContaining(message);
    }

    @Test
    void an_archive_is_named_even_if_it_calls_itself_text() throws Exception {
        byte[] zip = Files.readAllBytes(Path.of("../shared/data/hostile/patt-upload-insecure-files-cve-zip-symbolic-l-etc_passwd.zip"));
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> SourceFile.of("release.txt", zip))
                .withMessageContaining("a ZIP archive, or an Excel or PowerPoint document");
    }

    @Test
    void a_page_of_pictures_says_that_it_holds_no_text() throws Exception {
        byte[] page = Files.readAllBytes(Path.of("../shared/data/docs/jpmorgan-2026-06-24-image-only-exhibit.htm"));
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> SourceFile.of("exhibit.htm", page).read())
                .withMessageContaining("holds no text, only 2 pictures of pages (jpmcpressrelease06252026001.jpg, …)");
    }

    @Test
    void empty_oversized_and_undecodable_files_say_so() {
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> SourceFile.of("a.txt", new byte[0]))
                .withMessageContaining("is empty (0 bytes)");
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> SourceFile.of("a.txt", new byte[SourceFile.LARGEST + 1]))
                .withMessageContaining("at most 20 MB");
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> SourceFile.of("a.txt", "A\0B".getBytes(UTF_8)))
                .withMessageContaining("NUL");
        assertThatExceptionOfType(UnreadableSource.class)
                .isThrownBy(() -> SourceFile.of("a.txt", new byte[] {'T', 'e', 'x', 't', ' ', (byte) 0x81, (byte) 0x9D}))
                .withMessageContaining("cannot be decoded");
    }

    @Test
    void a_submission_without_a_press_release_says_what_it_holds() throws Exception {
        byte[] submission = Files.readAllBytes(Path.of("../shared/data/docs/8k-1002022_8K_2000_0000914260-00-000043.txt"));
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> SourceFile.of("8k.txt", submission).read())
                .withMessageContaining("It holds: 8-K (0001.txt), EX-16 (0002.txt)");
    }

    private static byte[] marked(byte[] mark, byte[] text) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(mark);
        all.write(text);
        return all.toByteArray();
    }
}
