package org.dateline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile of height 8 or of a bundle of entries (c2sp.org/tlog-tiles).
 *
 * <p>The tile (level, n) holds up to 256 hashes of 32 bytes; its hash i is the complete subtree of height 8·level and index n·256+i.
 * The bundle n holds the entries n·256 to n·256+255, each after its length as a big-endian uint16. A narrower tile or bundle is the
 * beginning of the full one, byte for byte.
 *
 * @param level 0 to 63, or {@link #ENTRIES} for a bundle of entries
 * @param n the tile's place in its level, from 0
 * @param width how many hashes or entries it holds, 1 to 256; 256 is a full tile
 */
public record Tile(int level, long n, int width) {

    /** Hashes in a full tile, entries in a full bundle. */
    public static final int FULL = 256;

    /** The level that stands for the entries themselves. */
    public static final int ENTRIES = -1;

    /** log₂ {@link #FULL}. */
    static final int HEIGHT = 8;

    private static final Pattern PATH = Pattern.compile(
            "(?<level>entries|0|[1-9][0-9]?)/(?<n>(?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/(?<width>[1-9][0-9]{0,2}))?");

    /** @throws IllegalArgumentException if there can be no such tile */
    public Tile {
        if (level < ENTRIES || level > 63 || n < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("There is no tile of level " + level + ", number " + n + ", width " + width);
        }
    }

    /**
     * Reads what follows {@code /tile/} in an address: {@code 0/x001/234}, {@code entries/000.p/17}.
     *
     * @return empty for anything that {@link #path} would not have written
     */
    public static Optional<Tile> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group("level").equals("entries") ? ENTRIES : Integer.parseInt(matcher.group("level"));
        long n = Long.parseLong(matcher.group("n").replace("x", "").replace("/", ""));
        int width = matcher.group("width") == null ? FULL : Integer.parseInt(matcher.group("width"));
        if (level > 63 || width > FULL) {
            return Optional.empty();
        }
        Tile tile = new Tile(level, n, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** Every tile and bundle a mirror of the first {@code size} entries needs, each as wide as that size makes it, entries first. */
    public static List<Tile> covering(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = ENTRIES; ; level++) {
            long available = available(level, size);
            if (available == 0) {
                return tiles;
            }
            for (long n = 0; n * FULL < available; n++) {
                tiles.add(new Tile(level, n, (int) Math.min(FULL, available - n * FULL)));
            }
        }
    }

    /** Whether a tree of this size has everything that the tile holds. */
    public boolean isWithin(long size) {
        return n <= (Long.MAX_VALUE - FULL) / FULL && n * FULL + width <= available(level, size);
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The part of the address after {@code /tile/}: decimal level, then the number in groups of three digits, all but the last led by {@code x}. */
    public String path() {
        StringBuilder groups = new StringBuilder("%03d".formatted(n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return (level == ENTRIES ? "entries" : level) + "/" + groups + (isFull() ? "" : ".p/" + width);
    }

    /** How many complete subtrees of this level (how many entries) a tree of this size has. */
    private static long available(int level, long size) {
        int height = Math.max(level, 0) * HEIGHT;
        return height >= Long.SIZE - 1 ? 0 : size >> height;
    }
}
