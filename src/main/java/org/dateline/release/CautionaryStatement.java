package org.dateline.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;

/**
 * A version of an issuer's cautionary statement. Releases bind the version they carried; a wording that no earlier
 * release of the issuer carried becomes the next version, under the ledger entry of the release that first prints it.
 */
@Entity
@Table(name = "cautionary_statement")
public class CautionaryStatement extends PanacheEntityBase {

    @Embeddable
    record Key(
            @Column(name = "entry") long entry,
            @Column(name = "language", length = 2, columnDefinition = "char(2)") String language) implements Serializable {}

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    private int version;
    private String heading;

    @Column(columnDefinition = "mediumtext")
    private String body;

    @Column(columnDefinition = "binary(32)")
    private byte[] sha256;

    protected CautionaryStatement() {}

    /** The issuer's version with this exact wording. */
    static Optional<CautionaryStatement> worded(Issuer issuer, Language language, PrintedStatement printed) {
        return find("issuer = ?1 and key.language = ?2 and sha256 = ?3", issuer, language.tag(), digest(printed)).firstResultOptional();
    }

    /** How many there are. */
    static int versions(Issuer issuer, Language language) {
        return (int) count("issuer = ?1 and key.language = ?2", issuer, language.tag());
    }

    /** A wording that no release of the issuer carried before. */
    static CautionaryStatement next(long entry, Issuer issuer, Language language, int version, PrintedStatement printed) {
        var next = new CautionaryStatement();
        next.key = new Key(entry, language.tag());
        next.issuer = issuer;
        next.version = version;
        next.heading = printed.heading();
        next.body = printed.body();
        next.sha256 = digest(printed);
        next.persist();
        return next;
    }

    /** The visible ones of an issuer, the latest first. */
    static List<CautionaryStatement> latest(Issuer issuer, Language language, int offset, int limit, Visibility visibility) {
        return find("issuer = :issuer and key.language = :language and key." + Visibility.CONDITION + " order by version desc",
                Parameters.with("issuer", issuer).and("language", language.tag()).and("signedSize", visibility.signedSize()))
                .range(offset, offset + limit - 1).list();
    }

    /** A visible one and the one before it; none if it is not visible. */
    static List<CautionaryStatement> versions(Issuer issuer, Language language, int version, Visibility visibility) {
        List<CautionaryStatement> found = list("issuer = :issuer and key.language = :language and version between :before and :version and key."
                        + Visibility.CONDITION + " order by version desc",
                Parameters.with("issuer", issuer).and("language", language.tag()).and("before", version - 1).and("version", version)
                        .and("signedSize", visibility.signedSize()));
        return found.isEmpty() || found.get(0).version != version ? List.of() : found;
    }

    /** Index of the ledger entry with which it became public. */
    long entry() {
        return key.entry();
    }

    Language language() {
        return Language.of(key.language());
    }

    public PrintedStatement asPrinted() {
        return new PrintedStatement(heading, body);
    }

    /** Counted from 1 for an issuer and language. */
    public int version() {
        return version;
    }

    private static byte[] digest(PrintedStatement printed) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((printed.heading() + "\n" + printed.body()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
