package org.dateline.ledger.stamp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Time stamps for tests, which turn what gathers them by hand. */
@ApplicationScoped
public class StampFixture {

    @Inject
    Stampings stampings;

    /** Gathers every time stamp that is missing. */
    public void gather() {
        try {
            for (Stamping stamping : stampings.all()) {
                do {
                    stamping.turn();
                } while (stamping.standing().missingSince() != null && stamping.standing().trouble() == null);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
