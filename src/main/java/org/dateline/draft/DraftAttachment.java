package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.document.AttachedFile;
import org.dateline.release.SealedDocument;
import org.hibernate.annotations.Immutable;

/** The bytes of a file attached to a draft, sealed like its text. They stay, as earlier versions carry them. */
@Entity
@Immutable
@Table(name = "draft_attachment")
class DraftAttachment extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "draft_id")
    private UUID draftId;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    private Instant attached;

    protected DraftAttachment() {}

    static Attachment keep(Draft draft, AttachedFile file, String name, String alternative, Instant now) {
        var kept = new DraftAttachment();
        kept.id = UUID.randomUUID();
        kept.draftId = draft.id();
        kept.sealed = draft.seal().seal(part(kept.id), file.bytes());
        kept.attached = now;
        kept.persist();
        return new Attachment(kept.id, name, file.type(), alternative, file.bytes().length,
                SealedDocument.seal(name, file.type().mediaType(), file.bytes()).sha256());
    }

    /** The same file for another draft, sealed anew. */
    static Attachment copied(Draft from, Attachment attachment, Draft to, Instant now) {
        return keep(to, new AttachedFile(attachment.name(), attachment.type(), document(from, attachment).bytes()), attachment.name(),
                attachment.alternative(), now);
    }

    /** As it would be published. */
    static SealedDocument document(Draft draft, Attachment attachment) {
        DraftAttachment kept = find("id = ?1 and draftId = ?2", attachment.file(), draft.id()).firstResult();
        return new SealedDocument(attachment.name(), attachment.type().mediaType(), draft.seal().open(part(kept.id), kept.sealed), attachment.sha256());
    }

    /** All that a version carries, as they would be published. */
    static List<SealedDocument> documents(Draft draft, DraftContent content) {
        return content.attachments().stream().map(attachment -> document(draft, attachment)).toList();
    }

    /** The pictures among them, by name. */
    static Map<String, SealedDocument> pictures(List<SealedDocument> documents) {
        Map<String, SealedDocument> pictures = new HashMap<>();
        documents.stream().filter(document -> document.mediaType().startsWith("image/")).forEach(document -> pictures.put(document.name(), document));
        return pictures;
    }

    private static String part(UUID id) {
        return "attachment " + id;
    }
}
