package org.dateline.draft;

import static java.util.function.Predicate.not;
import static org.dateline.draft.PublicationChecks.APPROVED_BY_SOMEBODY_ELSE;
import static org.dateline.draft.PublicationChecks.CAUTIONS_WHERE_IT_LOOKS_FORWARD;
import static org.dateline.draft.PublicationChecks.CHANGES_WHAT_IT_CORRECTS;
import static org.dateline.draft.PublicationChecks.CROSSED_THE_WIRE_FIRST;
import static org.dateline.draft.PublicationChecks.DATED_IN_THE_PAST;
import static org.dateline.draft.PublicationChecks.DATED_TODAY;
import static org.dateline.draft.PublicationChecks.DAYS_MATCH_THEIR_DATES;
import static org.dateline.draft.PublicationChecks.EXCHANGES_BY_THEIR_NAME_OF_THE_DAY;
import static org.dateline.draft.PublicationChecks.FIGURES_AGREE_BETWEEN_LANGUAGES;
import static org.dateline.draft.PublicationChecks.FITS_THE_RECORD;
import static org.dateline.draft.PublicationChecks.FOLLOWS_WHAT_STANDS;
import static org.dateline.draft.PublicationChecks.HAS_BODY;
import static org.dateline.draft.PublicationChecks.HAS_HEADLINE;
import static org.dateline.draft.PublicationChecks.LINKS_LEAD_TO_THE_PUBLIC_WEB;
import static org.dateline.draft.PublicationChecks.MATERIALITY_DECIDED;
import static org.dateline.draft.PublicationChecks.NOT_YET_IN_THE_ARCHIVE;
import static org.dateline.draft.PublicationChecks.READS_WITHOUT_EYES;
import static org.dateline.draft.PublicationChecks.SAYS_THAT_IT_CORRECTS;
import static org.dateline.draft.PublicationChecks.TRANSLATES_WHAT_IS_PUBLIC;

import java.util.Arrays;
import java.util.List;
import org.dateline.ledger.EntryType;

/** The ways in which a draft becomes public, each held to a list of checks of its own. */
enum Act {

    /** It is issued by being published here: every check there is, but those for what is older and for what follows a release. */
    PUBLICATION(EntryType.PUBLISH, DraftAction.PUBLISHED, "published", allBut(DATED_IN_THE_PAST, FOLLOWS_WHAT_STANDS,
            CHANGES_WHAT_IT_CORRECTS, SAYS_THAT_IT_CORRECTS, TRANSLATES_WHAT_IS_PUBLIC)),

    /** As a publication, of a release that corrects an earlier one. */
    CORRECTION(EntryType.CORRECT, DraftAction.CORRECTED, "published", allBut(DATED_IN_THE_PAST, NOT_YET_IN_THE_ARCHIVE, TRANSLATES_WHAT_IS_PUBLIC)),

    /** A notice is put over a release that no longer stands. */
    WITHDRAWAL(EntryType.WITHDRAW, DraftAction.WITHDRAWN, "published", List.of(APPROVED_BY_SOMEBODY_ELSE, MATERIALITY_DECIDED,
            CROSSED_THE_WIRE_FIRST, HAS_HEADLINE, HAS_BODY, DATED_TODAY, FITS_THE_RECORD, FOLLOWS_WHAT_STANDS)),

    /** A release that is public gets its text in a further language. The news is out: no wire, no exchange is told of it again. */
    TRANSLATION(EntryType.TRANSLATE, DraftAction.TRANSLATED, "published", List.of(APPROVED_BY_SOMEBODY_ELSE, TRANSLATES_WHAT_IS_PUBLIC,
            HAS_HEADLINE, HAS_BODY, FITS_THE_RECORD, FIGURES_AGREE_BETWEEN_LANGUAGES, DAYS_MATCH_THEIR_DATES, CAUTIONS_WHERE_IT_LOOKS_FORWARD,
            LINKS_LEAD_TO_THE_PUBLIC_WEB, READS_WITHOUT_EYES)),

    /** It enters the archive as a historical release. What it said is not ours to judge, only whether it is entered truly. */
    ADMISSION(EntryType.ADMIT, DraftAction.ADMITTED, "admitted", List.of(APPROVED_BY_SOMEBODY_ELSE, HAS_HEADLINE, HAS_BODY,
            FITS_THE_RECORD, DATED_IN_THE_PAST, EXCHANGES_BY_THEIR_NAME_OF_THE_DAY, NOT_YET_IN_THE_ARCHIVE)),

    /** As an admission, by the operator alone at the command line; the ledger entry says that it was one pair of eyes. */
    ADMISSION_BY_THE_OPERATOR(EntryType.ADMIT, DraftAction.ADMITTED, "admitted", List.of(HAS_HEADLINE, HAS_BODY, FITS_THE_RECORD,
            DATED_IN_THE_PAST, EXCHANGES_BY_THEIR_NAME_OF_THE_DAY, NOT_YET_IN_THE_ARCHIVE));

    private final EntryType entryType;
    private final DraftAction action;
    private final String done;
    private final List<PublicationChecks> checks;

    Act(EntryType entryType, DraftAction action, String done, List<PublicationChecks> checks) {
        this.entryType = entryType;
        this.action = action;
        this.done = done;
        this.checks = checks;
    }

    EntryType entryType() {
        return entryType;
    }

    DraftAction action() {
        return action;
    }

    /** The participle for messages: "published" or "admitted". */
    String done() {
        return done;
    }

    /** Every check it is held to, in the order in which the desk shows them. */
    List<PublicationChecks> checks() {
        return checks;
    }

    boolean isAdmission() {
        return this == ADMISSION || this == ADMISSION_BY_THE_OPERATOR;
    }

    /** Whether the market learns something by it. */
    boolean bringsNews() {
        return !isAdmission() && this != TRANSLATION;
    }

    /** The last part of its page's address. */
    String path() {
        return isAdmission() ? "admission" : "publication";
    }

    /** The one by which the draft becomes public on the page that has this last part of its address. */
    static Act at(String path, Draft draft) {
        return of(draft, path.equals("admission"));
    }

    /** @param admission true for what is dated before today: a release of its own is then admitted */
    static Act of(Draft draft, boolean admission) {
        return admission && draft.purpose() == Purpose.RELEASE ? ADMISSION : draft.purpose().act();
    }

    private static List<PublicationChecks> allBut(PublicationChecks... others) {
        return Arrays.stream(PublicationChecks.values()).filter(not(List.of(others)::contains)).toList();
    }
}
