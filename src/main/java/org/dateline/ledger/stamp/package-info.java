/**
 * Asks time-stamp authorities (RFC 3161) for a time stamp over each checkpoint, verifies their answers, and brings them to the log. It
 * runs beside everything else and is retried for ever: nothing that is published waits for an authority. Cryptographic messages are read
 * and written by BouncyCastle here and nowhere else; the log itself does without.
 */
package org.dateline.ledger.stamp;
