package org.dateline.draft;

import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;

import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.release.ReleaseText;
import org.dateline.release.Sequel;
import org.dateline.release.TextRedline;

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

    static Outcome translates(CheckedDraft draft) {
        if (draft.about() == null) {
            return Outcome.of("the release it is about", Stream.of(BLOCKS.says("The release that it is about is not public.")));
        }
        DraftContent content = draft.content();
        return Outcome.of("its texts, against those of the release of entry " + draft.about().release().entry(), Stream.of(
                content.original().equals(draft.about().text()) ? null
                        : BLOCKS.says("The text that is public was changed in the draft. It never changes: correct the release instead."),
                content.texts().size() == 2 ? null : BLOCKS.says("There is no text in a further language yet."),
                content.texts().stream().skip(1).noneMatch(draft::isPublic) ? null : BLOCKS.says("The release has its text in this language already."),
                draft.about().sequel().withdrawal() == null ? null : BLOCKS.says("The release was withdrawn.")));
    }

    static Outcome changes(CheckedDraft draft) {
        boolean same = draft.about() != null && TextRedline.none(TextRedline.between(draft.publicTexts(), draft.content().texts()));
        return Outcome.of("every part of every text, against the release it corrects", Stream.concat(
                same ? Stream.of(BLOCKS.says("It says the same as the release it corrects.")) : Stream.empty(),
                draft.publicTexts().stream().map(ReleaseText::language).filter(draft::isWithout)
                        .map(language -> WARNS.says("The release it corrects has a text in " + language.locale().getDisplayLanguage(Locale.ENGLISH)
                                + ", the correction has none and announces none."))));
    }

    /** Readers of the wire see no link: the words have to say it. */
    static Outcome says(CheckedDraft draft) {
        return draft.eachText("headline and body for the word “correction”", text ->
                (text.headline() + " " + text.body()).toLowerCase(Locale.ROOT).matches("(?s).*(correct|rectifi).*") ? null
                        : WARNS.says("Nothing in it says that it corrects an earlier release; a reader of the wire sees no link."));
    }
}
