package org.dateline.enquiry;

import org.dateline.audit.ActedOn;
import org.dateline.audit.Action;
import org.dateline.issuer.Issuer;

/** What is written down about enquiries and their routing. The sentences name nobody from outside: that is in the enquiry, and can be erased. */
enum EnquiryAction implements Action {
    REGULATOR_ASKED("A regulator asked {0}: {object} went to {1}."),
    ENQUIRY_ASSIGNED("{actor} handed {object} over to {0}."),
    ENQUIRY_NOTED("{actor} left a note with {object}."),
    ENQUIRY_ANSWERED("{actor} answered {object} by mail."),
    ANSWER_HELD("{actor} wrote an answer to {object}, which waits for a second person."),
    ANSWER_RELEASED("{actor} let the answer of {0} to {object} leave."),
    ANSWER_WITHDRAWN("{actor} withdrew an answer to {object} that waited for a second person."),
    ENQUIRY_CLOSED("{actor} closed {object}."),
    ENQUIRY_REOPENED("{actor} opened {object} again."),
    ENQUIRY_FILE_READ("{actor} downloaded a file of {object}."),
    RULE_ADDED("{actor} added a routing rule of {object}: {0}"),
    RULE_MOVED("{actor} moved a routing rule of {object} to place {1}: {0}"),
    RULE_RETIRED("{actor} took out a routing rule of {object}: {0}"),
    LAST_RESORT_CHOSEN("{actor} made {0} the last-resort owner of questions to {object}."),
    ROUTING_TERMS_CHANGED("{actor} changed office hours and due times of {object}: {0}."),
    ABSENCE_ENTERED("{actor} entered that {object} is away {0}; {1}."),
    ABSENCE_ENDED("{actor} ended an absence of {object}.");

    private final String sentence;

    EnquiryAction(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    static ActedOn on(Issuer issuer) {
        return new ActedOn("issuer", issuer.id().toString(), issuer.name());
    }

    static ActedOn on(Colleague person) {
        return new ActedOn("person", person.id().toString(), person.name());
    }
}
