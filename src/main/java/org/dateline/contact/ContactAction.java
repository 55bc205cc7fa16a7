package org.dateline.contact;

import org.dateline.audit.Action;

/** What is written down about contacts. */
enum ContactAction implements Action {
    CONTACT_ENTERED("{actor} entered {object} as a contact of {0} for {1}."),
    CONTACT_CHANGED("{actor} changed the contact {object} of {0}: {1}.");

    private final String sentence;

    ContactAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
