package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.archive.ProofCheck.Wrong;
import org.dateline.ledger.Checkpoint;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Tree;
import org.dateline.ledger.VerifierKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs of a log of five entries, made here by hand as c2sp.org writes them down. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofCheckTest {

    private static final String ORIGIN = "log.example.com";
    private static final long SIZE = 5;
    private static final Log OURS = new Log(ORIGIN);
    private static final Log EARLIER = new Log(ORIGIN);
    private static final Log ANOTHER = new Log(ORIGIN);

    private static final class Log {

        private final String origin;
        private final KeyPair key;
        private final byte[] id;

        private Log(String origin) {
            try {
                this.origin = origin;
                this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                this.id = Arrays.copyOf(Hash.sha256(origin.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', 1}, raw()).bytes(), 4);
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte[] raw() {
            byte[] encoded = key.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        }

        VerifierKey verifier() {
            byte[] typed = new byte[33];
            typed[0] = 1;
            System.arraycopy(raw(), 0, typed, 1, 32);
            return VerifierKey.parse(origin + "+" + HexFormat.of().formatHex(id) + "+" + Base64.getEncoder().encodeToString(typed));
        }

        String signed(String text) {
            try {
                Signature ed25519 = Signature.getInstance("Ed25519");
                ed25519.initSign(key.getPrivate());
                ed25519.update(text.getBytes(StandardCharsets.UTF_8));
                byte[] both = Arrays.copyOf(id, 68);
                System.arraycopy(ed25519.sign(), 0, both, 4, 64);
                return text + "\n\u2014 " + origin + " " + Base64.getEncoder().encodeToString(both) + "\n";
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] entry(long index) {
        return ("{\"entry\":" + index + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static Hash subtree(int height, long index) {
        return height == 0 ? Tree.leaf(entry(index)) : Tree.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
    }

    private static Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, Tree.root(size, ProofCheckTest::subtree));
    }

    private static String path(long index, long size) {
        return Tree.inclusionProof(index, size, ProofCheckTest::subtree).stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    }

    private static String proof(String index, String path, String note) {
        return "c2sp.org/tlog-proof@v1\nindex " + index + "\n" + path + "\n" + note;
    }

    private static final String GOOD = proof("3", path(3, SIZE), OURS.signed(checkpoint(SIZE).text()));

    private static ProofCheck check(String proof) {
        return ProofCheck.of(proof, List.of(OURS.verifier(), EARLIER.verifier()), SIZE, index -> index < SIZE ? Optional.of(entry(index)) : Optional.empty(),
                size -> size <= SIZE && size != 4 ? Optional.of(checkpoint(size)) : Optional.empty());
    }

    @Test
    void a_good_proof_holds_also_with_the_line_ends_of_a_browser() {
        assertThat(check(GOOD)).isEqualTo(new ProofCheck(null, "", 3, SIZE));
        assertThat(check("\r\n" + GOOD.replace("\n", "\r\n") + "\r\n").holds()).isTrue();
        assertThat(check(proof("3", path(3, SIZE), EARLIER.signed(checkpoint(SIZE).text()))).holds()).isTrue();
        assertThat(ProofCheck.isMeant("  " + GOOD)).isTrue();
    }

    static Stream<Object[]> bad() {
        String note = OURS.signed(checkpoint(SIZE).text());
        String hash = Hash.sha256(new byte[] {7}).base64() + "\n";
        return Stream.of(new Object[][] {
            {Wrong.FIRST_LINE, GOOD.replace("@v1", "@v2")},
            {Wrong.INDEX_LINE, GOOD.replace("index 3", "index 03")},
            {Wrong.INDEX_LINE, "c2sp.org/tlog-proof@v1"},
            {Wrong.HASH_LINE, GOOD.replaceFirst("(?m)^(index 3\n)..", "$1!!")},
            {Wrong.NO_EMPTY_LINE, "c2sp.org/tlog-proof@v1\nindex 3\n" + path(3, SIZE)},
            {Wrong.NOTE, GOOD.substring(0, GOOD.indexOf('\u2014'))},
            {Wrong.CHECKPOINT, proof("3", path(3, SIZE), OURS.signed("just a text\n"))},
            {Wrong.OTHER_LOG, proof("3", path(3, SIZE), new Log("other.example.com").signed(checkpoint(SIZE).text().replace(ORIGIN, "other.example.com")))},
            {Wrong.NO_SIGNATURE, GOOD.replace("\u2014 " + ORIGIN, "\u2014 somebody.else")},
            {Wrong.BAD_SIGNATURE, proof("3", path(3, SIZE), ANOTHER.signed(checkpoint(SIZE).text()))},
            {Wrong.BAD_SIGNATURE, GOOD.replace("\n5\n", "\n6\n")},
            {Wrong.INDEX_BEYOND, proof("5", path(3, SIZE), note)},
            {Wrong.NEWER, proof("3", path(3, 6), OURS.signed(checkpoint(6).text()))},
            {Wrong.NOT_OUR_TREE, proof("3", path(3, 4), OURS.signed(checkpoint(4).text()))},
            {Wrong.NOT_OUR_TREE, proof("3", path(3, SIZE), OURS.signed(new Checkpoint(ORIGIN, SIZE, Hash.sha256()).text()))},
            {Wrong.PATH_LENGTH, proof("3", path(3, SIZE) + hash, note)},
            {Wrong.PATH, proof("2", path(3, SIZE), note)},
            {Wrong.PATH, proof("3", hash.repeat(3), note)},
        });
    }

    @ParameterizedTest
    @MethodSource("bad")
    void each_way_to_be_wrong_is_named(Wrong wrong, String proof) {
        assertThat(check(proof).wrong()).isEqualTo(wrong);
    }
}
