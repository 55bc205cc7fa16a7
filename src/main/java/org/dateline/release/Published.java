package org.dateline.release;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;

/**
 * Texts of a release went into the database. Fired inside the transaction that inserts them, so that what observes it goes in
 * with them or not at all; nothing of it is visible before a checkpoint covers the entry.
 *
 * @param release entry of the release that the texts belong to
 * @param entry   the ledger entry that names them
 * @param at      time of that entry
 */
public record Published(long release, long entry, Instant at, List<ReleaseText> texts) {

    void fire() {
        Arc.container().beanManager().getEvent().select(Published.class).fire(this);
    }
}
