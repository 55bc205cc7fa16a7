package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** That a draft gives the answer to an enquiry to everyone. The enquiry itself knows nothing of it before it is public. */
@Entity
@Table(name = "draft_public_answer")
class DraftPublicAnswer extends PanacheEntityBase {

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    @Column(name = "enquiry_id")
    private UUID enquiryId;

    protected DraftPublicAnswer() {}

    static void remember(Draft draft, UUID enquiryId) {
        DraftPublicAnswer answer = new DraftPublicAnswer();
        answer.draftId = draft.id();
        answer.enquiryId = enquiryId;
        answer.persist();
    }

    static List<UUID> draftsFor(UUID enquiryId) {
        return DraftPublicAnswer.<DraftPublicAnswer>list("enquiryId", enquiryId).stream().map(one -> one.draftId).toList();
    }
}
