package org.dateline.draft;

import java.time.Instant;

/**
 * A notice that was given to an exchange before news, as the rules ask about it.
 *
 * @param mic        of the market
 * @param version    of the draft it was given for; another version needs another notice
 * @param calledAt   when the desk was reached
 * @param copySentAt when it was sent the text; null if it was not
 * @param reference  that the desk gave; may be empty
 */
record Notice(String mic, int version, String desk, String spokenTo, Channel channel, Instant calledAt, Instant copySentAt,
        String reference, Outcome outcome) {

    /** How the desk was reached. The constants' names are stored. */
    enum Channel {
        PHONE("By telephone"), EMAIL("By e-mail"), ONLINE("Through its own site");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the desk said. The constants' names are stored. */
    enum Outcome {
        CLEARED("Cleared, or taken note of"), REVISE("Asks for another wording"), HALT_REQUESTED("Trading is to be halted");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
