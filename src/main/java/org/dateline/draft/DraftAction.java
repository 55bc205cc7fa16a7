package org.dateline.draft;

import org.dateline.audit.ActedOn;
import org.dateline.audit.Action;
import org.dateline.issuer.Issuer;

/** What people do with drafts. The sentences never carry a title or a text: those stay sealed with the draft. */
enum DraftAction implements Action {
    BEGUN("{actor} began {object}."),
    PUBLIC_ANSWER_BEGUN("{actor} began {object}, which gives the answer to enquiry {0} to everyone."),
    IMPORTED("{actor} imported a file and began {object} from it."),
    READ("{actor} read {object}."),
    SOURCE_READ("{actor} downloaded the source file of {object}."),
    SAVED("{actor} saved version {0} of {object}."),
    ATTACHED("{actor} changed the files of {object} and saved version {0}."),
    DETACHED("{actor} took a file away from {object} and saved version {0}."),
    ATTACHMENT_READ("{actor} read a file of {object}."),
    COMMENTED("{actor} commented on {object}."),
    COMMENT_RESOLVED("{actor} resolved a comment on {object}."),
    COMMENT_REOPENED("{actor} opened a comment on {object} again."),
    APPROVED("{actor} approved version {0} of {object}."),
    DECIDED_MATERIAL("{actor} decided that the news of {object} is material."),
    DECIDED_NOT_MATERIAL("{actor} decided that the news of {object} is not material."),
    CROSSED("{actor} entered that the news of {object} crossed {0}."),
    CROSSING_REPORTED("{actor} reported that the news of {object} has crossed."),
    OVERRIDDEN("{actor} put a reason on record why version {0} of {object} goes out in spite of the check “{1}”."),
    QUIET_PERIOD_ENTERED("{actor} entered a quiet period of {object}: {0}."),
    QUIET_PERIOD_TAKEN_BACK("{actor} ended the quiet period of {object}: {0}."),
    STATEMENT_SAVED("{actor} saved version {0} of the cautionary statement of {object} in {1}."),
    STATEMENT_APPROVED("{actor} approved version {0} of the cautionary statement of {object} in {1}."),
    SPOKESPERSON_ENTERED("{actor} listed {0}, {1}, as a spokesperson of {object}."),
    SPOKESPERSON_TAKEN_BACK("{actor} took {0} off the spokespersons of {object}."),
    LANGUAGE_POLICY_SET("{actor} set the language policy of {object}: {0}."),
    PUBLISHED("{actor} published {object} as entry {0} of the ledger."),
    PUBLISHED_AS_SCHEDULED("{actor} published {object} as entry {0} of the ledger, as {1} had scheduled it."),
    SCHEDULED("{actor} scheduled {object} for {0}."),
    SCHEDULED_ON_CROSSING("{actor} told {object} to go out when its news has crossed the wire."),
    HELD("{actor} put {object} on hold."),
    PULLED_BACK("{actor} pulled {object} back from its schedule."),
    BLOCKED("{actor} did not publish {object} at its time, because something was in the way."),
    ADMITTED("{actor} admitted {object} to the archive as entry {0} of the ledger."),
    FILING_BEGUN("{actor} handed in a file and began {object} from it."),
    FILING_READ("{actor} read {object}."),
    FILING_SOURCE_READ("{actor} downloaded the source file of {object}."),
    FILING_FACTS_SAVED("{actor} changed the facts of {object} and saved version {0}."),
    FILING_MENDED("{actor} mended the split of {object} and saved version {0}."),
    FILING_LINEAGE_CONFIRMED("{actor} confirmed how risk factors of {object} go on ({1} of them) and saved version {0}."),
    FILING_LINEAGE_CHOSEN("{actor} decided how a risk factor of {object} goes on and saved version {0}."),
    FILING_APPROVED("{actor} approved version {0} of {object}."),
    FILING_PUBLISHED("{actor} published {object} as entry {0} of the ledger."),
    FILING_ADMITTED("{actor} admitted a filing of {object} to the archive, {0}, as entry {1} of the ledger."),
    CORRECTION_BEGUN("{actor} began {object}, which corrects the release of entry {0}."),
    WITHDRAWAL_BEGUN("{actor} began {object}, which withdraws the release of entry {0}."),
    CORRECTED("{actor} published the correction {object} as entry {0} of the ledger."),
    TRANSLATION_BEGUN("{actor} began {object}, the text in a further language of the release of entry {0}."),
    TRANSLATED("{actor} published the translation {object} as entry {0} of the ledger."),
    WITHDRAWN("{actor} published the withdrawal {object} as entry {0} of the ledger.");

    private final String sentence;

    DraftAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    static ActedOn on(Issuer issuer) {
        return new ActedOn("issuer", issuer.id().toString(), issuer.name());
    }

    static ActedOn on(DraftFiling filing) {
        String id = filing.id().toString();
        return new ActedOn("draft", id, "filing draft " + id.substring(0, 8) + " of " + filing.issuer().name());
    }

    static ActedOn on(Draft draft) {
        String id = draft.id().toString();
        return new ActedOn("draft", id, "draft " + id.substring(0, 8) + " of " + draft.issuer().name());
    }
}
