package org.dateline.draft.importer;

import java.util.List;
import org.dateline.document.SourceFile;
import org.dateline.release.Category;
import org.dateline.release.PrintedSymbol;
import org.dateline.release.ReleaseText;

/**
 * A source file as the importer understood it; nothing is stored yet. Every word of the source is in {@code text} or in
 * {@code leftOver}, once.
 *
 * @param source     the file with its original bytes
 * @param text       the release, part by part
 * @param category   what the release seems to be about
 * @param issuers    who issues it, with the symbols printed behind each name; empty if no name was recognised
 * @param understood each thing that was recognised, beside the source
 * @param leftOver   what of the source is not in the text, and why
 */
public record ImportedRelease(
        SourceFile source,
        ReleaseText text,
        Category category,
        List<NamedIssuer> issuers,
        List<Understood> understood,
        List<LeftOver> leftOver) {

    public ImportedRelease {
        issuers = List.copyOf(issuers);
        understood = List.copyOf(understood);
        leftOver = List.copyOf(leftOver);
    }

    /** @param symbols those printed behind the name; empty if none */
    public record NamedIssuer(String name, List<PrintedSymbol> symbols) {
        public NamedIssuer {
            symbols = List.copyOf(symbols);
        }
    }

    /** What somebody should look at before the draft is saved. */
    public List<Understood> doubts() {
        return understood.stream().filter(one -> !one.doubt().isEmpty()).toList();
    }
}
