package org.dateline.contact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.shared.FieldErrors;

@CheckedTemplate(basePath = "contact")
final class Templates {

    private Templates() {}

    static native TemplateInstance contacts(ContactsPage page);

    /** Where several issuers are asked about: first which one. */
    static native TemplateInstance issuers(List<Issuer> issuers);

    static native TemplateInstance deskContacts(List<DeskContacts> issuers);

    /** @param contact null for a new one */
    static native TemplateInstance deskContact(Issuer issuer, Contact contact, ContactFacts typed, FieldErrors errors);
}
