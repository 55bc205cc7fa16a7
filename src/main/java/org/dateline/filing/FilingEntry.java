package org.dateline.filing;

import java.util.UUID;

/**
 * A visible ledger entry that published something of a filing: the filing itself, or its risk factors.
 *
 * @param entry  index in the ledger
 * @param filing index of the entry that published the filing; the same for the filing itself
 * @param uuid   permanent id of the filing
 */
public record FilingEntry(long entry, long filing, UUID uuid) {

    /** False for what came to a filing after it. */
    public boolean isTheFilingItself() {
        return entry == filing;
    }
}
