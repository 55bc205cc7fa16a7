package org.dateline.enquiry.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.shared.Language;

/** What a question is about. The constants' names are stored; the form lists them in this order. */
public enum Topic {
    RESULTS("Results and outlook", "Résultats et perspectives"),
    OPERATIONS("Operations and projects", "Exploitation et projets"),
    ENVIRONMENT("Environment and safety", "Environnement et sécurité"),
    SHARES("Shares and dividends", "Actions et dividendes"),
    GOVERNANCE("Board and management", "Conseil et direction"),
    FILINGS("Filings and records", "Dépôts et dossiers"),
    EVENTS("Calls, meetings and visits", "Conférences, assemblées et visites"),
    OTHER("Something else", "Un autre sujet");

    private final String label;
    private final String frenchLabel;

    Topic(String label, String frenchLabel) {
        this.label = label;
        this.frenchLabel = frenchLabel;
    }

    public static Optional<Topic> named(String name) {
        return Stream.of(values()).filter(topic -> topic.name().equals(name)).findFirst();
    }

    public String label() {
        return label;
    }

    public String label(Language language) {
        return language.choose(label, frenchLabel);
    }

    /** As it stands inside a sentence: {@code results and outlook}. */
    String words() {
        return label.toLowerCase(Locale.ROOT);
    }
}
