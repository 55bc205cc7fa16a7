package org.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.dateline.ledger.Checkpoint;
import org.dateline.ledger.Hash;
import org.dateline.ledger.SignedNote;
import org.dateline.ledger.TlogProof;
import org.dateline.ledger.Tree;
import org.dateline.ledger.VerifierKey;

/**
 * Whether a {@code .tlog-proof} (c2sp.org/tlog-proof@v1) shows that an entry is in this log, and if not, what is wrong with it.
 *
 * @param wrong  the first thing that is wrong; null if the proof holds
 * @param detail what the proof says there
 * @param index  of the entry it is about; -1 if it does not say
 * @param size   of the tree of its checkpoint; -1 if it does not say
 */
record ProofCheck(Wrong wrong, String detail, long index, long size) {

    enum Wrong {
        FIRST_LINE, INDEX_LINE, HASH_LINE, NO_EMPTY_LINE, NOTE, CHECKPOINT, OTHER_LOG, NO_SIGNATURE, BAD_SIGNATURE, INDEX_BEYOND, NEWER,
        NOT_OUR_TREE, PATH_LENGTH, PATH
    }

    private static final String BEGINS = "c2sp.org/tlog-proof";
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final Pattern INDEX_LINE = Pattern.compile("index (0|[1-9][0-9]{0,17})");
    private static final int MOST_HASHES = 63;

    boolean holds() {
        return wrong == null;
    }

    /** Whether somebody means this to be a proof. */
    static boolean isMeant(String text) {
        return text.strip().startsWith(BEGINS);
    }

    /**
     * @param text    as it came, perhaps with the line ends of a browser and spaces around it
     * @param keys    that the log is and was signed with, the present one first; all have its name
     * @param entries the exact bytes of a visible entry
     * @param ours    the checkpoint of a size, if this log was signed at it
     */
    static ProofCheck of(String text, List<VerifierKey> keys, long signedSize, LongFunction<Optional<byte[]>> entries, LongFunction<Optional<Checkpoint>> ours) {
        String proof = text.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n";
        String[] lines = proof.split("\n", -1);
        if (!lines[0].equals(FIRST_LINE)) {
            return wrong(Wrong.FIRST_LINE, lines[0]);
        }
        if (lines.length < 2 || !INDEX_LINE.matcher(lines[1]).matches()) {
            return wrong(Wrong.INDEX_LINE, lines.length < 2 ? "" : lines[1]);
        }
        long index = Long.parseLong(lines[1].substring("index ".length()));
        int empty = 2;
        while (empty < lines.length - 1 && !lines[empty].isEmpty()) {
            if (!isHash(lines[empty]) || empty - 1 > MOST_HASHES) {
                return new ProofCheck(Wrong.HASH_LINE, lines[empty], index, -1);
            }
            empty++;
        }
        if (empty >= lines.length - 1) {
            return new ProofCheck(Wrong.NO_EMPTY_LINE, "", index, -1);
        }
        return ofForm(proof, index, keys, signedSize, entries, ours);
    }

    private static ProofCheck ofForm(String text, long index, List<VerifierKey> keys, long signedSize, LongFunction<Optional<byte[]>> entries,
            LongFunction<Optional<Checkpoint>> ours) {
        TlogProof proof;
        try {
            proof = TlogProof.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notANote) {
            return new ProofCheck(Wrong.NOTE, notANote.getMessage(), index, -1);
        }
        SignedNote note = proof.checkpoint();
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException notACheckpoint) {
            return new ProofCheck(Wrong.CHECKPOINT, notACheckpoint.getMessage(), index, -1);
        }
        long size = checkpoint.size();
        VerifierKey key = keys.get(0);
        if (!checkpoint.origin().equals(key.name())) {
            return new ProofCheck(Wrong.OTHER_LOG, checkpoint.origin(), index, size);
        }
        if (keys.stream().noneMatch(note::isSignedBy)) {
            boolean named = new String(note.bytes(), StandardCharsets.UTF_8).contains("\n\u2014 " + key.name() + " ");
            return new ProofCheck(named ? Wrong.BAD_SIGNATURE : Wrong.NO_SIGNATURE, key.name(), index, size);
        }
        if (index >= size) {
            return new ProofCheck(Wrong.INDEX_BEYOND, Long.toString(size), index, size);
        }
        if (size > signedSize) {
            return new ProofCheck(Wrong.NEWER, Long.toString(signedSize), index, size);
        }
        if (ours.apply(size).filter(checkpoint::equals).isEmpty()) {
            return new ProofCheck(Wrong.NOT_OUR_TREE, Long.toString(size), index, size);
        }
        Hash leaf = Tree.leaf(entries.apply(index).orElseThrow());
        if (Tree.includes(checkpoint.root(), size, index, leaf, proof.path())) {
            return new ProofCheck(null, "", index, size);
        }
        int expected = length(index, size);
        return proof.path().size() != expected ? new ProofCheck(Wrong.PATH_LENGTH, Integer.toString(expected), index, size)
                : new ProofCheck(Wrong.PATH, Integer.toString(proof.path().size()), index, size);
    }

    /** How many hashes lead from a leaf to the root. */
    private static int length(long index, long size) {
        return Tree.inclusionProof(index, size, (height, at) -> Tree.EMPTY_ROOT).size();
    }

    private static boolean isHash(String line) {
        try {
            Hash.fromBase64(line);
            return true;
        } catch (IllegalArgumentException noHash) {
            return false;
        }
    }

    private static ProofCheck wrong(Wrong wrong, String detail) {
        return new ProofCheck(wrong, detail, -1, -1);
    }
}
