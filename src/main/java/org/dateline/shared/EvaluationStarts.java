package org.dateline.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Fired once when an evaluation, or a portal that was asked for the sample issuer, is about to serve: the database is migrated
 * and no request has come yet. The moment to load the sample issuer where {@link Settings#loadsSample()} says so. What an observer says is printed below the addresses.
 */
public final class EvaluationStarts {

    private final List<String> said = new ArrayList<>();

    /** @param line for the person at the terminal, such as how to sign in */
    public void say(String line) {
        said.add(line);
    }

    public List<String> said() {
        return List.copyOf(said);
    }
}
