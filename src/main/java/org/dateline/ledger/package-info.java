/**
 * The append-only log of disclosure events: what was said, in which order, and that nobody changed it since.
 *
 * <h2>What is promised</h2>
 * <ul>
 * <li><b>One tree.</b> Entries are the leaves of one RFC 6962 tree ({@link org.dateline.ledger.Tree}), numbered from 0 without a gap.
 *     An entry's bytes ({@link org.dateline.ledger.Entry}) are stored once, and those bytes are hashed and served.</li>
 * <li><b>Two transactions.</b> TX 1 is the caller's: {@link org.dateline.ledger.Ledger#append} adds the entry beside the caller's own
 *     rows, and both commit or neither. TX 2 is the log's: {@link org.dateline.ledger.Ledger#sign} signs the committed head. Signing
 *     before the commit could sign a tree that the database then takes back. A crash in between is healed by anyone who signs again,
 *     as Ed25519 makes the same bytes of the same head.</li>
 * <li><b>Visible means signed.</b> Nothing at or beyond the last signed size is ever told: not by {@code /log}, not by a look-up here,
 *     and not by a feature that asks {@link org.dateline.ledger.Ledger#signedSize}.</li>
 * <li><b>Never two histories.</b> The last signed checkpoint is also kept in a file outside the database
 *     ({@link org.dateline.ledger.ForkGuard}). A database that does not continue it is neither signed nor appended to.</li>
 * <li><b>No doubtful time.</b> An entry's time is the portal's clock, never earlier than the entry before it; node and database clocks
 *     more than 50 ms apart append nothing ({@link org.dateline.ledger.ClockGuard}).</li>
 * <li><b>Order comes from the index</b>, correctness from a compare-and-set on the head and from primary keys, not from a lock.</li>
 * </ul>
 *
 * <p>The formats are C2SP's (tlog-tiles, tlog-checkpoint, signed-note, tlog-proof), so that other people's programs can read the log.
 * The log knows nothing of releases: it depends on {@code shared} alone.
 */
package org.dateline.ledger;
