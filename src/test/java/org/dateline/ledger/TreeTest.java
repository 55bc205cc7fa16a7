package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    /** The leaves of the Certificate Transparency reference implementation (RFC 6962 tests). */
    private static final List<String> RFC_LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");

    /** The leaves of Tessera's test log. */
    private static final List<String> TESSERA_LEAVES = List.of("one", "two", "three", "four", "five", "six", "seven", "eit", "nain", "ten",
            "ileven", "twelf", "threeten", "fourten", "fivten");

    private static final MemoryLog LARGE = MemoryLog.ofSize(70_000);

    @Test
    void the_empty_tree_has_the_digest_of_nothing() {
        assertThat(Tree.EMPTY_ROOT.base64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void the_eight_leaves_of_rfc_6962_have_their_known_root() {
        MemoryLog log = MemoryLog.of(RFC_LEAVES.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new));

        assertThat(log.frontier().root().hex()).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=",
        "7, IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=",
        "8, bC+VwvrJbalNVjfkdI8kUgs7mJoXrqiXCE7bgnD28pY=",
        "15, rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs="
    })
    void a_log_that_another_program_wrote_has_the_root_that_program_signed(int size, String root) {
        MemoryLog log = MemoryLog.of(TESSERA_LEAVES.stream().limit(size).map(String::getBytes).toArray(byte[][]::new));

        assertThat(log.frontier().root().base64()).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000})
    void the_root_from_subtrees_is_the_root_by_definition(long size) {
        assertThat(Tree.root(size, LARGE)).isEqualTo(LARGE.definedRoot(size));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000})
    void a_frontier_read_back_goes_on_as_if_it_had_never_been_stored(long size) {
        MemoryLog first = MemoryLog.ofSize(size);
        Frontier stored = Frontier.of(size, first.frontier().bytes());
        stored.append(Tree.leaf(MemoryLog.entry(size)), (height, index, hash) -> { });

        assertThat(stored.root()).isEqualTo(MemoryLog.ofSize(size + 1).definedRoot(size + 1));
    }

    @Test
    void a_frontier_with_a_hash_too_few_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(3, new byte[32]));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 8, 255, 256, 257})
    void every_leaf_is_proved_and_only_at_its_own_place(long size) {
        for (long index = 0; index < size; index++) {
            List<Hash> proof = Tree.inclusionProof(index, size, LARGE);
            Hash root = LARGE.definedRoot(size);
            for (long claimed = 0; claimed < size; claimed++) {
                assertThat(Tree.includes(root, size, claimed, LARGE.leaf(index), proof)).isEqualTo(claimed == index);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 7, 8, 9, 31, 32, 33, 64})
    void every_smaller_tree_is_proved_a_beginning(long size) {
        for (long first = 0; first <= size; first++) {
            List<Hash> proof = Tree.consistencyProof(first, size, LARGE);
            assertThat(Tree.consistent(first, LARGE.definedRoot(first), size, LARGE.definedRoot(size), proof)).isTrue();
        }
    }

    @Test
    void a_tree_of_another_history_is_no_beginning() {
        Hash other = MemoryLog.of("other".getBytes(), "history".getBytes(), "!".getBytes()).frontier().root();

        assertThat(Tree.consistent(3, other, 7, LARGE.definedRoot(7), Tree.consistencyProof(3, 7, LARGE))).isFalse();
    }

    @Test
    void there_is_no_proof_beyond_the_tree() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tree.inclusionProof(7, 7, LARGE));
    }

    @Test
    void there_is_no_proof_that_a_larger_tree_began_a_smaller_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tree.consistencyProof(8, 7, LARGE));
    }

    @Property(tries = 200)
    void around_the_powers_of_256_every_proof_of_inclusion_leads_to_the_root(@ForAll("placesInTrees") Tuple.Tuple2<Long, Long> place) {
        List<Hash> proof = Tree.inclusionProof(place.get1(), place.get2(), LARGE);

        assertThat(Tree.includes(Tree.root(place.get2(), LARGE), place.get2(), place.get1(), LARGE.leaf(place.get1()), proof)).isTrue();
    }

    @Property(tries = 200)
    void around_the_powers_of_256_every_proof_of_consistency_holds(@ForAll("placesInTrees") Tuple.Tuple2<Long, Long> sizes) {
        List<Hash> proof = Tree.consistencyProof(sizes.get1(), sizes.get2(), LARGE);

        assertThat(Tree.consistent(sizes.get1(), Tree.root(sizes.get1(), LARGE), sizes.get2(), Tree.root(sizes.get2(), LARGE), proof)).isTrue();
    }

    @Property(tries = 100)
    void no_bit_of_a_proof_of_inclusion_can_be_turned(@ForAll("placesInTrees") Tuple.Tuple2<Long, Long> place) {
        List<Hash> proof = Tree.inclusionProof(place.get1(), place.get2(), LARGE);
        Hash root = Tree.root(place.get2(), LARGE);

        assertThat(spoilt(proof)).noneMatch(bad -> Tree.includes(root, place.get2(), place.get1(), LARGE.leaf(place.get1()), bad));
    }

    @Property(tries = 100)
    void no_bit_of_a_proof_of_consistency_can_be_turned(@ForAll("placesInTrees") Tuple.Tuple2<Long, Long> sizes) {
        List<Hash> proof = Tree.consistencyProof(sizes.get1(), sizes.get2(), LARGE);
        Hash first = Tree.root(sizes.get1(), LARGE);
        Hash second = Tree.root(sizes.get2(), LARGE);

        assertThat(spoilt(proof)).noneMatch(bad -> Tree.consistent(sizes.get1(), first, sizes.get2(), second, bad));
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Long, Long>> placesInTrees() {
        Arbitrary<Long> sizes = Arbitraries.oneOf(Arbitraries.longs().between(1, 3), Arbitraries.longs().between(250, 260),
                Arbitraries.longs().between(508, 516), Arbitraries.longs().between(65_530, 65_540), Arbitraries.longs().between(1, 70_000));
        return sizes.flatMap(size -> Arbitraries.oneOf(Arbitraries.longs().between(0, size - 1), Arbitraries.longs().between(Math.max(0, size - 3), size - 1))
                .map(index -> Tuple.of(index, size)));
    }

    /** The proof with each hash changed in its first and last byte, left out, and doubled, and with one more at the end. */
    private static Stream<List<Hash>> spoilt(List<Hash> proof) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            for (int at : new int[] {0, 31}) {
                byte[] turned = proof.get(i).bytes();
                turned[at] ^= 1;
                List<Hash> changed = new ArrayList<>(proof);
                changed.set(i, Hash.of(turned));
                all.add(changed);
            }
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
            List<Hash> longer = new ArrayList<>(proof);
            longer.add(i, proof.get(i));
            all.add(longer);
        }
        List<Hash> more = new ArrayList<>(proof);
        more.add(Tree.EMPTY_ROOT);
        all.add(more);
        return all.stream();
    }
}
