package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That an entry is in the log, to be checked without asking the log: a {@code .tlog-proof} file (c2sp.org/tlog-proof@v1).
 *
 * @param index the entry's place in the log
 * @param path from the leaf's sibling to the root's child
 * @param checkpoint whose tree the path leads into
 */
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1\n";
    private static final Pattern TEXT = Pattern.compile(
            Pattern.quote(FIRST_LINE) + "index (?<index>0|[1-9][0-9]{0,18})\n(?<path>(?:[A-Za-z0-9+/]{43}=\n){0,63})\n(?<note>.*)", Pattern.DOTALL);

    public TlogProof {
        path = List.copyOf(path);
    }

    /** @throws IllegalArgumentException for anything that {@link #bytes} would not have written; {@code extra} lines are not read */
    public static TlogProof parse(byte[] bytes) {
        Matcher matcher = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a c2sp.org/tlog-proof@v1 file");
        }
        List<Hash> path = new ArrayList<>();
        matcher.group("path").lines().forEach(line -> path.add(Hash.fromBase64(line)));
        SignedNote note = SignedNote.parse(matcher.group("note").getBytes(StandardCharsets.UTF_8));
        return new TlogProof(Long.parseLong(matcher.group("index")), path, note);
    }

    /** Whether a log with this key holds exactly these bytes at {@link #index}. */
    public boolean proves(byte[] entry, VerifierKey key) {
        if (!checkpoint.isSignedBy(key)) {
            return false;
        }
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        return signed.origin().equals(key.name()) && Tree.includes(signed.root(), signed.size(), index, Tree.leaf(entry), path);
    }

    public byte[] bytes() {
        StringBuilder proof = new StringBuilder(FIRST_LINE).append("index ").append(index).append('\n');
        path.forEach(hash -> proof.append(hash.base64()).append('\n'));
        return proof.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8)).toString().getBytes(StandardCharsets.UTF_8);
    }
}
