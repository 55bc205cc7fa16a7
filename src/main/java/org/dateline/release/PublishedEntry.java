package org.dateline.release;

import java.util.UUID;

/**
 * A visible ledger entry that published something of a release: the release itself, a further language of it, or its withdrawal.
 *
 * @param entry   index in the ledger
 * @param release index of the entry that published the release; the same for the release itself
 * @param uuid    permanent id of the release
 */
public record PublishedEntry(long entry, long release, UUID uuid) {

    /** False for what came to a release later. */
    public boolean isTheReleaseItself() {
        return entry == release;
    }
}
