package org.dateline.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the log commits to at one size (c2sp.org/tlog-checkpoint): three lines, each ended by a line feed, and no extension lines.
 *
 * @param origin the log's name for ever, which is also the name of its key
 * @param size number of entries
 * @param root root of the tree of that many entries
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern TEXT = Pattern.compile("(?<origin>[^\n]+)\n(?<size>0|[1-9][0-9]{0,18})\n(?<root>[A-Za-z0-9+/]{43}=)\n");

    /** @throws IllegalArgumentException if the origin cannot name a key or the size is negative */
    public Checkpoint {
        VerifierKey.requireName(origin);
        if (size < 0) {
            throw new IllegalArgumentException("A log has no size " + size);
        }
    }

    /** @throws IllegalArgumentException for anything that {@link #text} would not have written */
    public static Checkpoint parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the three lines of a checkpoint: " + text);
        }
        // NumberFormatException, for a size beyond a long, is an IllegalArgumentException too.
        return new Checkpoint(matcher.group("origin"), Long.parseLong(matcher.group("size")), Hash.fromBase64(matcher.group("root")));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
