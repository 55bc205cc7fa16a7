package org.dateline.issuer;

import org.dateline.audit.Action;

/** What is written down about issuers and their listings. */
enum IssuerAction implements Action {
    ISSUER_ENTERED("{actor} entered the issuer {object}."),
    ISSUER_CHANGED("{actor} changed {object}: {0}."),
    LISTING_ENTERED("{actor} entered a listing of {object}: {0}."),
    LISTING_CHANGED("{actor} changed the listing {0} of {object}: {1}.");

    private final String sentence;

    IssuerAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
