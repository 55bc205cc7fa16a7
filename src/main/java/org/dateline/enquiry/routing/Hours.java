package org.dateline.enquiry.routing;

import java.util.Optional;
import java.util.stream.Stream;

/** At which hours a rule holds. The constants' names are stored. */
public enum Hours {
    ANY("at all hours"),
    OPEN("in business hours"),
    CLOSED("outside business hours");

    private final String words;

    Hours(String words) {
        this.words = words;
    }

    public static Optional<Hours> named(String name) {
        return Stream.of(values()).filter(hours -> hours.name().equals(name)).findFirst();
    }

    public String words() {
        return words;
    }

    boolean include(boolean open) {
        return this == ANY || this == OPEN == open;
    }
}
