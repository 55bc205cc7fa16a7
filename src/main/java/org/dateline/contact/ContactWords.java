package org.dateline.contact;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the public pages about contacts say. */
@MessageBundle(value = "contact", locale = "en")
public interface ContactWords {

    @Message("Contacts")
    String contacts();

    @Message("Whom to ask at {name}, for investors, analysts, media and regulators.")
    String description(String name);

    @Message("No contact person is named at the moment. Please write to the company at its address below.")
    String nobody();

    @Message("Ask a question here, and follow it")
    String ask();

    @Message("The company")
    String theCompany();

    @Message("Telephone")
    String telephone();

    @Message("Fax")
    String fax();

    @Message("About the company, its listings and latest releases")
    String aboutTheCompany();

    @Message("Add to address book")
    String addToAddressBook();

    @Message("Whom to ask at the companies that publish here.")
    String companiesDescription();

    @Message("No company publishes here yet.")
    String noCompany();

    @Message("Which company do you want to ask?")
    String whichCompany();
}
