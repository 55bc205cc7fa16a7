package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that was written in an enquiry. */
@Entity
@Table(name = "enquiry_message")
public class EnquiryMessage extends PanacheEntityBase {

    /** The constants' names are stored. */
    public enum Kind {
        /** What the sender wrote, at first or later. */
        QUESTION,
        /** What the sender was written. */
        ANSWER,
        /** Among colleagues. */
        NOTE
    }

    @Id
    private UUID id;

    @Column(name = "enquiry_id")
    private UUID enquiryId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private Kind kind;

    @Column(columnDefinition = "mediumtext")
    private String text;

    private Instant at;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "author"))
    @AttributeOverride(name = "name", column = @Column(name = "author_name"))
    private Colleague author;

    private UUID mail;

    protected EnquiryMessage() {}

    /** @param author whose id is null for the sender. @param mail with which an answer left; null for anything else */
    static EnquiryMessage write(Enquiry enquiry, Kind kind, String text, Colleague author, UUID mail, Instant now) {
        EnquiryMessage message = new EnquiryMessage();
        message.id = UUID.randomUUID();
        message.enquiryId = enquiry.id();
        message.kind = kind;
        message.text = text;
        message.author = author;
        message.mail = mail;
        message.at = now;
        message.persist();
        return message;
    }

    /** In the order in which they were written. */
    public static List<EnquiryMessage> of(Enquiry enquiry) {
        return list("enquiryId = ?1 order by at, id", enquiry.id());
    }

    /** Those that the sender sees. */
    static List<EnquiryMessage> seenBySender(Enquiry enquiry) {
        return list("enquiryId = ?1 and kind <> ?2 order by at, id", enquiry.id(), Kind.NOTE);
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }

    public Colleague author() {
        return author;
    }

    /** The row that says what became of the mail with which it left; null if there was none. */
    public UUID mail() {
        return mail;
    }
}
