package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlogProofTest {

    private static final SigningKey KEY = LedgerFixture.newKey("example.org/log");
    private static final MemoryLog LOG = MemoryLog.ofSize(300);

    @Test
    void a_proof_file_reads_as_the_specification_says() {
        assertThat(new String(proof(1, 3).bytes())).startsWith("c2sp.org/tlog-proof@v1\nindex 1\n" + LOG.leaf(0).base64() + "\n" + LOG.leaf(2).base64()
                + "\n\nexample.org/log\n3\n" + LOG.definedRoot(3).base64() + "\n\n\u2014 example.org/log ");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "1, 3", "255, 256", "256, 257", "17, 300"})
    void a_proof_read_back_proves_the_entry(long index, long size) {
        assertThat(TlogProof.parse(proof(index, size).bytes()).proves(MemoryLog.entry(index), KEY.verifier())).isTrue();
    }

    @Test
    void a_proof_proves_no_other_entry() {
        assertThat(proof(17, 300).proves(MemoryLog.entry(18), KEY.verifier())).isFalse();
    }

    @Test
    void a_proof_is_worth_nothing_with_another_key() {
        VerifierKey other = LedgerFixture.newKey("example.org/log").verifier();

        assertThat(proof(17, 300).proves(MemoryLog.entry(17), other)).isFalse();
    }

    @Test
    void no_bit_of_a_proof_file_can_be_turned() {
        byte[] file = proof(2, 5).bytes();
        for (int at = 0; at < file.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] turned = file.clone();
                turned[at] ^= (byte) (1 << bit);
                assertThat(proves(turned)).as("bit %d of byte %d", bit, at).isFalse();
            }
        }
    }

    private static boolean proves(byte[] file) {
        try {
            return TlogProof.parse(file).proves(MemoryLog.entry(2), KEY.verifier());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static TlogProof proof(long index, long size) {
        Checkpoint checkpoint = new Checkpoint("example.org/log", size, LOG.definedRoot(size));
        return new TlogProof(index, Tree.inclusionProof(index, size, LOG), KEY.sign(checkpoint.text()));
    }
}
