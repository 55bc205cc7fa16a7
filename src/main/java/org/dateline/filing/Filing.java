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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;

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

    public String path() {
        return "/filings/" + slug;
    }
}
