package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.Panache;

/** Lets one transaction after the other decide who may be away: two that each break nothing might together. */
final class AbsenceTurn {

    private AbsenceTurn() {}

    /** Waits for those who came before. To be the first statement of a transaction, so that what they did is seen. */
    static void take() {
        Panache.getEntityManager().createNativeQuery("SELECT id FROM absence_turn WHERE id = 1 FOR UPDATE").getSingleResult();
    }
}
