package org.dateline.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a withdrawal carries across: an approved notice in its languages, sealed beforehand.
 *
 * @param event     what makes this withdrawal this one
 * @param withdrawn the release that is withdrawn
 * @param notices   one for each language; their bodies are the notice
 * @param documents the sealed files that the ledger entry names
 */
public record WithdrawalToPublish(UUID event, Release withdrawn, List<ReleaseText> notices, List<SealedDocument> documents,
        PublicationRecord.Sealed record) implements ToPublish {

    @Override
    public UUID release() {
        return withdrawn.uuid();
    }

    /** @throws IllegalStateException if the release is withdrawn already */
    @Override
    public ReleaseAddress enter(long entry, Instant published, EnteredTogether together) {
        if (Withdrawal.isOf(withdrawn.entry())) {
            throw new IllegalStateException("The release of entry " + withdrawn.entry() + " is withdrawn already.");
        }
        notices.forEach(text -> new Withdrawal(entry, text.language(), withdrawn.entry(), published, text.body()).persist());
        documents.forEach(document -> new PublishedDocument(withdrawn.entry(), entry, document).persist());
        new PublicationRecord(entry, record).persist();
        return withdrawn.address();
    }
}
