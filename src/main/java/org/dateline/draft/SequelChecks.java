package org.dateline.draft;

import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;

import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.release.ReleaseRedline;
import org.dateline.release.Sequel;

/** The checks of what follows a public release: a correction of it, a notice of its withdrawal. */
final class SequelChecks {

    private SequelChecks() {}

    static Outcome stands(CheckedDraft draft) {
        if (draft.about() == null) {
            return Outcome.of("the release it is about", Stream.of(BLOCKS.says("The release that it is about is not public.")));
        }
        Sequel sequel = draft.about().sequel();
        return Outcome.of("what followed the release of entry " + draft.about().release().entry(), Stream.concat(
                Stream.ofNullable(sequel.withdrawal()).map(withdrawal -> BLOCKS.says("It was withdrawn already, by entry " + withdrawal.entry() + ".")),
                Stream.ofNullable(sequel.correctedBy()).map(later -> WARNS.says("It was corrected already: " + later.address().path()
                        + ". What is wrong in the correction is mended in a correction of that.")))
                .filter(said -> said.level() == BLOCKS || sequel.withdrawal() == null));
    }

    static Outcome changes(CheckedDraft draft) {
        boolean same = draft.about() != null && ReleaseRedline.between(draft.about().text(), draft.content().original()).isEmpty();
        return Outcome.of("every part, against the release it corrects",
                same ? Stream.of(BLOCKS.says("It says the same as the release it corrects.")) : Stream.empty());
    }

    /** Readers of the wire see no link: the words have to say it. */
    static Outcome says(CheckedDraft draft) {
        return draft.eachText("headline and body for the word “correction”", text ->
                (text.headline() + " " + text.body()).toLowerCase(Locale.ROOT).matches("(?s).*(correct|rectifi).*") ? null
                        : WARNS.says("Nothing in it says that it corrects an earlier release; a reader of the wire sees no link."));
    }
}
