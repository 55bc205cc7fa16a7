package org.dateline.draft;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a check looked at, and what it found.
 *
 * @param lookedAt its inputs, in words
 * @param said     empty if all is well
 */
record Outcome(String lookedAt, List<Finding.Said> said) {

    static Outcome of(String lookedAt, Stream<Finding.Said> said) {
        return new Outcome(lookedAt, said.filter(Objects::nonNull).toList());
    }

    static Outcome of(String lookedAt, Finding.Said said) {
        return of(lookedAt, Stream.ofNullable(said));
    }

    static Outcome good(String lookedAt) {
        return new Outcome(lookedAt, List.of());
    }
}
