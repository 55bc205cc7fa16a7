package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of c2sp.org/signed-note. */
    private static final VerifierKey C2SP_KEY = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final byte[] C2SP_NOTE = utf8("""
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """);

    /** From the tests of Go's note package. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PETERS_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String PETERS_LINE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void the_example_of_the_specification_is_signed_by_its_key() {
        assertThat(SignedNote.parse(C2SP_NOTE).isSignedBy(C2SP_KEY)).isTrue();
    }

    @Test
    void a_note_is_written_as_it_was_read() {
        assertThat(SignedNote.parse(C2SP_NOTE).bytes()).isEqualTo(C2SP_NOTE);
    }

    @Test
    void a_key_signs_to_the_byte_what_gos_note_package_signs() {
        assertThat(peter().sign(PETERS_TEXT).bytes()).isEqualTo(utf8(PETERS_TEXT + "\n" + PETERS_LINE));
    }

    @Test
    void the_public_half_is_found_from_the_private_one() {
        assertThat(peter().verifier().encode()).isEqualTo(PETER);
    }

    @Test
    void a_new_key_signs_what_its_public_half_accepts() {
        SigningKey key = LedgerFixture.newKey("example.org/new");

        assertThat(SignedNote.parse(key.sign("A text.\n").bytes()).isSignedBy(VerifierKey.parse(key.verifier().encode()))).isTrue();
    }

    @Test
    void googles_log_key_is_the_same_as_vkey_and_as_pem() {
        VerifierKey google = VerifierKey.parse("android.transparency.goog/google1p/apk/2026/1+fc654374+ATr9NQE0gvOtVfj5cCStUzdlflEp3oZoNHD8pImzPj5O");

        assertThat(google.pem()).contains("\nMCowBQYDK2VwAyEAOv01ATSC861V+PlwJK1TN2V+USnehmg0cPykibM+Pk4=\n");
    }

    @Test
    void tesseras_key_is_read_and_written() {
        String vkey = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

        assertThat(VerifierKey.parse(vkey).encode()).isEqualTo(vkey);
    }

    @Test
    void no_byte_of_a_note_can_be_turned() {
        for (int at = 0; at < C2SP_NOTE.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] turned = C2SP_NOTE.clone();
                turned[at] ^= (byte) (1 << bit);
                assertThat(isSigned(turned)).as("bit %d of byte %d", bit, at).isFalse();
            }
        }
    }

    @Test
    void no_byte_of_a_note_can_be_cut_off() {
        for (int length = 0; length < C2SP_NOTE.length; length++) {
            assertThat(isSigned(Arrays.copyOf(C2SP_NOTE, length))).as("%d bytes", length).isFalse();
        }
    }

    @Test
    void the_signature_of_a_stranger_is_not_looked_at() {
        byte[] both = utf8(PETERS_TEXT + "\n— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n" + PETERS_LINE);

        assertThat(SignedNote.parse(both).isSignedBy(VerifierKey.parse(PETER))).isTrue();
    }

    @Test
    void a_bad_signature_under_the_keys_name_is_final() {
        byte[] id = Base64.getDecoder().decode(PETERS_LINE.substring("— PeterNeumann ".length()).strip());
        id[40] ^= 1;
        String bad = "— PeterNeumann " + Base64.getEncoder().encodeToString(id) + "\n";

        assertThat(SignedNote.parse(utf8(PETERS_TEXT + "\n" + bad + PETERS_LINE)).isSignedBy(VerifierKey.parse(PETER))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "text", "text\n", "text\n\n", "text\n\n\n", "text\n\nsignature\n", "text\n\n- a AAAAAAA=\n", "text\n\n—a AAAAAAA=\n",
        "text\n\n— a AAAAAAA\n", "text\n\n— a AAAAAAB=\n", "text\n\n— a AAAAAA==\n", "text\n\n— a+b AAAAAAA=\n", "text\n\n— a  AAAAAAA=\n",
        "text\n\n— a AAAAAAA=", "text\n\n— a AAAAAAA=\r\n", "te\0xt\n\n— a AAAAAAA=\n", "text\n\n— a AAAAAAA= \n", "text\n\n—  AAAAAAA=\n"})
    void anything_else_is_no_note(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(utf8(text)));
    }

    @Test
    void a_note_is_utf_8() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(HexFormat.of().parseHex("ff0a0a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PeterNeumann", "PeterNeumann+c74f20a3", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumanx+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"})
    void a_wrong_verifier_key_is_refused(String vkey) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(vkey));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "-----BEGIN PRIVATE KEY-----\n"})
    void a_wrong_private_key_is_refused(String pem) {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.read("example.org", pem));
    }

    private static SigningKey peter() {
        byte[] typedSeed = Base64.getDecoder().decode(PETERS_SECRET);
        byte[] pkcs8 = Arrays.copyOf(HexFormat.of().parseHex("302e020100300506032b657004220420"), 48);
        System.arraycopy(typedSeed, 1, pkcs8, 16, 32);
        return SigningKey.read("PeterNeumann", "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8) + "\n-----END PRIVATE KEY-----\n");
    }

    private static boolean isSigned(byte[] note) {
        try {
            return SignedNote.parse(note).isSignedBy(C2SP_KEY);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
