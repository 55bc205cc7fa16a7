package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 section 2.1 (the same tree as RFC 9162): hashes, proofs and their verification, over nothing but numbers.
 *
 * <p>A tree of size n has the leaves 0 to n-1. It splits at the largest power of two below n; an odd node is carried up unchanged.
 * A <em>complete subtree</em> of height h and index i covers the leaves i·2<sup>h</sup> to (i+1)·2<sup>h</sup>-1; every root and
 * every proof is made of such subtrees only, which is why the log stores nothing else.
 */
public final class Tree {

    /** The root of the empty tree: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = Hash.sha256();

    private static final byte LEAF_PREFIX = 0x00;
    private static final byte NODE_PREFIX = 0x01;
    private static final byte[] NOTHING = {};

    private Tree() {}

    /** Where the hashes of complete subtrees come from. */
    @FunctionalInterface
    public interface Subtrees {
        /**
         * @param height 0 for a leaf
         * @param index the subtree's place among those of its height, from 0
         */
        Hash hash(int height, long index);
    }

    /** SHA-256(0x00 || entry). */
    public static Hash leaf(byte[] entry) {
        return Hash.sha256(LEAF_PREFIX, entry, NOTHING);
    }

    /** SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE_PREFIX, left.shared(), right.shared());
    }

    /**
     * The root of the first {@code size} leaves, from O(log n) subtrees.
     *
     * @throws IllegalArgumentException if the size is negative
     */
    public static Hash root(long size, Subtrees subtrees) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no size " + size);
        }
        return size == 0 ? EMPTY_ROOT : range(0, size, subtrees);
    }

    /**
     * What leads from the leaf at {@code index} to the root of the first {@code size} leaves (RFC 6962 section 2.1.1): the leaf's sibling
     * first, the root's child last; at most 63 hashes.
     *
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    public static List<Hash> inclusionProof(long index, long size, Subtrees subtrees) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of size " + size + " has no leaf " + index);
        }
        List<Hash> path = new ArrayList<>();
        inclusionPath(index, 0, size, subtrees, path);
        return path;
    }

    private static void inclusionPath(long index, long start, long end, Subtrees subtrees, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long split = start + split(end - start);
        if (index < split) {
            inclusionPath(index, start, split, subtrees, path);
            path.add(range(split, end, subtrees));
        } else {
            inclusionPath(index, split, end, subtrees, path);
            path.add(range(start, split, subtrees));
        }
    }

    /**
     * What shows that the tree of size {@code first} is a beginning of the one of size {@code second} (RFC 6962 section 2.1.2).
     * Empty when the sizes are equal or the first tree is empty: then the roots alone say it.
     *
     * @throws IllegalArgumentException unless 0 ≤ first ≤ second
     */
    public static List<Hash> consistencyProof(long first, long second, Subtrees subtrees) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("A tree of size " + first + " cannot be a beginning of one of size " + second);
        }
        List<Hash> path = new ArrayList<>();
        if (first > 0 && first < second) {
            consistencyPath(first, 0, second, true, subtrees, path);
        }
        return path;
    }

    private static void consistencyPath(long first, long start, long end, boolean whole, Subtrees subtrees, List<Hash> path) {
        if (first == end) {
            if (!whole) {
                path.add(range(start, end, subtrees));
            }
            return;
        }
        long split = start + split(end - start);
        if (first <= split) {
            consistencyPath(first, start, split, whole, subtrees, path);
            path.add(range(split, end, subtrees));
        } else {
            consistencyPath(first, split, end, false, subtrees, path);
            path.add(range(start, split, subtrees));
        }
    }

    /** Whether the proof leads from this leaf hash, as the leaf {@code index} of {@code size}, to this root (RFC 9162 section 2.1.3.2). */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the first tree is a beginning of the second (RFC 9162 section 2.1.4.2). */
    public static boolean consistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return proof.isEmpty() && firstRoot.equals(EMPTY_ROOT);
        }
        List<Hash> path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.add(0, firstRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash older = path.get(0);
        Hash newer = path.get(0);
        for (Hash sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = node(sibling, older);
                newer = node(sibling, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = node(newer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(firstRoot) && newer.equals(secondRoot);
    }

    /** Hash of the leaves from {@code start} up to, not including, {@code end}, where that range is one side of a split. */
    private static Hash range(long start, long end, Subtrees subtrees) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            return subtrees.hash(Long.numberOfTrailingZeros(leaves), start / leaves);
        }
        long split = start + split(leaves);
        return node(range(start, split, subtrees), range(split, end, subtrees));
    }

    /** The largest power of two below {@code leaves}, which is at least 2. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
