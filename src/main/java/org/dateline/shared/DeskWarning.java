package org.dateline.shared;

import java.util.Optional;

/** Something that everybody at the desk should see at once, on top of every page. Implemented by whoever notices it. */
public interface DeskWarning {

    /** @param label of the link that leads to more about it */
    record Warning(String words, String label, String path) {}

    /** Empty while there is nothing to say to the person of this request. */
    Optional<Warning> now();
}
