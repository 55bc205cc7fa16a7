package org.dateline.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fired once when an evaluation, or a portal that was asked for the sample issuer, is about to serve: the database is migrated
 * and no request has come yet. The moment to load the sample issuer where {@link Settings#loadsSample()} says so. What an observer says is
 * printed below the addresses.
 */
public final class EvaluationStarts {

    private final List<Supplier<Optional<String>>> lines = new ArrayList<>();

    /**
     * @param line for the person at the terminal, such as how to sign in. Asked for only where a portal serves, and once it does: what makes
     *     a password costly to guess takes half a second in a machine that has just begun
     */
    public void say(Supplier<Optional<String>> line) {
        lines.add(line);
    }

    /** Each as soon as it is known. */
    public Stream<String> said() {
        return lines.stream().flatMap(line -> line.get().stream());
    }
}
