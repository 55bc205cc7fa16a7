package org.dateline.enquiry;

import org.dateline.enquiry.DeskPages.TypedRule;
import org.jboss.resteasy.reactive.RestForm;

/** The form of a routing rule as it is sent. */
public class RuleForm {

    @RestForm
    String audience;
    @RestForm
    String topic;
    @RestForm
    String symbol;
    @RestForm
    String language;
    @RestForm
    String release;
    @RestForm
    String hours;
    @RestForm
    String owner;

    TypedRule typed() {
        return new TypedRule(line(audience), line(topic), line(symbol), line(language), line(release), line(hours), line(owner));
    }

    static String line(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
