package org.dateline.contact;

import org.dateline.shared.Language;

/** For whom a contact is there. The constants' names are stored; pages list contacts in this order. */
public enum Audience {
    INVESTOR("Investors", "Investisseurs"),
    ANALYST("Analysts", "Analystes"),
    MEDIA("Media", "Médias"),
    REGULATOR("Regulators", "Autorités de réglementation"),
    OTHER("Everybody else", "Toute autre personne");

    private final String label;
    private final String frenchLabel;

    Audience(String label, String frenchLabel) {
        this.label = label;
        this.frenchLabel = frenchLabel;
    }

    public String label() {
        return label;
    }

    public String label(Language language) {
        return language.choose(label, frenchLabel);
    }

    /** The form used in addresses and JSON, such as {@code investor}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
