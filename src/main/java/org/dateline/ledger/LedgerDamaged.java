package org.dateline.ledger;

/** The database does not hold what the log wrote: rows are missing or were changed by something else. Nothing is appended or signed. */
public class LedgerDamaged extends IllegalStateException {

    LedgerDamaged(String what) {
        this(what, null);
    }

    LedgerDamaged(String what, Throwable cause) {
        super("The ledger in the database is damaged: " + what + ". Do not repair it by hand: restore the newest backup that has all signed entries, "
                + "or play the missing ones back from a mirror, byte for byte (the command replay).", cause);
    }
}
