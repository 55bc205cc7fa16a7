package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in memory, grown by the frontier as the real one is, with the definitions of RFC 6962 beside it, written down as they stand there. */
final class MemoryLog implements Tree.Subtrees {

    private record Place(int height, long index) {}

    private final Frontier frontier = Frontier.empty();
    private final Map<Place, Hash> subtrees = new HashMap<>();
    private final List<Hash> leaves = new ArrayList<>();

    static MemoryLog of(byte[]... entries) {
        MemoryLog log = new MemoryLog();
        for (byte[] entry : entries) {
            log.append(entry);
        }
        return log;
    }

    static MemoryLog ofSize(long size) {
        MemoryLog log = new MemoryLog();
        for (long i = 0; i < size; i++) {
            log.append(entry(i));
        }
        return log;
    }

    static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    void append(byte[] entry) {
        leaves.add(Tree.leaf(entry));
        frontier.append(Tree.leaf(entry), (height, index, hash) -> subtrees.put(new Place(height, index), hash));
    }

    @Override
    public Hash hash(int height, long index) {
        return subtrees.get(new Place(height, index));
    }

    Frontier frontier() {
        return frontier;
    }

    long size() {
        return leaves.size();
    }

    Hash leaf(long index) {
        return leaves.get((int) index);
    }

    /** MTH of the first leaves, by the definition of RFC 6962 section 2.1. */
    Hash definedRoot(long size) {
        return definedRoot(leaves.subList(0, (int) size));
    }

    private static Hash definedRoot(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.sha256();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return Tree.node(definedRoot(leaves.subList(0, k)), definedRoot(leaves.subList(k, leaves.size())));
    }

    /** The bytes of a tile by its definition: hash i is MTH of the leaves (n·256+i)·256^level and on. */
    byte[] definedTile(Tile tile) {
        byte[] bytes = new byte[tile.width() * Hash.BYTES];
        int leavesEach = 1 << 8 * tile.level();
        for (int i = 0; i < tile.width(); i++) {
            int from = (int) (tile.n() * 256 + i) * leavesEach;
            System.arraycopy(definedRoot(leaves.subList(from, from + leavesEach)).bytes(), 0, bytes, i * Hash.BYTES, Hash.BYTES);
        }
        return bytes;
    }
}
