package org.dateline.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What vouches for a visible entry, as people are told.
 *
 * @param checkpoint size of the checkpoint that made the entry visible
 * @param stamped    size of the first checkpoint covering it that has a time stamp; 0 while there is none
 * @param stamps     the time stamps over that one, by the name of the authority: the entry existed at latest then
 */
public record Coverage(long checkpoint, long stamped, List<Stamp> stamps) {

    /** @param at the instant that the authority says, UTC */
    public record Stamp(String authority, Instant at) {

        /** True for the authority of an evaluation, which anybody could be: it proves nothing. */
        public boolean isForDevelopment() {
            return authority.equals("development");
        }
    }

    public Coverage {
        stamps = List.copyOf(stamps);
    }

    /** True while no authority has stamped a checkpoint that covers the entry. */
    public boolean isPending() {
        return stamps.isEmpty();
    }
}
