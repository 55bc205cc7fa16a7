package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dateline.enquiry.PublicAnswers;

/** Tells an enquiry of the release that answers it, from the moment in which that is published. */
@ApplicationScoped
class QuestionsAnswered implements PublicAnswers {

    @Override
    public Optional<Long> entryOf(UUID enquiryId) {
        return DraftPublicAnswer.draftsFor(enquiryId).stream().flatMap(draft -> DraftPublication.of(draft).stream())
                .map(DraftPublication::entry).min(Long::compare);
    }
}
