package org.dateline.risk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.filing.Filing;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;

/**
 * The risk factors of one filing, as they were published under a ledger entry of their own. They are in force from when the filing
 * was public until the next filing of the issuer words them anew, and never change.
 */
@Entity
@Table(name = "risk_set")
public class RiskSet extends PanacheEntityBase {

    @Id
    private long entry;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "filing_entry")
    private Filing filing;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    @Column(length = 2, columnDefinition = "char(2)")
    private String language;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "public_by")
    private Instant publicBy;

    private Long previous;
    private int factors;

    @Column(columnDefinition = "mediumtext")
    private String introduction;

    @Column(name = "left_over", columnDefinition = "mediumtext")
    private String leftOver;

    protected RiskSet() {}

    /** @param previous entry of the set of the filing before; null for the first */
    RiskSet(long entry, Filing filing, Long previous, int factors, String introduction, String leftOver) {
        this.entry = entry;
        this.filing = filing;
        this.issuer = filing.issuer();
        this.language = filing.language().tag();
        this.filedOn = filing.filedOn();
        this.publicBy = filing.publicBy();
        this.previous = previous;
        this.factors = factors;
        this.introduction = introduction;
        this.leftOver = leftOver;
    }

    /** The visible sets of an issuer with their filings, the latest on file first. */
    static List<RiskSet> of(Issuer issuer, Visibility visibility) {
        return list("from RiskSet s join fetch s.filing where s.issuer = :issuer and s." + Visibility.CONDITION + " order by s.publicBy desc, s.entry desc",
                Parameters.with("issuer", issuer).and("signedSize", visibility.signedSize()));
    }

    /** The visible sets of the issuers of these filings, the latest on file first. @param filings their slugs */
    static List<RiskSet> beside(List<String> filings, Visibility visibility) {
        return list("from RiskSet s join fetch s.filing join fetch s.issuer where s." + Visibility.CONDITION
                        + " and s.issuer in (select x.issuer from RiskSet x where x.filing.slug in :filings and x." + Visibility.CONDITION + ")"
                        + " order by s.publicBy desc, s.entry desc",
                Parameters.with("filings", filings).and("signedSize", visibility.signedSize()));
    }

    /** The visible set that a ledger entry published, with its filing and issuer; empty if there is none or nothing covers it yet. */
    public static Optional<RiskSet> withEntry(Visibility visibility, long entry) {
        return visibility.covers(entry)
                ? find("from RiskSet s join fetch s.filing join fetch s.issuer where s.entry = ?1", entry).firstResultOptional() : Optional.empty();
    }

    /** The next that the public may see, in the order of the ledger. @param from index of the first entry that may have published them */
    public static List<RiskSet> from(long from, int most, Visibility visibility) {
        return RiskSet.<RiskSet>find("entry >= :from and " + Visibility.CONDITION + " order by entry",
                Parameters.with("from", from).and("signedSize", visibility.signedSize())).page(0, most).list();
    }

    /** Each visible set of the issuer of a risk factor with its filing, the latest on file first, and how it words the risk factor, or null. */
    static List<Object[]> with(RiskFactor factor, Visibility visibility) {
        return find("select s, w from RiskSet s join fetch s.filing left join RiskWording w on w.key.entry = s.entry and w.factor = :factor"
                        + " where s.issuer = :issuer and s." + Visibility.CONDITION + " order by s.publicBy desc, s.entry desc",
                Parameters.with("factor", factor).and("issuer", factor.issuer()).and("signedSize", visibility.signedSize())).project(Object[].class).list();
    }

    /**
     * The one in force at an instant; of those that the same filing has in several languages, the reader's.
     *
     * @param sets of one issuer, the latest first
     */
    public static Optional<RiskSet> inForce(List<RiskSet> sets, Instant at, Language reader) {
        List<RiskSet> before = sets.stream().filter(set -> !set.publicBy.isAfter(at)).toList();
        return before.stream().findFirst().map(latest -> before.stream()
                .filter(set -> set.language() == reader && set.filing.kind() == latest.filing.kind()
                        && set.filing.periodEnd().equals(latest.filing.periodEnd()))
                .findFirst().orElse(latest));
    }

    /** The one on file before an instant, in a language, whether the public sees it yet or not: lineage begins from it. */
    public static Optional<RiskSet> lastBefore(Issuer issuer, Language language, Instant at) {
        return find("from RiskSet s join fetch s.filing where s.issuer = ?1 and s.language = ?2 and s.publicBy < ?3 order by s.publicBy desc, s.entry desc",
                issuer, language.tag(), at).page(0, 1).firstResultOptional();
    }

    /** The first one on file at an instant or after it, in a language. */
    public static Optional<RiskSet> firstFrom(Issuer issuer, Language language, Instant at) {
        return find("from RiskSet s join fetch s.filing where s.issuer = ?1 and s.language = ?2 and s.publicBy >= ?3 order by s.publicBy, s.entry",
                issuer, language.tag(), at).page(0, 1).firstResultOptional();
    }

    /** Its wordings in the order of the filing, with their risk factors. */
    public List<RiskWording> wordings() {
        return RiskWording.of(List.of(entry));
    }

    public long entry() {
        return entry;
    }

    public Filing filing() {
        return filing;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Language language() {
        return Language.of(language);
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    /** By when it surely was public. */
    public Instant publicBy() {
        return publicBy;
    }

    /** Entry of the set of the filing before; null for the first. */
    public Long previous() {
        return previous;
    }

    /** How many risk factors it has. */
    public int factors() {
        return factors;
    }

    /** What stands before the first group and risk factor, in clean markup. */
    public String introduction() {
        return introduction;
    }

    /** Running heads and the like, which are no part of the text, in clean markup. */
    public String leftOver() {
        return leftOver;
    }
}
