package org.dateline.shared;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a mail. Until it is settled its text lies sealed beside it, so that it can be tried again; then it is with the
 * addressee, or in a file, and not in the database any more.
 */
@Entity
@Table(name = "mail")
public class Mail extends PanacheEntityBase {

    private static final int LONGEST_PROBLEM = 500;

    /** How long it waits after each failure; after the last one it is given up. */
    static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
            Duration.ofHours(3), Duration.ofHours(8), Duration.ofHours(24));

    /** Whoever begins to send it is given so long, before another node takes it that it died. */
    private static final Duration SENDING = Duration.ofMinutes(10);

    /** What became of it. */
    public enum State {
        /** It is about to leave. */
        WAITING("on its way"),
        /** It was not taken, and is tried again. */
        AGAIN("not sent yet"),
        SENT("sent"),
        /** In the data folder of the node that wrote it, as there is no mail server. */
        KEPT("kept as a file"),
        /** Given up. */
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

    @Column(name = "sealed_text", columnDefinition = "mediumblob")
    private byte[] sealedText;

    private int tries;

    @Column(name = "next_try")
    private Instant nextTry;

    protected Mail() {}

    Mail(String addressee, String subject, String text, Seal seal, Instant written) {
        this.id = UUID.randomUUID();
        this.sealedText = seal.seal(boundTo(), text.getBytes(StandardCharsets.UTF_8));
        this.nextTry = written.plus(SENDING);
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

    /** Those whose time to be tried has come, the longest waiting first. */
    static List<UUID> due(Instant now, int atMost) {
        return find("select m.id from Mail m where m.nextTry <= ?1 order by m.nextTry", now).project(UUID.class).page(0, atMost).list();
    }

    /** Takes one whose time has come. @return false if another node was faster */
    static boolean take(UUID id, Instant now) {
        return update("nextTry = ?1 where id = ?2 and nextTry <= ?3", now.plus(SENDING), id, now) > 0;
    }

    /** @throws IllegalStateException if it is settled, or was sealed with another key */
    String text(Seal seal) {
        try {
            return new String(seal.open(boundTo(), sealedText), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Its text cannot be opened with the account key of today", e);
        }
    }

    private String boundTo() {
        return "mail " + id;
    }

    /** It has left, or is kept. */
    void settle(State became, Instant now) {
        tries++;
        state = became;
        settled = now;
        problem = null;
        sealedText = null;
        nextTry = null;
    }

    /** It was not taken: it is tried again after a while, each time after a longer one, and at last given up. */
    void fail(String why, Instant now) {
        if (tries == WAITS.size()) {
            settle(State.FAILED, now);
        } else {
            state = State.AGAIN;
            nextTry = now.plus(WAITS.get(tries));
            tries++;
        }
        problem = why.substring(0, Math.min(why.length(), LONGEST_PROBLEM));
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

    /** How often it was tried. */
    public int tries() {
        return tries;
    }

    /** When it is tried next; null if it is not. */
    public Instant nextTry() {
        return state == State.AGAIN ? nextTry : null;
    }

    /** Why it was not sent; null if it was. */
    public String problem() {
        return problem;
    }
}
