package org.dateline.enquiry;

import java.util.Optional;
import java.util.UUID;

/** Answers that are given to everyone. Implemented where releases are drafted; what is not public yet is known there alone. */
public interface PublicAnswers {

    /** Ledger entry of the release that answers an enquiry; empty if none does, or none is published yet. */
    Optional<Long> entryOf(UUID enquiryId);
}
