package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({"0, 0/000", "999, 0/999", "1000, 0/x001/000", "1234, 0/x001/234", "1234067, 0/x001/x234/067"})
    void a_number_is_written_in_groups_of_three(long n, String path) {
        assertThat(new Tile(0, n, Tile.FULL).path()).isEqualTo(path);
    }

    @Test
    void a_narrow_bundle_says_its_width() {
        assertThat(new Tile(Tile.ENTRIES, 17, 5).path()).isEqualTo("entries/017.p/5");
    }

    @Property
    void what_is_written_is_read_back(@ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long n, @ForAll @IntRange(min = 1, max = 256) int width) {
        Tile tile = new Tile(level, n, width);

        assertThat(Tile.parse(tile.path())).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/", "0/0", "0/00", "0/0000", "0/1000", "0/x000/001", "0/x001", "0/x001/x002", "0/001/002", "00/000", "01/000",
        "64/000", "99/000", "-1/000", "+1/000", "0/000.p", "0/000.p/", "0/000.p/0", "0/000.p/01", "0/000.p/256", "0/000.p/999", "0/000.p/-1",
        "0/000.p/1/", "0/000/", "/0/000", "0//000", "entries", "entries/0", "Entries/000", "0/entries/000", "data/000", "8/0/000", "0/000.P/1",
        "0/000 ", "0/٠٠٠", "0/000\n", "0/x999/x999/x999/x999/x999/x999/999", "0/..", "0/000.p/1.p/1"})
    void any_other_spelling_is_no_tile(String path) {
        assertThat(Tile.parse(path)).isEmpty();
    }

    @Test
    void seventy_thousand_entries_make_two_hundred_and_seventy_seven_tiles() {
        assertThat(Tile.covering(70_000).stream().filter(tile -> tile.level() >= 0)).hasSize(277)
                .contains(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
    }

    @Test
    void a_full_first_tile_begins_the_next_level() {
        assertThat(Tile.covering(256)).containsExactly(new Tile(Tile.ENTRIES, 0, 256), new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Test
    void the_empty_log_has_no_tiles() {
        assertThat(Tile.covering(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 256, 256, true", "0, 0, 256, 255, false", "1, 0, 1, 256, true", "1, 0, 1, 255, false", "1, 0, 2, 511, false",
        "-1, 1, 1, 257, true", "-1, 1, 1, 256, false", "63, 0, 1, 9223372036854775807, false", "0, 36028797018963967, 256, 9223372036854775807, false"})
    void a_tile_is_within_a_tree_that_has_all_of_it(int level, long n, int width, long size, boolean within) {
        assertThat(new Tile(level, n, width).isWithin(size)).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000})
    void tiles_appended_to_hash_by_hash_are_the_tiles_by_definition(long size) {
        Map<Tile, ByteArrayOutputStream> appended = new HashMap<>();
        Frontier frontier = Frontier.empty();
        for (long i = 0; i < size; i++) {
            frontier.append(Tree.leaf(MemoryLog.entry(i)), (height, index, hash) -> {
                if (height % Tile.HEIGHT == 0) {
                    appended.computeIfAbsent(new Tile(height / Tile.HEIGHT, index / Tile.FULL, Tile.FULL), tile -> new ByteArrayOutputStream())
                            .writeBytes(hash.bytes());
                }
            });
        }
        MemoryLog log = MemoryLog.ofSize(size);

        assertThat(Tile.covering(size).stream().filter(tile -> tile.level() >= 0)).hasSize(appended.size()).allSatisfy(tile ->
                assertThat(appended.get(new Tile(tile.level(), tile.n(), Tile.FULL)).toByteArray()).isEqualTo(log.definedTile(tile)));
    }
}
