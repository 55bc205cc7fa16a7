package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An answer that waits for a second person, because it may say to one what not everybody knows. All colleagues see it. */
@Entity
@Table(name = "held_answer")
public class HeldAnswer extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "enquiry_id")
    private UUID enquiryId;

    @Column(columnDefinition = "mediumtext")
    private String text;

    @Column(columnDefinition = "text")
    private String warnings;

    private Instant at;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "author"))
    @AttributeOverride(name = "name", column = @Column(name = "author_name"))
    private Colleague author;

    private Instant settled;

    @Column(name = "settled_by")
    private UUID settledBy;

    private boolean sent;

    protected HeldAnswer() {}

    static HeldAnswer hold(Enquiry enquiry, String text, List<String> warnings, Colleague author, Instant now) {
        HeldAnswer held = new HeldAnswer();
        held.id = UUID.randomUUID();
        held.enquiryId = enquiry.id();
        held.text = text;
        held.warnings = String.join("\n", warnings);
        held.author = author;
        held.at = now;
        held.persist();
        return held;
    }

    /** Those that wait, the oldest first. */
    static List<HeldAnswer> waitingOf(Enquiry enquiry) {
        return list("enquiryId = ?1 and settled is null order by at", enquiry.id());
    }

    /** One that waits still. */
    public static Optional<HeldAnswer> waiting(Enquiry enquiry, UUID id) {
        return find("enquiryId = ?1 and id = ?2 and settled is null", enquiry.id(), id).firstResultOptional();
    }

    /** A second person lets it leave. @throws NotAllowed if it is the author */
    void release(Colleague second, Instant now) {
        if (second.id().equals(author.id())) {
            throw new NotAllowed("Somebody else has to look at your answer before it leaves.");
        }
        settle(second, now);
        sent = true;
    }

    /** It does not leave. */
    void withdraw(Colleague by, Instant now) {
        settle(by, now);
    }

    private void settle(Colleague by, Instant now) {
        settled = now;
        settledBy = by.id();
    }

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }

    /** Why it waits, in sentences. */
    public List<String> warnings() {
        return warnings.lines().toList();
    }

    public Instant at() {
        return at;
    }

    public Colleague author() {
        return author;
    }
}
