package org.dateline.account;

import java.time.Duration;

/** How long to wait, as people say it. */
final class Pause {

    private Pause() {}

    static String words(Duration pause) {
        long minutes = pause.plusSeconds(59).toMinutes();
        return pause.toSeconds() < 90 ? pause.toSeconds() + " seconds" : minutes + " minutes";
    }
}
