package org.dateline.ledger.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.dateline.ledger.Hash;

/**
 * A question to an authority: the SHA-256 of the stamped bytes, a random number that the answer must repeat, and the wish for the
 * authority's certificate in the answer, without which nobody could verify it alone.
 */
final class StampRequest {

    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] stamped;
    private final TimeStampRequest request;

    private StampRequest(byte[] stamped, TimeStampRequest request) {
        this.stamped = stamped;
        this.request = request;
    }

    /** @param policy object identifier of the policy that the authority is to follow; null for its own choice */
    static StampRequest over(byte[] stamped, String policy) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        if (policy != null) {
            generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
        }
        return new StampRequest(stamped.clone(),
                generator.generate(TSPAlgorithms.SHA256, Hash.sha256(stamped).bytes(), new BigInteger(NONCE_BITS, RANDOM)));
    }

    /** DER, as {@code application/timestamp-query}. */
    byte[] bytes() throws IOException {
        return request.getEncoded();
    }

    byte[] stamped() {
        return stamped;
    }

    TimeStampRequest request() {
        return request;
    }
}
