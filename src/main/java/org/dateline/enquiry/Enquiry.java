package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.account.Secret;
import org.dateline.audit.ActedOn;
import org.dateline.contact.Audience;
import org.dateline.enquiry.routing.Topic;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Language;
import org.dateline.shared.Seal;

/**
 * A question from outside, from its asking until it is closed. It is somebody's at any time; who is there in that person's place is
 * reckoned by {@link IssuerRouting}. Whoever acts on it says which version of it they saw, so that no two people answer at once.
 */
@Entity
@Table(name = "enquiry")
public class Enquiry extends PanacheEntityBase {

    private static final int LONGEST_LINE = 200;
    private static final int MOST_SEARCHED = 12_000;

    @Id
    private UUID id;

    private String reference;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "sealed_secret")
    private byte[] sealedSecret;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private Audience audience;

    private int lane;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private Topic topic;

    private String symbol;

    @Column(name = "release_entry")
    private Long releaseEntry;

    @Column(columnDefinition = "char(2)")
    private String language;

    private String name;
    private String email;

    @Column(name = "first_line")
    private String firstLine;

    @Column(name = "found_by", columnDefinition = "text")
    private String foundBy;

    private Instant asked;
    private Instant due;
    private Instant answered;
    private Instant closed;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "owner"))
    @AttributeOverride(name = "name", column = @Column(name = "owner_name"))
    private Colleague owner;

    private Instant reminded;

    @Version
    private int version;

    protected Enquiry() {}

    /** Where a question comes from and belongs. @param releaseEntry null if none is asked about */
    record Subject(Issuer issuer, String symbol, Long releaseEntry) {}

    /** Opens it, with an owner from the beginning. @param secret for the sender's address. @param due until when it is to be answered */
    static Enquiry open(Asking asking, Subject subject, String secret, Seal seal, Colleague owner, Instant now, Instant due) {
        Enquiry enquiry = new Enquiry();
        enquiry.id = UUID.randomUUID();
        enquiry.reference = Reference.random();
        enquiry.secretHash = Secret.hash(secret);
        enquiry.sealedSecret = seal.seal(enquiry.boundTo(), secret.getBytes(StandardCharsets.US_ASCII));
        enquiry.issuer = subject.issuer();
        enquiry.audience = asking.knownAudience().orElseThrow();
        enquiry.lane = enquiry.audience == Audience.REGULATOR ? 0 : 1;
        enquiry.topic = Topic.named(asking.topic()).orElseThrow();
        enquiry.symbol = subject.symbol();
        enquiry.releaseEntry = subject.releaseEntry();
        enquiry.language = asking.knownLanguage().orElseThrow().tag();
        enquiry.name = asking.name();
        enquiry.email = asking.email();
        enquiry.firstLine = firstLine(asking.text());
        enquiry.foundBy = searchable(enquiry.reference + " " + asking.name() + " " + asking.email() + " " + asking.text());
        enquiry.asked = now;
        enquiry.due = due;
        enquiry.owner = owner;
        enquiry.persist();
        return enquiry;
    }

    private static String firstLine(String text) {
        String words = text.replaceAll("\\s+", " ").strip();
        return words.codePointCount(0, words.length()) <= LONGEST_LINE ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_LINE - 2)) + " …";
    }

    private static String searchable(String words) {
        String all = Asking.searchable(words);
        return all.codePointCount(0, all.length()) <= MOST_SEARCHED ? all : all.substring(0, all.offsetByCodePoints(0, MOST_SEARCHED));
    }

    private String boundTo() {
        return "enquiry " + id;
    }

    static Optional<Enquiry> withSecret(String secret) {
        return find("from Enquiry e join fetch e.issuer where e.secretHash = ?1", Secret.hash(secret)).firstResultOptional();
    }

    public static Optional<Enquiry> withReference(String reference) {
        return find("from Enquiry e join fetch e.issuer where e.reference = ?1", reference).firstResultOptional();
    }

    /** The enquiry with its row locked until the transaction ends, so that what is decided about it holds. */
    static Optional<Enquiry> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<Enquiry> withId(UUID id) {
        return find("from Enquiry e join fetch e.issuer where e.id = ?1", id).firstResultOptional();
    }

    /** Whose open enquiries of an issuer are. */
    static List<UUID> ownersOfOpen(Issuer issuer) {
        return getEntityManager().createQuery("select distinct e.owner.id from Enquiry e where e.issuer = ?1 and e.closed is null", UUID.class)
                .setParameter(1, issuer).getResultList();
    }

    /** Ids of open ones that are due and of which nobody was reminded, the longest due first. */
    static List<UUID> overdueUnreminded(Instant now, int most) {
        return getEntityManager().createQuery("select e.id from Enquiry e where e.closed is null and e.due <= ?1"
                        + " and (e.reminded is null or e.reminded < e.due) order by e.due", UUID.class)
                .setParameter(1, now).setMaxResults(most).getResultList();
    }

    /** @throws NotAllowed if it is closed. @throws OptimisticLockException if somebody acted on it since the person looked */
    void assign(Colleague to, int seen) {
        require(seen, "handed over");
        owner = to;
    }

    /** An answer leaves now; none is waited for any more. Throws as {@link #assign}. */
    void answer(int seen, Instant now) {
        require(seen, "answered");
        answered = answered == null ? now : answered;
        due = null;
        touch();
    }

    /** Something was written down beside it, for whoever looked before to look again. Throws as {@link #assign}. */
    void note(int seen) {
        require(seen, "added to");
        touch();
    }

    /** Throws as {@link #assign}. */
    void close(int seen, Instant now) {
        require(seen, "closed");
        closed = now;
        due = null;
    }

    /** @throws NotAllowed if it is open already. @throws OptimisticLockException as {@link #assign} */
    void reopen(int seen, Instant until) {
        requireSeen(seen);
        if (closed == null) {
            throw new NotAllowed("%s is open already.".formatted(reference));
        }
        closed = null;
        due = until;
    }

    /** The sender writes again: it waits for an answer, also if it was closed. @param until when that is due, unless one was due sooner */
    void continueWith(String text, Instant until) {
        closed = null;
        due = due == null || until.isBefore(due) ? until : due;
        foundBy = searchable(foundBy + " " + text);
    }

    boolean awaitsReminder(Instant now) {
        return closed == null && isOverdue(now) && (reminded == null || reminded.isBefore(due));
    }

    void remind(Instant now) {
        reminded = now;
    }

    /** Moves the version on although nothing else of the row may change. */
    private void touch() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void require(int seen, String done) {
        requireSeen(seen);
        if (closed != null) {
            throw new NotAllowed("%s is closed, so that it cannot be %s. Open it again first.".formatted(reference, done));
        }
    }

    private void requireSeen(int seen) {
        if (seen != version) {
            throw new OptimisticLockException("Somebody else acted on %s meanwhile.".formatted(reference));
        }
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** What opens its page to its sender. */
    String secret(Seal seal) {
        try {
            return new String(seal.open(boundTo(), sealedSecret), StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of %s cannot be opened with the account key of today.".formatted(reference), e);
        }
    }

    public Issuer issuer() {
        return issuer;
    }

    public Audience audience() {
        return audience;
    }

    public Topic topic() {
        return topic;
    }

    /** As {@code XTSE:PDL}; empty if none was named. */
    public String symbol() {
        return symbol;
    }

    /** Of the release that is asked about; null if none is. */
    public Long releaseEntry() {
        return releaseEntry;
    }

    /** In which the answer is wanted. */
    public Language language() {
        return Language.of(language);
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String firstLine() {
        return firstLine;
    }

    public Instant asked() {
        return asked;
    }

    /** Until when an answer is to be given; null while none is waited for. */
    public Instant due() {
        return due;
    }

    public boolean isOverdue(Instant now) {
        return due != null && !due.isAfter(now);
    }

    public Instant answered() {
        return answered;
    }

    public Instant closed() {
        return closed;
    }

    public boolean isOpen() {
        return closed == null;
    }

    /** Whose it is; who is there in that person's place, {@link IssuerRouting} knows. */
    public Colleague owner() {
        return owner;
    }

    public int version() {
        return version;
    }

    String deskPath() {
        return "/desk/enquiries/" + reference;
    }

    ActedOn actedOn() {
        return new ActedOn("enquiry", reference, "enquiry " + reference);
    }
}
