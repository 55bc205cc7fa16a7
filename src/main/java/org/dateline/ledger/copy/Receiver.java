package org.dateline.ledger.copy;

import java.io.IOException;
import java.util.List;

/** Somebody outside who holds copies. */
interface Receiver {

    /** Its name in this portal. */
    String name();

    /** Where it is, as it may be shown: without user and password. */
    String place();

    /** Whether it takes every checkpoint; otherwise a person reads them, and gets one when there is news. */
    boolean takesEach();

    /**
     * Answers when the receiver holds the parcels. Handing over what it holds already changes nothing.
     *
     * @throws CopyRefused if it does not take one of them, or holds other bytes under its name
     */
    void hand(List<Parcel> parcels) throws IOException, CopyRefused, InterruptedException;
}
