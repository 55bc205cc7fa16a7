package org.dateline.ledger.copy;

import java.nio.charset.StandardCharsets;
import org.dateline.ledger.Hash;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.TimeStamp;

/** A file for a receiver. The same name never has other bytes. */
record Parcel(String name, String mediaType, byte[] bytes) {

    private static final int NAME_OF_EVIDENCE = 16;

    static Parcel of(SignedCheckpoint signed) {
        return new Parcel("checkpoint." + signed.checkpoint().size(), "text/plain; charset=utf-8", signed.note().bytes());
    }

    static Parcel of(TimeStamp stamp) {
        return new Parcel("checkpoint.%d.%s.tsr".formatted(stamp.size(), stamp.authority()), "application/timestamp-reply", stamp.response());
    }

    /** What the time stamp is verified with; many share one. */
    static Parcel evidenceOf(TimeStamp stamp) {
        return new Parcel("%s.%s.pem".formatted(stamp.authority(), Hash.sha256(stamp.evidence()).hex().substring(0, NAME_OF_EVIDENCE)),
                "application/x-pem-file", stamp.evidence());
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
