package org.dateline.contact;

import org.dateline.issuer.IssuerFixture;

/** Contacts for tests. */
final class ContactFixture {

    private ContactFixture() {}

    static ContactFacts facts(String name, String audience, String lastDay) {
        return new ContactFacts(name, "Manager, Investor Relations", "(416) 360-2652", "a.person@example.invalid", audience, "", lastDay);
    }

    static Contact titled(String title) {
        return new Contact(IssuerFixture.issuer(), new ContactFacts("A. Person", title, "(416) 360-2652", "a.person@example.invalid",
                "investor", "", ""));
    }
}
