package org.dateline.shared;

import java.util.Locale;

/** What a person of the desk may do for an issuer. The constants' names are what {@code @RolesAllowed} takes. */
public enum Role {
    /** Imports and edits drafts. */
    WRITER,
    /** Approves a draft that somebody else edited last. */
    APPROVER,
    /** Publishes approved drafts and admits historical releases. */
    PUBLISHER,
    /** Answers enquiries. */
    ENQUIRY_HANDLER,
    /** A regulator or auditor: reads everything of the record, may keep any of it from being erased, and changes nothing. */
    REVIEWER,
    /** Keeps issuers, listings, contacts, pages and people. */
    ADMINISTRATOR;

    public static final String WRITER_ROLE = "WRITER";
    public static final String APPROVER_ROLE = "APPROVER";
    public static final String PUBLISHER_ROLE = "PUBLISHER";
    public static final String ENQUIRY_HANDLER_ROLE = "ENQUIRY_HANDLER";
    public static final String REVIEWER_ROLE = "REVIEWER";
    public static final String ADMINISTRATOR_ROLE = "ADMINISTRATOR";

    /** Whether it can be used only by somebody who shows a second factor besides the password. */
    public boolean needsSecondFactor() {
        return this == APPROVER || this == PUBLISHER || this == ADMINISTRATOR;
    }

    /** As it stands in sentences: {@code enquiry handler}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
