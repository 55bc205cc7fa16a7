package org.dateline.release;

import org.dateline.shared.Language;

/** What a release is about. The constants' names are stored; their address form is lower case with hyphens. */
public enum Category {
    EARNINGS("Financial results", "Résultats financiers"),
    GUIDANCE("Guidance", "Prévisions"),
    MATERIAL_CHANGE("Material change", "Changement important"),
    DIVIDEND("Dividend", "Dividende"),
    OPERATIONS("Operations", "Exploitation"),
    TRANSACTION("Transactions", "Opérations"),
    FINANCING("Financing", "Financement"),
    GOVERNANCE("Board and management", "Conseil et direction"),
    RUMOUR("Rumour or unusual activity", "Rumeur ou activité inhabituelle"),
    QUESTION_AND_ANSWER("Question and answer", "Question et réponse"),
    OTHER("Other news", "Autres nouvelles");

    private final String label;
    private final String frenchLabel;

    Category(String label, String frenchLabel) {
        this.label = label;
        this.frenchLabel = frenchLabel;
    }

    public String label() {
        return label;
    }

    public String label(Language language) {
        return language.choose(label, frenchLabel);
    }

    /** The form used in addresses and feeds, such as {@code material-change}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
