package org.dateline.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A browser in which a person is signed in. It is looked up at each request, so it ends at once on every node. */
@Entity
@Table(name = "desk_session")
class DeskSession extends PanacheEntityBase {

    /** Without a request for this long, it is over. */
    static final Duration IDLE = Duration.ofHours(1);

    /** It is over this long after signing in, come what may. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Being seen is written down no more often than this. */
    private static final Duration NOTICE = Duration.ofMinutes(1);

    @Id
    @Column(name = "id_hash")
    private String idHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person")
    private Person person;

    private Instant created;

    @Column(name = "last_seen")
    private Instant lastSeen;

    private Instant revoked;

    @Column(name = "second_factor")
    private Instant secondFactor;

    @Column(name = "code_given")
    private Instant codeGiven;

    private String network;

    @Column(name = "user_agent")
    private String userAgent;

    protected DeskSession() {}

    /** What was shown when it was begun; a second factor that is not a code given right now does not count as one. */
    enum Shown { PASSWORD, SECOND_FACTOR, CODE }

    /** Begins a session. @return the id for the browser's cookie, kept nowhere else */
    static String begin(Person person, Visitor visitor, Shown shown, Instant now) {
        String id = Secret.token();
        var session = new DeskSession();
        session.idHash = Secret.hash(id);
        session.person = person;
        session.created = now;
        session.lastSeen = now;
        session.secondFactor = shown == Shown.PASSWORD ? null : now;
        session.codeGiven = shown == Shown.CODE ? now : null;
        session.network = visitor.network();
        session.userAgent = visitor.userAgent();
        session.persist();
        return id;
    }

    /** The session with its person and the person's roles, if it is not over. */
    static Optional<DeskSession> alive(String id, Instant now) {
        List<DeskSession> found = list("select s from DeskSession s join fetch s.person p left join fetch p.roles "
                + "where s.idHash = ?1", Secret.hash(id));
        return found.stream().filter(session -> session.isAlive(now)).findFirst();
    }

    /** The person's sessions that are not over, the one seen last first. */
    static List<DeskSession> open(UUID person, Instant now) {
        return list("person.id = ?1 and revoked is null and lastSeen > ?2 and created > ?3 order by lastSeen desc, created desc",
                person, now.minus(IDLE), now.minus(LONGEST));
    }

    private boolean isAlive(Instant now) {
        return revoked == null
                && person.isActive()
                && now.isBefore(lastSeen.plus(IDLE))
                && now.isBefore(created.plus(LONGEST));
    }

    void seen(Instant now) {
        if (now.isAfter(lastSeen.plus(NOTICE))) {
            lastSeen = now;
        }
    }

    static void giveCode(String id, Instant now) {
        update("codeGiven = ?1 where idHash = ?2", now, Secret.hash(id));
    }

    static boolean gaveCodeAfter(String id, Instant since) {
        return count("idHash = ?1 and codeGiven > ?2", Secret.hash(id), since) == 1;
    }

    static void revoke(String id, Instant now) {
        update("revoked = ?1 where idHash = ?2 and revoked is null", now, Secret.hash(id));
    }

    static void revokeAll(Person person, Instant now) {
        update("revoked = ?1 where person = ?2 and revoked is null", now, person);
    }

    /** Ends one of the person's sessions. @param idHash what {@link #idHash()} said. @return whether there was one to end */
    static boolean revokeOne(UUID person, String idHash, Instant now) {
        return update("revoked = ?1 where idHash = ?2 and person.id = ?3 and revoked is null", now, idHash, person) == 1;
    }

    static int revokeOthers(UUID person, String keptId, Instant now) {
        return update("revoked = ?1 where person.id = ?2 and revoked is null and idHash <> ?3", now, person, Secret.hash(keptId));
    }

    /** Names the session to its own person; nobody can be signed in with it. */
    String idHash() {
        return idHash;
    }

    Instant created() {
        return created;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    /** Empty for sessions from before it was kept. */
    String network() {
        return network;
    }

    String userAgent() {
        return userAgent;
    }

    Person person() {
        return person;
    }

    boolean showedSecondFactor() {
        return secondFactor != null;
    }

    /** Null if none was given in this session. */
    Instant codeGiven() {
        return codeGiven;
    }
}
