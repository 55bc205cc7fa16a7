package org.dateline.filing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * A document on file with a regulator. It comes into being in the transaction that appends its ledger entry, under that entry's
 * index, and never changes. Whether the public may see it is decided by {@link Visibility} alone.
 */
@Entity
@Table(name = "filing")
public class Filing extends PanacheEntityBase {

    @Id
    private long entry;

    private UUID uuid;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    @Enumerated(EnumType.STRING)
    @Column(length = 32, columnDefinition = "varchar(32)")
    private FilingKind kind;

    @Column(length = 2, columnDefinition = "char(2)")
    private String language;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "public_at")
    private Instant publicAt;

    @Column(name = "public_by")
    private Instant publicBy;

    @Column(name = "official_url")
    private String officialUrl;

    private String slug;

    @Column(name = "risk_factors")
    private int riskFactors;

    private Instant published;
    private boolean admitted;

    protected Filing() {}

    Filing(long entry, Instant published, FilingToPublish filing, String slug) {
        this.entry = entry;
        this.published = published;
        this.uuid = filing.uuid();
        this.issuer = filing.issuer();
        this.kind = filing.facts().kind();
        this.language = filing.facts().language().tag();
        this.periodEnd = filing.facts().periodEnd();
        this.filedOn = filing.facts().filedOn();
        this.publicAt = filing.facts().publicAt();
        this.publicBy = filing.facts().publicBy(issuer.homeZone());
        this.officialUrl = filing.facts().officialUrl();
        this.riskFactors = filing.riskFactors();
        this.admitted = filing.admitted();
        this.slug = slug;
    }

    /** The visible filing at a public address; empty for anything else, without a reason given. */
    public static Optional<Filing> at(Visibility visibility, String slug) {
        return find("from Filing f join fetch f.issuer where f.slug = :slug and f." + Visibility.CONDITION,
                Parameters.with("slug", slug).and("signedSize", visibility.signedSize())).firstResultOptional();
    }

    /** The visible ones, the latest on file first. @param issuer null for all @param kind null for all */
    public static List<Filing> newest(Issuer issuer, FilingKind kind, Visibility visibility, int offset, int limit) {
        Parameters parameters = Parameters.with("signedSize", visibility.signedSize());
        if (issuer != null) {
            parameters.and("issuer", issuer);
        }
        if (kind != null) {
            parameters.and("kind", kind);
        }
        return Filing.<Filing>find("from Filing f join fetch f.issuer where f." + Visibility.CONDITION + (issuer == null ? "" : " and f.issuer = :issuer")
                + (kind == null ? "" : " and f.kind = :kind") + " order by f.publicBy desc, f.entry desc", parameters).range(offset, offset + limit - 1).list();
    }

    /** Where one is, and since when. */
    public record Address(String path, Instant published) {}

    /** The pages of the first visible ones, in the order of the ledger. One statement. */
    public static List<Address> addresses(Visibility visibility, int most) {
        return find("select f.slug, f.published from Filing f where f." + Visibility.CONDITION + " order by f.entry",
                Parameters.with("signedSize", visibility.signedSize())).page(0, most).project(Object[].class).stream()
                .map(row -> new Address("/filings/" + row[0], (Instant) row[1])).toList();
    }

    /** The visible filing that a ledger entry published, or brought a file of; empty if there is none or nothing covers it yet. */
    public static Optional<Filing> ofEntry(Visibility visibility, long entry) {
        return visibility.covers(entry)
                ? find("from Filing f join fetch f.issuer where f.entry in (select d.key.filingEntry from FilingDocument d where d.entry = ?1)", entry).firstResultOptional()
                : Optional.empty();
    }

    /** The visible filings of these issuers, the latest on file first. @param issuerIds not empty */
    public static List<Filing> latestOf(Collection<Long> issuerIds, Visibility visibility, int limit) {
        return Filing.<Filing>find("from Filing f join fetch f.issuer where f.issuer.id in :issuers and f." + Visibility.CONDITION
                + " order by f.publicBy desc, f.entry desc",
                Parameters.with("issuers", issuerIds).and("signedSize", visibility.signedSize())).page(0, limit).list();
    }

    /** The files the public may see, by name. */
    public List<FilingDocument.Listed> documents(Visibility visibility) {
        return FilingDocument.listedOf(this, visibility);
    }

    /** Index of the ledger entry, counted from 0. */
    public long entry() {
        return entry;
    }

    public UUID uuid() {
        return uuid;
    }

    public Issuer issuer() {
        return issuer;
    }

    public FilingKind kind() {
        return kind;
    }

    public Language language() {
        return Language.of(language);
    }

    /** The last day of the period it is about. */
    public LocalDate periodEnd() {
        return periodEnd;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    /** When it was public on file; null if only the day is known. */
    public Instant publicAt() {
        return publicAt;
    }

    /** By when it surely was public: that instant, or the end of the day of filing in the issuer's home zone. */
    public Instant publicBy() {
        return publicBy;
    }

    /** Absolute web address of the regulator's copy; empty if none can be linked. */
    public String officialUrl() {
        return officialUrl;
    }

    /** How many risk factors were published from it; 0 for none. */
    public int riskFactors() {
        return riskFactors;
    }

    /** The time of its ledger entry: UTC with microseconds. */
    public Instant published() {
        return published;
    }

    /** True if it was entered as a historical filing, on file before the issuer came to the portal. */
    public boolean admitted() {
        return admitted;
    }

    public String slug() {
        return slug;
    }

    /** "Form 10-K, February 27, 2015". */
    public String title(Language page) {
        return kind.label(page) + ", " + PrintedTime.day(filedOn, page);
    }

    public String path() {
        return "/filings/" + slug;
    }
}
