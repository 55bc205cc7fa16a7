package org.dateline.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an act of publication carries across to the public: approved, with everything derived from it made beforehand. */
public sealed interface ToPublish permits ReleaseToPublish, WithdrawalToPublish, TranslationToPublish {

    /** What makes the act this one and no other; the ledger takes it once. */
    UUID event();

    /** Permanent id of the release that the act is about. */
    UUID release();

    /** The sealed files that the ledger entry names, in their order. */
    List<SealedDocument> documents();

    PublicationRecord.Sealed record();

    /**
     * Inserts the rows; the caller appended the entry in the same transaction.
     *
     * @param entry     index of the ledger entry
     * @param published time of the ledger entry
     * @param together  with which others it is entered; one for all of a transaction
     * @return where the release is found that the act is about
     */
    ReleaseAddress enter(long entry, Instant published, EnteredTogether together);
}
