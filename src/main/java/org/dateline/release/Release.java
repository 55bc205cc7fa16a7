package org.dateline.release;

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
 * A published release. It comes into being in the transaction that appends its ledger entry, under that entry's index,
 * and never changes. Whether the public may see it is decided by {@link Visibility} alone.
 */
@Entity
@Table(name = "news_release")
public class Release extends PanacheEntityBase {

    @Id
    private long entry;

    private UUID uuid;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    @Column(length = 2, columnDefinition = "char(2)")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(length = 32, columnDefinition = "varchar(32)")
    private Category category;

    private Instant published;
    private boolean admitted;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "sort_at")
    private Instant sortAt;

    private String slug;

    protected Release() {}

    Release(long entry, UUID uuid, Issuer issuer, Language language, Category category, Instant published,
            boolean admitted, IssueDate issued, String slug) {
        this.entry = entry;
        this.uuid = uuid;
        this.issuer = issuer;
        this.language = language.tag();
        this.category = category;
        this.published = published;
        this.admitted = admitted;
        this.issuedOn = issued.date();
        this.issuedAt = issued.instant();
        this.sortAt = issued.instant() != null
                ? issued.instant()
                : issued.date().atStartOfDay(issuer.homeZone()).toInstant();
        this.slug = slug;
    }

    /** The last parts of the addresses of a day, visible or about to be. */
    static List<String> slugsOf(LocalDate issuedOn) {
        return find("select r.slug from Release r where r.issuedOn = ?1", issuedOn).project(String.class).list();
    }

    /** The visible release at a public address; empty for anything else, without a reason given. */
    public static Optional<Release> at(Visibility visibility, LocalDate issuedOn, String slug) {
        return find("from Release r join fetch r.issuer where r.issuedOn = :issuedOn and r.slug = :slug and r." + Visibility.CONDITION,
                Parameters.with("issuedOn", issuedOn).and("slug", slug).and("signedSize", visibility.signedSize()))
                .firstResultOptional();
    }

    /** The visible release that a ledger entry published; empty if there is none or nothing covers it yet. */
    public static Optional<Release> withEntry(Visibility visibility, long entry) {
        return visibility.covers(entry)
                ? find("from Release r join fetch r.issuer where r.entry = ?1", entry).firstResultOptional() : Optional.empty();
    }

    /** The texts the public may see, the one in the original language first. */
    public List<PublishedText> texts(Visibility visibility) {
        return PublishedText.of(this, visibility);
    }

    /** Symbols in the printed order. */
    public List<PrintedSymbol> symbols() {
        return PublishedSymbol.of(entry);
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

    /** The language it was first published in. */
    public Language language() {
        return Language.of(language);
    }

    public Category category() {
        return category;
    }

    /** The time of its ledger entry: UTC with microseconds. */
    public Instant published() {
        return published;
    }

    /** True if it was entered as a historical release, issued before the issuer came to the portal. */
    public boolean admitted() {
        return admitted;
    }

    public IssueDate issued() {
        return new IssueDate(issuedOn, issuedAt);
    }

    Instant sortAt() {
        return sortAt;
    }

    public ReleaseAddress address() {
        return new ReleaseAddress(issuedOn, slug);
    }
}
