package org.dateline.release;

import java.time.Instant;
import java.util.List;

/**
 * What a withdrawal carries across: an approved notice in its languages, sealed beforehand.
 *
 * @param release   entry of the release that is withdrawn
 * @param notices   one for each language; their bodies are the notice
 * @param documents the sealed files that the ledger entry names
 */
public record WithdrawalToPublish(long release, List<ReleaseText> notices, List<SealedDocument> documents, PublicationRecord.Sealed record) {

    /**
     * Inserts the rows of the notice; the caller appended its entry in the same transaction.
     *
     * @param entry     index of the ledger entry
     * @param published time of the ledger entry
     * @throws IllegalStateException if the release is withdrawn already
     */
    public void enter(long entry, Instant published) {
        if (Withdrawal.isOf(release)) {
            throw new IllegalStateException("The release of entry " + release + " is withdrawn already.");
        }
        notices.forEach(text -> new Withdrawal(entry, text.language(), release, published, text.body()).persist());
        documents.forEach(document -> new PublishedDocument(release, entry, document).persist());
        new PublicationRecord(entry, record).persist();
    }
}
