package org.dateline.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the holes of an {@link Action}'s sentence. */
final class Sentence {

    private static final Pattern HOLE = Pattern.compile("\\{(actor|object|\\d)}");

    private Sentence() {}

    /** @throws IllegalArgumentException if the sentence has a hole for which there is no word */
    static String of(Action action, Actor actor, ActedOn object, String... words) {
        return HOLE.matcher(action.sentence()).replaceAll(hole -> Matcher.quoteReplacement(switch (hole.group(1)) {
            case "actor" -> actor.name();
            case "object" -> object.name();
            default -> word(action, Integer.parseInt(hole.group(1)), words);
        }));
    }

    private static String word(Action action, int index, String... words) {
        if (index >= words.length) {
            throw new IllegalArgumentException("The sentence of %s lacks word %d: %s".formatted(
                    action.name(), index, action.sentence()));
        }
        return words[index];
    }
}
