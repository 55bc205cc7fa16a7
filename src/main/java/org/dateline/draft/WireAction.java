package org.dateline.draft;

import org.dateline.audit.ActedOn;
import org.dateline.audit.Action;

/** What administrators do with the news wires that report crossings themselves. */
enum WireAction implements Action {
    ENTERED("{actor} entered {object}, which may report crossings."),
    SECRET_RENEWED("{actor} gave {object} a new secret; the one before holds for another day."),
    RETIRED("{actor} retired {object}, which may report nothing any more.");

    private final String sentence;

    WireAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    static ActedOn on(Wire wire) {
        return new ActedOn("wire", wire.id().toString(), "the wire " + wire.name() + " of " + wire.issuer().name());
    }
}
