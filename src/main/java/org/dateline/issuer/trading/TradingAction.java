package org.dateline.issuer.trading;

import org.dateline.audit.ActedOn;
import org.dateline.audit.Action;
import org.dateline.issuer.Exchange;

/** What is written down about hours and calendars of exchanges. */
enum TradingAction implements Action {
    HOURS_CHANGED("{actor} entered version {0} of the hours of {object}: {1}."),
    HOURS_CHECKED("{actor} checked the hours and the desk of {object} again, which is version {0}."),
    DAY_CHANGED("{actor} entered version {0} of the calendar of {object}: {1} is {2}."),
    YEAR_COVERED("{actor} entered version {0} of the calendar of {object}: {1} is covered whole."),
    YEAR_CHECKED("{actor} checked the year {1} in the calendar of {object} again, which is version {0}.");

    private final String sentence;

    TradingAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    static ActedOn on(Exchange exchange) {
        return new ActedOn("exchange", exchange.mic(), exchange.currentName());
    }
}
