package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.document.AttachedFile;

/** A file that came with what a sender wrote, as it was checked. */
@Entity
@Table(name = "enquiry_file")
public class EnquiryFile extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "enquiry_id")
    private UUID enquiryId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Basic
    @Column(columnDefinition = "longblob")
    private byte[] bytes;

    protected EnquiryFile() {}

    /** Its name and where it belongs, without its bytes. */
    public record Listed(UUID id, UUID messageId, String name) {}

    static void keep(Enquiry enquiry, EnquiryMessage message, AttachedFile checked) {
        EnquiryFile file = new EnquiryFile();
        file.id = UUID.randomUUID();
        file.messageId = message.id();
        file.enquiryId = enquiry.id();
        file.name = checked.name();
        file.mediaType = checked.type().mediaType();
        file.bytes = checked.bytes();
        file.persist();
    }

    static List<Listed> of(Enquiry enquiry) {
        return getEntityManager().createQuery("select f.id, f.messageId, f.name from EnquiryFile f where f.enquiryId = ?1 order by f.name", Object[].class)
                .setParameter(1, enquiry.id()).getResultStream()
                .map(row -> new Listed((UUID) row[0], (UUID) row[1], (String) row[2])).toList();
    }

    static Optional<EnquiryFile> of(Enquiry enquiry, UUID id) {
        return find("enquiryId = ?1 and id = ?2", enquiry.id(), id).firstResultOptional();
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }
}
