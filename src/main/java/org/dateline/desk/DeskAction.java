package org.dateline.desk;

import org.dateline.audit.Action;

/** What people do on pages that belong to no one feature. */
enum DeskAction implements Action {
    RECORD_READ("{actor} read the record of the publication of entry {0} of {object}."),
    MAIL_READ("{actor} read the mail to {object}."),
    HELD("{actor} put {object} under a legal hold."),
    HOLD_LIFTED("{actor} lifted the legal hold on {object}."),
    EVIDENCE_TAKEN("{actor} took supervisory evidence of {object} as of entry {0}: {1}");

    private final String sentence;

    DeskAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
