package org.dateline.site;

import org.dateline.audit.Action;

/** What is written down about the portal's own texts. */
enum PageAction implements Action {
    PAGE_CHANGED("{actor} put version {0} of the page {object} in the place of the one before.");

    private final String sentence;

    PageAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
