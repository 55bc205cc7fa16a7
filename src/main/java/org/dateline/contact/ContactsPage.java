package org.dateline.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.issuer.Issuer;

/**
 * Who to ask at one issuer on a day.
 *
 * @param groups audiences that have anybody, in their order, each with its contacts
 * @param path   the page's one address: without the issuer where there is only one
 */
record ContactsPage(Issuer issuer, List<Group> groups, String path) {

    record Group(Audience audience, List<Contact> contacts) {}

    static ContactsPage of(Issuer issuer, LocalDate day, String path) {
        Map<Audience, List<Contact>> byAudience = new EnumMap<>(Audience.class);
        Contact.inForce(issuer, day).forEach(contact ->
                byAudience.computeIfAbsent(contact.audience(), audience -> new ArrayList<>()).add(contact));
        return new ContactsPage(issuer, byAudience.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList(), path);
    }
}
