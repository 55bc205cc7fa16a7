package org.dateline.draft.importer;

/** A part of a release that importing recognises; the label is what people read. */
public enum Part {
    LETTERHEAD("Letterhead"),
    RELEASE_LINE("Release line"),
    ISSUED("Issue date"),
    SYMBOL("Trading symbol"),
    ISSUER("Issuer"),
    HEADLINE("Headline"),
    SUBHEAD("Subhead"),
    DATELINE("Dateline"),
    BODY("Body"),
    CONTACT("Contact"),
    STATEMENT("Cautionary statement"),
    LANGUAGE("Language"),
    CATEGORY("Category");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
