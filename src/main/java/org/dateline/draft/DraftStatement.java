package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.document.BodyHtml;
import org.dateline.issuer.Issuer;
import org.dateline.release.PrintedStatement;
import org.dateline.shared.Language;

/**
 * A wording of an issuer's cautionary statement, as somebody saved it; another person approves it, and then it is the one that
 * drafts take and are compared with. It becomes public with the first release that carries it.
 */
@Entity
@Table(name = "draft_statement")
class DraftStatement extends PanacheEntityBase {

    /** An approved wording. @param version number of the wording @param by who approved it */
    record Approved(Language language, int version, PrintedStatement statement, Colleague by, Instant at) {

        /** Whether a statement says the same, whatever its markup. */
        boolean saysWhat(PrintedStatement other) {
            return Finding.sameWords(words(statement), words(other));
        }

        private static String words(PrintedStatement statement) {
            return statement.heading() + " " + BodyHtml.text(statement.body());
        }
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    @Column(length = 2, columnDefinition = "char(2)")
    private String language;

    private int number;

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    private Instant saved;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "saved_by"))
    @AttributeOverride(name = "name", column = @Column(name = "saved_by_name"))
    private Colleague savedBy;

    protected DraftStatement() {}

    /**
     * Saves the next wording; whoever clicks twice, or changed nothing, saves none.
     *
     * @param seen number of the wording the person began from; 0 for none
     * @throws NotAllowed if somebody saved another one meanwhile
     */
    static DraftStatement save(Issuer issuer, Language language, int seen, PrintedStatement statement, Colleague by, Instant now) {
        Optional<DraftStatement> latest = latest(issuer, language);
        if (latest.filter(one -> one.printed().equals(statement)).isPresent()) {
            return latest.get();
        }
        if (latest.map(DraftStatement::number).orElse(0) != seen) {
            throw new NotAllowed(latest.map(one -> one.savedBy.name() + " saved version " + one.number + " meanwhile.").orElse("There is no version yet."));
        }
        var next = new DraftStatement();
        next.id = UUID.randomUUID();
        next.issuer = issuer;
        next.language = language.tag();
        next.number = seen + 1;
        DraftSeal seal = DraftSeal.create(next.id);
        next.wrappedKey = seal.wrap(DraftSeal.wrappingKey());
        next.sealed = seal.seal("statement", DraftContent.jsonBytes(statement));
        next.saved = now;
        next.savedBy = by;
        next.persistAndFlush();
        return next;
    }

    /**
     * @param seen number of the wording the person read
     * @return false if somebody has approved it already
     * @throws NotAllowed if the person saved it, or somebody saved another one since
     */
    boolean approve(int seen, Colleague by, Instant now) {
        DraftStatement latest = latest(issuer, language()).orElseThrow();
        if (latest.number != seen) {
            throw new NotAllowed(latest.savedBy.name() + " saved version " + latest.number + " meanwhile. Read it, then decide.");
        }
        if (savedBy.id().equals(by.id())) {
            throw new NotAllowed("You saved this version yourself: somebody else has to approve it.");
        }
        if (approval().isPresent()) {
            return false;
        }
        new DraftStatementApproval(id, digest(printed()), by, now).persistAndFlush();
        return true;
    }

    static Optional<DraftStatement> latest(Issuer issuer, Language language) {
        return of(issuer, language).findFirst();
    }

    /** Every wording, the latest first. */
    static Stream<DraftStatement> of(Issuer issuer, Language language) {
        return DraftStatement.<DraftStatement>list("issuer = ?1 and language = ?2 order by number desc", issuer, language.tag()).stream();
    }

    /** Every approved wording in any language, the latest first: of each language the first one is to be used. */
    static List<Approved> approvedOf(Issuer issuer) {
        return getEntityManager().createQuery("select s, a from DraftStatement s join DraftStatementApproval a on a.statementId = s.id"
                        + " where s.issuer = ?1 order by s.number desc", Object[].class).setParameter(1, issuer).getResultList().stream()
                .map(row -> ((DraftStatement) row[0]).approvedWith((DraftStatementApproval) row[1])).toList();
    }

    /** The one to be used in a language; empty if none was approved. */
    static Optional<Approved> inForce(Issuer issuer, Language language) {
        return approvedOf(issuer).stream().filter(one -> one.language() == language).findFirst();
    }

    private Approved approvedWith(DraftStatementApproval approval) {
        return new Approved(language(), number, printed(), approval.approvedBy(), approval.approved());
    }

    PrintedStatement printed() {
        return DraftContent.fromJson(DraftSeal.unwrap(id, wrappedKey, DraftSeal.wrappingKey()).open("statement", sealed), PrintedStatement.class);
    }

    Optional<DraftStatementApproval> approval() {
        return DraftStatementApproval.findByIdOptional(id);
    }

    Language language() {
        return Language.of(language);
    }

    UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Instant saved() {
        return saved;
    }

    public Colleague savedBy() {
        return savedBy;
    }

    private static byte[] digest(PrintedStatement statement) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((statement.heading() + "\n" + statement.body()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
