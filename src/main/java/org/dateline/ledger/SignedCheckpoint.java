package org.dateline.ledger;

import java.time.Instant;

/**
 * A checkpoint with the signature that made everything below its size visible.
 *
 * @param note the signed note whose text is the checkpoint
 * @param signedAt the portal's clock at signing, in whole microseconds: measured, shown at the desk, proof of nothing
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note, Instant signedAt) {

    static SignedCheckpoint of(SignedNote note, Instant signedAt) {
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note, signedAt);
    }
}
