package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.dateline.release.SealedDocument;

/**
 * The files that publication will carry across, kept from the first time they are made, as printing one takes seconds: by
 * the digest of the text they were made of, and sealed like it. Those of earlier versions go when newer ones come, all of
 * them after publication.
 */
@Entity
@Table(name = "draft_documents")
class DraftDocuments extends PanacheEntityBase {

    @Embeddable
    record Key(
            @Column(name = "draft_id") UUID draftId,
            @Column(name = "digest", columnDefinition = "binary(32)") byte[] digest) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    protected DraftDocuments() {}

    /**
     * @param digest of the text, see {@link DraftDigest}
     * @param making the files, if they are not kept yet
     */
    static List<SealedDocument> of(Draft draft, byte[] digest, Supplier<List<SealedDocument>> making) {
        String part = "documents " + HexFormat.of().formatHex(digest);
        List<byte[]> kept = Panache.getEntityManager()
                .createQuery("select d.sealed from DraftDocuments d where d.key.draftId = ?1 and d.key.digest = ?2", byte[].class)
                .setParameter(1, draft.id())
                .setParameter(2, digest)
                .getResultList();
        if (!kept.isEmpty()) {
            return DraftContent.documentsFromJson(draft.seal().open(part, kept.get(0)));
        }
        List<SealedDocument> made = making.get();
        byte[] sealed = draft.seal().seal(part, DraftContent.jsonBytes(made));
        QuarkusTransaction.joiningExisting().run(() -> keep(draft, digest, sealed));
        return made;
    }

    /** Two who make them at once keep them once. */
    private static void keep(Draft draft, byte[] digest, byte[] sealed) {
        delete("key.draftId = ?1 and key.digest <> ?2", draft.id(), digest);
        Panache.getEntityManager().createNativeQuery("INSERT IGNORE INTO draft_documents (draft_id, digest, sealed) VALUES (?1, ?2, ?3)")
                .setParameter(1, draft.id().toString())
                .setParameter(2, digest)
                .setParameter(3, sealed)
                .executeUpdate();
    }

    /** Drops those of the drafts that were published. */
    static void dropOfPublished(Collection<UUID> draftIds) {
        delete("key.draftId in ?1 and exists (select 1 from DraftPublication p where p.draftId = key.draftId)", draftIds);
    }
}
