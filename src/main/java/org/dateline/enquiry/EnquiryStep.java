package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that happened to an enquiry: every owner it had, and every act. It stays. */
@Entity
@Table(name = "enquiry_step")
public class EnquiryStep extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "enquiry_id")
    private UUID enquiryId;

    private Instant at;
    private String words;

    @Column(columnDefinition = "text")
    private String note;

    private UUID owner;

    @Column(name = "by_person")
    private UUID byPerson;

    protected EnquiryStep() {}

    /** @param words a sentence that names nobody from outside. @param by null for the portal and for the sender */
    static void add(Enquiry enquiry, String words, String note, Colleague by, Instant now) {
        EnquiryStep step = new EnquiryStep();
        step.enquiryId = enquiry.id();
        step.at = now;
        step.words = words;
        step.note = note;
        step.owner = enquiry.owner().id();
        step.byPerson = by == null ? null : by.id();
        step.persist();
    }

    static List<EnquiryStep> of(Enquiry enquiry) {
        return list("enquiryId = ?1 order by id", enquiry.id());
    }

    public Instant at() {
        return at;
    }

    public String words() {
        return words;
    }

    /** What one colleague told the other; empty if nothing. */
    public String note() {
        return note;
    }

    /** Whose the enquiry was from then on. */
    public UUID owner() {
        return owner;
    }
}
