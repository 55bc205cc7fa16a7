package org.dateline.draft.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is handed in becomes a draft or a message that says what is wrong; nothing hangs, and no script survives. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherDocumentsTest {

    private static final String VOCABULARY = "p,h2,h3,h4,ul,ol,li,table,caption,thead,tbody,tr,th,td,blockquote,footer,a,strong,em,sup,sub,br,pre";

    static Stream<Path> documents() {
        return Stream.concat(ReleaseFiles.in("docs").stream(), ReleaseFiles.in("hostile").stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void a_document_becomes_a_draft_or_a_message(Path file) {
        assertThatCode(() -> {
            try {
                assertThat(ReleaseFiles.imported(file).text()).isNotNull();
            } catch (UnreadableSource unreadable) {
                assertThat(unreadable).hasMessageMatching("(?s)(?:“.+”|The EDGAR submission) .{30,}");
            }
        }).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void no_script_survives(Path file) throws Exception {
        for (String name : new String[] {file.getFileName().toString(), "hostile.htm", "hostile.md", "hostile.txt"}) {
            try {
                ImportedRelease imported = ReleaseImporter.read(SourceFile.of(name, Files.readAllBytes(file)));
                String html = imported.text().body() + (imported.text().statement() == null ? "" : imported.text().statement().body());
                assertThat(Jsoup.parseBodyFragment(html).select("body *:not(" + VOCABULARY + ")")).isEmpty();
                assertThat(Jsoup.parseBodyFragment(html).select("[^on],[style],[src],a[href^=java],a[href^=data],a[href^=vbs]")).isEmpty();
            } catch (UnreadableSource unreadable) {
                assertThat(unreadable.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void a_full_submission_gives_its_press_release_and_leaves_the_rest_over() throws Exception {
        ImportedRelease sears = ReleaseFiles.imported(Path.of("../shared/data/docs/sears-2004-8k-full-submission.txt"));
        assertThat(sears.text().headline()).isEqualTo("Sears Reports Second Quarter 2004 Results");
        assertThat(sears.text().issued().date()).isEqualTo("2004-07-22");
        assertThat(sears.leftOver()).anyMatch(left -> left.why().startsWith("Other document of the submission: 8-K"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "table><tr><td", "ul><li", "b", "blockquote", "font", "a href=x", "svg", "p", "center"})
    void tags_nested_a_hundred_thousand_deep_do_no_harm(String tag) {
        String page = "<html><body>" + ("<" + tag + ">").repeat(100_000) + "text of the release";
        finishes("deep.htm", page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "* ", "1. ", "[", "![", "*a ", "_", "`", "<b>", "| a ", "\\", "(", "[a](", "http://a.", "a@", "\t", "# "})
    void repeated_marks_of_markdown_do_no_harm(String mark) {
        finishes("deep.md", "# Headline\n\n" + mark.repeat(20_000) + "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "a ", "1", "$ ", "(", "-", "—", "A.", "A ", "TSX:", "(TSX:", "Jan 1, ", "a@", "1-", ". A", "Contact: ", "x\n", " 1\n",
        "|a|b|\n", "Tel: 416-555-0100 ", "forward-looking ", "“", "\n", "- a\n", "&", "<", "A  1  2\n"})
    void a_huge_line_or_a_great_many_lines_do_no_harm(String piece) {
        finishes("huge.txt", "Headline\n\n" + piece.repeat(100_000 / piece.length()) + " text");
    }

    @Test
    void a_billion_laughs_are_not_expanded() {
        StringBuilder page = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'z'; c++) {
            page.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
        }
        finishes("laughs.htm", page + "]><html><body><p>&y;</p></body></html>");
    }

    private static void finishes(String name, String content) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                assertThat(ReleaseImporter.read(SourceFile.of(name, content.getBytes(StandardCharsets.UTF_8)))).isNotNull();
            } catch (UnreadableSource unreadable) {
                assertThat(unreadable.getMessage()).isNotBlank();
            }
        });
    }
}
