package org.dateline.contact;

import org.jboss.resteasy.reactive.RestForm;

/** The form of a contact as it is sent. */
public class ContactForm {

    @RestForm
    String name;
    @RestForm
    String title;
    @RestForm
    String phone;
    @RestForm
    String email;
    @RestForm
    String audience;
    @RestForm
    String firstDay;
    @RestForm
    String lastDay;

    /** The version the person had on the screen. */
    @RestForm
    String version;

    ContactFacts facts() {
        return new ContactFacts(name, title, phone, email, audience, firstDay, lastDay);
    }
}
