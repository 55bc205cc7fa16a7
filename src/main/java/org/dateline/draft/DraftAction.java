package org.dateline.draft;

import org.dateline.audit.ActedOn;
import org.dateline.audit.Action;

/** What people do with drafts. The sentences never carry a title or a text: those stay sealed with the draft. */
enum DraftAction implements Action {
    BEGUN("{actor} began {object}."),
    IMPORTED("{actor} imported a file and began {object} from it."),
    READ("{actor} read {object}."),
    SOURCE_READ("{actor} downloaded the source file of {object}."),
    SAVED("{actor} saved version {0} of {object}."),
    APPROVED("{actor} approved version {0} of {object}."),
    PUBLISHED("{actor} published {object} as entry {0} of the ledger."),
    ADMITTED("{actor} admitted {object} to the archive as entry {0} of the ledger.");

    private final String sentence;

    DraftAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    static ActedOn on(Draft draft) {
        String id = draft.id().toString();
        return new ActedOn("draft", id, "draft " + id.substring(0, 8) + " of " + draft.issuer().name());
    }
}
