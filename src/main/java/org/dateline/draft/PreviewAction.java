package org.dateline.draft;

import org.dateline.audit.Action;

/** What is done with preview links. */
enum PreviewAction implements Action {
    PREVIEW_MADE("{actor} made a preview link to {object} for {0}, good until {1}."),
    PREVIEW_REVOKED("{actor} revoked the preview link of {0} to {object}."),
    PREVIEW_OPENED("{actor} opened the preview of {object}, version {0}, from {1}."),
    PREVIEW_FILE_OPENED("{actor} opened a file of the preview of {object}, version {0}, from {1}.");

    private final String sentence;

    PreviewAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
