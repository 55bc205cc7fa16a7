package org.dateline.contact;

/** For whom a contact is there. The constants' names are stored; pages list contacts in this order. */
public enum Audience {
    INVESTOR("Investors"),
    ANALYST("Analysts"),
    MEDIA("Media"),
    REGULATOR("Regulators"),
    OTHER("Everybody else");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The form used in addresses and JSON, such as {@code investor}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
