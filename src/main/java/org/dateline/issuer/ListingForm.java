package org.dateline.issuer;

import org.jboss.resteasy.reactive.RestForm;

/** The form of a listing as it is sent. */
public class ListingForm {

    @RestForm
    String exchange;
    @RestForm
    String symbol;
    @RestForm
    String firstDay;
    @RestForm
    String lastDay;

    /** The version the person had on the screen. */
    @RestForm
    String version;

    ListingFacts facts() {
        return new ListingFacts(exchange, symbol, firstDay, lastDay);
    }
}
