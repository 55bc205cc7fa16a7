package org.dateline.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** A contact as machines read it; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ContactFactsJson(UUID id, String name, String title, String phone, String phoneLink, String email, String audience, String vcard) {

    static ContactFactsJson of(Contact contact) {
        return new ContactFactsJson(contact.uuid(), contact.name(), contact.title(),
                contact.phone().map(phone -> phone.typed()).orElse(""), contact.phone().map(phone -> phone.link()).orElse(""),
                contact.email(), contact.audience().slug(), contact.cardPath());
    }
}
