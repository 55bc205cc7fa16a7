package org.dateline.draft;

import org.dateline.audit.Action;

/** What people do about exchanges and what is owed after a publication. The sentences never carry a title or a text. */
enum ExchangeAction implements Action {
    NOTICE_ENTERED("{actor} entered a notice to {0} for version {1} of {object}."),
    NOTICE_CORRECTED("{actor} corrected notice {2} by another one to {0} for version {1} of {object}."),
    FACTS_ENTERED("{actor} entered what is known of the news of {object}."),
    HALT_ENTERED("{actor} entered a halt of {object} on {0}: {1}."),
    TASK_DONE("{actor} entered as done for {object}: {0}."),
    RULE_LOWERED("{actor} lowered {object} to a warning."),
    RULE_RAISED("{actor} raised {object} again.");

    private final String sentence;

    ExchangeAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
