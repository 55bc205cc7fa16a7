package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dateline.draft.DraftSource.Original;
import org.dateline.issuer.Issuer;

/** A file that a person looks at in the importer, before anything is saved as a draft: theirs alone, and gone after a day. */
@Entity
@Table(name = "draft_reading")
class Reading extends PanacheEntityBase {

    private static final Duration KEPT = Duration.ofDays(1);

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    private Instant begun;

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    @Column(name = "sealed_name")
    private byte[] sealedName;

    @Column(name = "sealed_file", columnDefinition = "longblob")
    private byte[] sealedFile;

    protected Reading() {}

    static Reading begin(Issuer issuer, Original original, Colleague person, Instant now) {
        delete("begun < ?1", now.minus(KEPT));
        var reading = new Reading();
        reading.id = UUID.randomUUID();
        reading.personId = person.id();
        reading.issuer = issuer;
        reading.begun = now;
        DraftSeal seal = DraftSeal.create(reading.id);
        reading.wrappedKey = seal.wrap(DraftSeal.wrappingKey());
        reading.sealedName = seal.seal("source name", original.name().getBytes(StandardCharsets.UTF_8));
        reading.sealedFile = seal.seal("source file", original.bytes());
        reading.persist();
        return reading;
    }

    /** The person's own reading; nobody else's is found. */
    static Optional<Reading> of(UUID id, Colleague person) {
        return find("from Reading r join fetch r.issuer where r.id = ?1 and r.personId = ?2", id, person.id()).firstResultOptional();
    }

    Original original() {
        DraftSeal seal = DraftSeal.unwrap(id, wrappedKey, DraftSeal.wrappingKey());
        return new Original(new String(seal.open("source name", sealedName), StandardCharsets.UTF_8),
                seal.open("source file", sealedFile));
    }

    public Issuer issuer() {
        return issuer;
    }

    UUID id() {
        return id;
    }
}
