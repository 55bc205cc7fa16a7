package org.dateline.shared;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of a mail. Its text is with the addressee, or in a file, and never in the database. */
@Entity
@Table(name = "mail")
public class Mail extends PanacheEntityBase {

    private static final int LONGEST_PROBLEM = 500;

    /** What became of it. */
    public enum State {
        /** It is about to leave. One that stays in this state was lost with the node that wrote it. */
        WAITING("on its way"),
        SENT("sent"),
        /** In the data folder of the node that wrote it, as there is no mail server. */
        KEPT("kept as a file"),
        FAILED("not sent");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    private String addressee;

    private String subject;

    private Instant written;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(16)")
    private State state;

    private Instant settled;

    private String problem;

    protected Mail() {}

    Mail(String addressee, String subject, Instant written) {
        this.id = UUID.randomUUID();
        this.addressee = addressee;
        this.subject = subject;
        this.written = written;
        this.state = State.WAITING;
    }

    public static Optional<Mail> of(UUID id) {
        return findByIdOptional(id);
    }

    /** The latest ones, newest first. */
    public static List<Mail> latest(int atMost) {
        return find("order by written desc").page(0, atMost).list();
    }

    void settle(State became, String why, Instant now) {
        state = became;
        settled = now;
        problem = why == null ? null : why.substring(0, Math.min(why.length(), LONGEST_PROBLEM));
    }

    public UUID id() {
        return id;
    }

    public String addressee() {
        return addressee;
    }

    public String subject() {
        return subject;
    }

    public Instant written() {
        return written;
    }

    public State state() {
        return state;
    }

    /** Why it was not sent; null if it was. */
    public String problem() {
        return problem;
    }
}
