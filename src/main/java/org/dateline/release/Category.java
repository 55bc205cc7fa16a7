package org.dateline.release;

/** What a release is about. The constants' names are stored; their address form is lower case with hyphens. */
public enum Category {
    EARNINGS("Financial results"),
    GUIDANCE("Guidance"),
    MATERIAL_CHANGE("Material change"),
    DIVIDEND("Dividend"),
    OPERATIONS("Operations"),
    TRANSACTION("Transactions"),
    FINANCING("Financing"),
    GOVERNANCE("Board and management"),
    RUMOUR("Rumour or unusual activity"),
    QUESTION_AND_ANSWER("Question and answer"),
    OTHER("Other news");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The form used in addresses and feeds, such as {@code material-change}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
