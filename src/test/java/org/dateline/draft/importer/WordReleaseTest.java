package org.dateline.draft.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.document.SourceFile;
import org.dateline.document.WordFixture;
import org.dateline.document.Words;
import org.dateline.release.PrintedSymbol;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A release as a company's Word wrote it is understood like one in any other form. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordReleaseTest {

    @Test
    void headline_symbols_and_dateline_are_recognised() throws Exception {
        ImportedRelease imported = imported();
        assertThat(imported.text().headline()).isEqualTo("North American Palladium Announces Production Results");
        assertThat(imported.text().releaseLine()).isEqualToIgnoringCase("For Immediate Release");
        assertThat(imported.text().dateline()).isEqualTo("Toronto, Ontario");
        assertThat(imported.text().issued().date()).hasToString("2006-02-06");
        assertThat(imported.text().symbols()).extracting(PrintedSymbol::symbol).containsExactly("PDL", "PAL");
    }

    @Test
    void no_word_is_lost_and_none_doubled() throws Exception {
        ImportedRelease imported = imported();
        String source = imported.source().text() + "\nNorth American Palladium Ltd. letterhead\nConfidential footer\nhttps://www.example.com/form-40-f";
        assertThat(Words.missing(Words.counted(source.replace("http", " http")), ReleaseFiles.wordsKept(imported))).isEmpty();
    }

    private static ImportedRelease imported() throws Exception {
        return ReleaseImporter.read(SourceFile.of("release.docx", WordFixture.release()));
    }
}
