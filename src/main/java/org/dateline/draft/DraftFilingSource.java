package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The file of a filing, byte for byte, sealed like the filing. */
@Entity
@Table(name = "draft_filing_source")
class DraftFilingSource extends PanacheEntityBase {

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    @Column(name = "sealed_name")
    private byte[] sealedName;

    @Column(name = "sealed_file", columnDefinition = "longblob")
    private byte[] sealedFile;

    protected DraftFilingSource() {}

    static void keep(UUID draftId, DraftSeal seal, DraftSource.Original original) {
        var source = new DraftFilingSource();
        source.draftId = draftId;
        source.sealedName = seal.seal("source name", original.name().getBytes(StandardCharsets.UTF_8));
        source.sealedFile = seal.seal("source file", original.bytes());
        source.persist();
    }

    /** Without its bytes. */
    static String nameOf(UUID draftId, DraftSeal seal) {
        byte[] sealed = find("select s.sealedName from DraftFilingSource s where s.draftId = ?1", draftId).project(byte[].class)
                .singleResult();
        return new String(seal.open("source name", sealed), StandardCharsets.UTF_8);
    }

    static DraftSource.Original of(UUID draftId, DraftSeal seal) {
        DraftFilingSource source = DraftFilingSource.<DraftFilingSource>findByIdOptional(draftId).orElseThrow();
        return new DraftSource.Original(new String(seal.open("source name", source.sealedName), StandardCharsets.UTF_8),
                seal.open("source file", source.sealedFile));
    }
}
