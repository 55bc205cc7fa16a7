package org.dateline.draft;

import static org.dateline.draft.PublicationChecks.APPROVED_BY_SOMEBODY_ELSE;
import static org.dateline.draft.PublicationChecks.CAUTIONS_WHERE_IT_LOOKS_FORWARD;
import static org.dateline.draft.PublicationChecks.CONTACT_TO_ASK;
import static org.dateline.draft.PublicationChecks.DATED_IN_THE_PAST;
import static org.dateline.draft.PublicationChecks.DATED_TODAY;
import static org.dateline.draft.PublicationChecks.EXCHANGES_BY_THEIR_NAME_OF_THE_DAY;
import static org.dateline.draft.PublicationChecks.FITS_THE_RECORD;
import static org.dateline.draft.PublicationChecks.HAS_BODY;
import static org.dateline.draft.PublicationChecks.HAS_DATELINE;
import static org.dateline.draft.PublicationChecks.HAS_HEADLINE;
import static org.dateline.draft.PublicationChecks.NAMES_THE_ISSUER;
import static org.dateline.draft.PublicationChecks.NOT_YET_IN_THE_ARCHIVE;
import static org.dateline.draft.PublicationChecks.SYMBOLS_OF_ITS_LISTINGS;

import java.util.List;
import org.dateline.ledger.EntryType;

/** The ways in which a draft becomes public, each held to a list of checks of its own. */
enum Act {

    /** It is issued by being published here. */
    PUBLICATION(EntryType.PUBLISH, DraftAction.PUBLISHED, "published", List.of(APPROVED_BY_SOMEBODY_ELSE, HAS_HEADLINE, HAS_BODY,
            FITS_THE_RECORD, NAMES_THE_ISSUER, HAS_DATELINE, DATED_TODAY, SYMBOLS_OF_ITS_LISTINGS, EXCHANGES_BY_THEIR_NAME_OF_THE_DAY,
            CONTACT_TO_ASK, CAUTIONS_WHERE_IT_LOOKS_FORWARD, NOT_YET_IN_THE_ARCHIVE)),

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
        return this != PUBLICATION;
    }
}
