package org.dateline.contact;

import java.time.LocalDate;
import java.util.List;
import org.dateline.issuer.Issuer;

/** The contacts of one issuer as the desk lists them: those in force, and those who have left or are still to come. */
record DeskContacts(Issuer issuer, List<Contact> inForce, List<Contact> others) {

    static DeskContacts of(Issuer issuer, LocalDate today) {
        List<Contact> all = Contact.of(issuer);
        return new DeskContacts(issuer,
                all.stream().filter(contact -> contact.inForceOn(today)).toList(),
                all.stream().filter(contact -> !contact.inForceOn(today)).toList());
    }
}
