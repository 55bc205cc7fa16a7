package org.dateline.shared;

import java.util.Set;

/** The places of the desk's navigation, in their order, and who sees them: those in a role with any issuer, or with every one. */
public enum DeskPlace {
    DRAFTS("Drafts", "/desk/drafts", Role.WRITER, Role.APPROVER, Role.PUBLISHER),
    PUBLICATIONS("Publications", "/desk/publications", Role.WRITER, Role.APPROVER, Role.PUBLISHER),
    IMPORT("Import", "/desk/imports", Role.WRITER),
    FILINGS("Filings", "/desk/filings", Role.WRITER, Role.APPROVER, Role.PUBLISHER),
    STATEMENTS("Statements", "/desk/statements", Role.WRITER, Role.APPROVER, Role.PUBLISHER),
    TASKS("Tasks", "/desk/tasks", Role.WRITER, Role.APPROVER, Role.PUBLISHER),
    HALTS("Halts", "/desk/halts", Role.WRITER, Role.APPROVER, Role.PUBLISHER),
    ENQUIRIES("Enquiries", "/desk/enquiries", Role.ENQUIRY_HANDLER, Role.REVIEWER, Role.ADMINISTRATOR),
    ISSUERS("Issuers", "/desk/issuers", Role.ADMINISTRATOR),
    EXCHANGES("Exchanges", "/desk/exchanges", Role.ADMINISTRATOR),
    CONTACTS("Contacts", "/desk/contacts", Role.ADMINISTRATOR),
    WIRES("Wires", "/desk/wires", Role.ADMINISTRATOR),
    PAGES("Pages", "/desk/pages", Role.ADMINISTRATOR),
    PEOPLE("People", "/desk/people", Role.ADMINISTRATOR),
    PROBES("Probes", "/desk/probes", Role.PUBLISHER, Role.ADMINISTRATOR),
    LEDGER("Ledger", "/desk/ledger", Role.PUBLISHER, Role.REVIEWER, Role.ADMINISTRATOR),
    EVIDENCE("Evidence", "/desk/evidence", Role.REVIEWER),
    HOLDS("Holds", "/desk/holds", Role.REVIEWER),
    MAIL("Mail", "/desk/mail", Role.ADMINISTRATOR),
    RECORDS("Record", "/desk/records", Role.REVIEWER),
    AUDIT("Audit", "/desk/audit", Role.ADMINISTRATOR, Role.REVIEWER);

    private final String label;
    private final String path;
    private final Set<Role> roles;

    DeskPlace(String label, String path, Role... roles) {
        this.label = label;
        this.path = path;
        this.roles = Set.of(roles);
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    /** Whether the person finds the place in the navigation. */
    boolean isFor(Set<String> held, SignedIn person) {
        return roles.stream().anyMatch(role -> held.contains(role.name()) && (!isOfEveryIssuer() || person.hasEverywhere(role)));
    }

    /** The portal's own pages speak for every issuer; mail and audit tell of all of them. */
    private boolean isOfEveryIssuer() {
        return this == PAGES || this == MAIL || this == AUDIT;
    }

    boolean contains(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path + "/");
    }
}
