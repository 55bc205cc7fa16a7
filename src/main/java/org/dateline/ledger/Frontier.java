package org.dateline.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of the complete subtrees that make it up, largest first, one for each bit set in its size.
 * It is all that is needed to append and to know the root; appending costs O(log n) hashes at worst and two on average.
 */
final class Frontier {

    /** Hears of each complete subtree at the moment its last leaf arrives, small ones first. */
    @FunctionalInterface
    interface Completed {
        void subtree(int height, long index, Hash hash);
    }

    private long size;
    private final List<Hash> edge;

    private Frontier(long size, List<Hash> edge) {
        this.size = size;
        this.edge = edge;
    }

    static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /**
     * @param bytes as {@link #bytes} wrote them
     * @throws IllegalArgumentException if there is not exactly one hash for each bit set in the size
     */
    static Frontier of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * Hash.BYTES) {
            throw new IllegalArgumentException("A tree of size " + size + " does not have a right edge of " + bytes.length + " bytes");
        }
        List<Hash> edge = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += Hash.BYTES) {
            edge.add(Hash.of(Arrays.copyOfRange(bytes, from, from + Hash.BYTES)));
        }
        return new Frontier(size, edge);
    }

    void append(Hash leaf, Completed completed) {
        Hash hash = leaf;
        long index = size;
        int height = 0;
        completed.subtree(height, index, hash);
        while ((index & 1) == 1) {
            hash = Tree.node(edge.remove(edge.size() - 1), hash);
            index >>= 1;
            height++;
            completed.subtree(height, index, hash);
        }
        edge.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    Hash root() {
        if (size == 0) {
            return Tree.EMPTY_ROOT;
        }
        Hash root = edge.get(edge.size() - 1);
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = Tree.node(edge.get(i), root);
        }
        return root;
    }

    /** The hashes one after the other, largest subtree first: at most 63 · 32 = 2,016 bytes. */
    byte[] bytes() {
        byte[] bytes = new byte[edge.size() * Hash.BYTES];
        for (int i = 0; i < edge.size(); i++) {
            System.arraycopy(edge.get(i).shared(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
        }
        return bytes;
    }
}
