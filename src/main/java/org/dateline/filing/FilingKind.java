package org.dateline.filing;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.shared.Language;

/** What a document on file is. The constants' names are stored. */
public enum FilingKind {
    AIF("aif", "Annual Information Form", "Notice annuelle"),
    FORM_40F("40-f", "Form 40-F", "Formulaire 40-F"),
    FORM_20F("20-f", "Form 20-F", "Formulaire 20-F"),
    FORM_10K("10-k", "Form 10-K", "Formulaire 10-K"),
    FORM_10Q("10-q", "Form 10-Q", "Formulaire 10-Q"),
    ANNUAL_STATEMENTS("annual-statements", "Annual financial statements", "États financiers annuels"),
    INTERIM_STATEMENTS("interim-statements", "Interim financial statements", "États financiers intermédiaires"),
    MDA("mda", "Management’s Discussion and Analysis", "Rapport de gestion"),
    CIRCULAR("circular", "Management information circular", "Circulaire de sollicitation de procurations"),
    PROSPECTUS("prospectus", "Prospectus", "Prospectus"),
    OTHER("other", "Other filing", "Autre document");

    private final String slug;
    private final String label;
    private final String frenchLabel;

    FilingKind(String slug, String label, String frenchLabel) {
        this.slug = slug;
        this.label = label;
        this.frenchLabel = frenchLabel;
    }

    /** The form used in addresses and at the command line, such as {@code 10-k}. */
    public String slug() {
        return slug;
    }

    public String label(Language language) {
        return language.choose(label, frenchLabel);
    }

    /** The kind with this address form, whatever its letter case; empty if there is none. */
    public static Optional<FilingKind> of(String slug) {
        return Stream.of(values()).filter(kind -> kind.slug.equalsIgnoreCase(slug)).findFirst();
    }
}
