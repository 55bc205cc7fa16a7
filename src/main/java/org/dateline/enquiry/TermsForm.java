package org.dateline.enquiry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.contact.Audience;
import org.jboss.resteasy.reactive.RestForm;

/** The form of office hours and due times as it is sent: a field for each audience. */
public class TermsForm {

    @RestForm
    String opens;
    @RestForm
    String closes;
    @RestForm
    String investor;
    @RestForm
    String analyst;
    @RestForm
    String media;
    @RestForm
    String regulator;
    @RestForm
    String other;

    /** The version the person had on the screen. */
    @RestForm
    String seen;

    RoutingTerms.Facts facts() {
        Map<String, String> hours = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            hours.put(audience.slug(), RuleForm.line(switch (audience) {
                case INVESTOR -> investor;
                case ANALYST -> analyst;
                case MEDIA -> media;
                case REGULATOR -> regulator;
                case OTHER -> other;
            }));
        }
        return new RoutingTerms.Facts(RuleForm.line(opens), RuleForm.line(closes), hours);
    }
}
