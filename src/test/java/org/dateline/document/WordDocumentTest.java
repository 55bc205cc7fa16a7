package org.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordDocumentTest {

    private static final String TRACKED = "<w:p><w:r><w:t>Profit was </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>nine</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\"><w:r><w:t>ten</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> millions.</w:t></w:r></w:p>";

    @Test
    void a_release_keeps_its_emphasis_lists_table_footnote_and_link() throws Exception {
        String body = markup(WordFixture.release());
        assertThat(body).contains("<strong>FOR IMMEDIATE RELEASE</strong>")
                .contains("<strong>North American Palladium Announces Production Results</strong>")
                .contains("TSX – PDL<br/>AMEX – PAL")
                .contains("<em>palladium</em>").contains("<a href=\"https://www.example.com/form-40-f\">Form 40-F</a>")
                .contains("foretold<sup>1</sup> and H<sub>2</sub>O")
                .contains("<ul><li>Mill throughput rose<ul><li>by seven per cent</li></ul></li></ul>")
                .contains("<ol><li>Drill the offset zone</li><li>Report the resource</li></ol>")
                .contains("<p>(a) a lettered promise</p>\n<p>(b) another lettered promise</p>")
                .contains("<td class=\"num\">45,231</td>")
                .contains("<p class=\"footnote\"><sup>1</sup> Unaudited figures of the quarter.</p>");
    }

    @Test
    void a_centred_headline_is_known_to_be_centred() throws Exception {
        assertThat(read(WordFixture.release()).blocks()).anySatisfy(block -> {
            assertThat(block.content().text()).startsWith("North American Palladium Announces");
            assertThat(block.look().centred()).isTrue();
        });
    }

    @Test
    void header_and_footer_go_aside() throws Exception {
        assertThat(read(WordFixture.release()).asides()).extracting(SourceText.Aside::text)
                .contains("North American Palladium Ltd. letterhead", "Confidential footer");
    }

    @Test
    void headings_are_known_by_their_style_and_by_what_it_is_based_on() throws Exception {
        assertThat(markup(WordFixture.of(styled("Ttl", "The headline") + styled("H2", "Outlook") + styled("Ours", "Costs")
                + styled("Qt", "We did well.") + styled("", "Text."))))
                .isEqualTo("<h2>The headline</h2>\n<h2>Outlook</h2>\n<h2>Costs</h2>\n<blockquote><p><em>We did well.</em></p>\n</blockquote>\n<p>Text.</p>\n");
    }

    @Test
    void tracked_changes_are_read_as_accepted_and_what_was_deleted_goes_aside() throws Exception {
        SourceText read = read(WordFixture.of(TRACKED));
        assertThat(BodyHtml.markup(read.blocks())).isEqualTo("<p>Profit was ten millions.</p>\n");
        assertThat(read.asides()).containsExactly(new SourceText.Aside("nine", "Deleted in the document, where changes were tracked"));
    }

    @Test
    void text_boxes_content_controls_and_fields_are_read_once() throws Exception {
        String box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>";
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://a.ca/x\" </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>the site</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(markup(WordFixture.of("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
                + "</w:r><w:r><w:t>Beside it </w:t></w:r>" + field + "</w:p>"
                + "<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>Controlled</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>")))
                .isEqualTo("<p>Beside it <a href=\"https://a.ca/x\">the site</a></p>\n<p>In a box</p>\n<p>Controlled</p>\n");
    }

    @Test
    void merged_cells_keep_their_words_and_their_rows() throws Exception {
        String row = "<w:tr><w:tc><w:tcPr><w:vMerge%s/></w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>";
        String body = markup(WordFixture.of("<w:tbl>" + row.formatted(" w:val=\"restart\"", "Mine", "45,231") + row.formatted("", "", "41,007")
                + row.formatted(" w:val=\"restart\"", "Mill", "7") + "</w:tbl>"));
        assertThat(Jsoup.parseBodyFragment(body).select("tr").eachText()).containsExactly("Mine 45,231", "41,007", "Mill 7");
        assertThat(Jsoup.parseBodyFragment(body).select("tr").get(1).lastElementChild().text()).isEqualTo("41,007");
    }

    @Test
    void every_word_is_in_the_text_or_aside() throws Exception {
        for (byte[] document : new byte[][] {WordFixture.release(), WordFixture.of(TRACKED), WordFixture.of(styled("Ttl", "One") + TRACKED)}) {
            SourceText read = read(document);
            String kept = BlockText.of(read.blocks()) + "\n" + read.asides().stream().map(SourceText.Aside::text).collect(Collectors.joining("\n"));
            assertThat(Words.missing(Words.counted(words(document)), Words.counted(kept))).isEmpty();
        }
    }

    /** Every word that stands anywhere in the package, read by other means. */
    private static String words(byte[] document) throws Exception {
        StringBuilder words = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/(document|footnotes|header\\d*|footer\\d*)\\.xml")) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    Jsoup.parse(xml, "", Parser.xmlParser()).select("w|p").forEach(paragraph ->
                            words.append(paragraph.select("w|t, w|delText, w|br, w|tab").stream()
                                    .map(one -> one.normalName().equals("w:t") ? one.wholeText() : " " + one.wholeText() + " ").collect(Collectors.joining())).append('\n'));
                }
            }
        }
        return words.toString();
    }

    @Test
    void its_kind_does_not_depend_on_its_name() throws Exception {
        assertThat(SourceFile.of("release.txt", WordFixture.release()).kind()).isEqualTo(SourceFile.Kind.WORD);
        assertThat(SourceFile.of("release.docx", "A headline".getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(SourceFile.Kind.PLAIN_TEXT);
    }

    @Test
    void a_document_that_unpacks_without_end_is_refused() {
        refused(WordFixture.of("<w:p><w:r><w:t>" + " ".repeat(30 * 1024 * 1024) + "</w:t></w:r></w:p>"), "unpacks to more than a text needs");
    }

    @Test
    void a_document_that_declares_entities_is_refused() {
        Map<String, String> laughs = Map.of("word/styles.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>");
        refused(WordFixture.of(styled("", "Text"), laughs), "declares what no text needs");
    }

    @Test
    void a_document_nested_without_end_is_refused() {
        refused(WordFixture.of("<w:sdt>".repeat(10_000) + "</w:sdt>".repeat(10_000)), "nested without end");
    }

    @Test
    void a_damaged_document_says_so() {
        byte[] whole = WordFixture.release();
        refused(Arrays.copyOf(whole, whole.length - whole.length / 3), "“release.docx” is");
        refused(WordFixture.of("<w:p><w:r>"), "is a damaged Office document");
    }

    @Test
    void a_document_with_a_password_and_an_old_one_say_what_to_do() throws Exception {
        var locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("palladium");
            try (var inside = lock.getDataStream(container)) {
                inside.write(WordFixture.release());
            }
            container.writeFilesystem(locked);
        }
        refused(locked.toByteArray(), "is protected by a password");
        var old = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[100]), "WordDocument");
            container.writeFilesystem(old);
        }
        refused(old.toByteArray(), "save it as a Word document of today (.docx)");
    }

    private static void refused(byte[] bytes, String reason) {
        assertThatExceptionOfType(UnreadableSource.class).isThrownBy(() -> SourceFile.of("release.docx", bytes).read()).withMessageContaining(reason);
    }

    private static String styled(String style, String text) {
        return "<w:p>" + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static SourceText read(byte[] document) throws UnreadableSource {
        return SourceFile.of("release.docx", document).read();
    }

    private static String markup(byte[] document) throws UnreadableSource {
        return BodyHtml.markup(read(document).blocks());
    }
}
