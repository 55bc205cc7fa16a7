package org.dateline.risk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Slugs;

/** One disclosed risk, the same one through the years; each filing has a wording of it. */
@Entity
@Table(name = "risk_factor")
public class RiskFactor extends PanacheEntityBase {

    /** What stands at these addresses is no risk factor. */
    private static final Set<String> TAKEN = Set.of("compare", "timeline", "search");

    @Id
    private UUID uuid;

    private long entry;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    private String slug;

    protected RiskFactor() {}

    /** @param entry of the set in which it first appears */
    RiskFactor(UUID uuid, long entry, Issuer issuer, String slug) {
        this.uuid = uuid;
        this.entry = entry;
        this.issuer = issuer;
        this.slug = slug;
    }

    /** The visible risk factor at a public address; empty for anything else. */
    static Optional<RiskFactor> at(Visibility visibility, String slug) {
        return find("from RiskFactor f join fetch f.issuer where f.slug = :slug and f." + Visibility.CONDITION,
                Parameters.with("slug", slug).and("signedSize", visibility.signedSize())).firstResultOptional();
    }

    static String slugOf(String heading) {
        String slug = Slugs.of(heading);
        return slug.isEmpty() || TAKEN.contains(slug) ? ("risk-" + slug).replaceAll("-$", "") : slug;
    }

    /** Which of these addresses, or of those with a number behind them, are taken. */
    static List<String> taken(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : find("select f.slug from RiskFactor f where function('regexp_replace', f.slug, '-[0-9]+$', '') in ?1 or f.slug in ?1", slugs)
                .project(String.class).list();
    }

    public UUID uuid() {
        return uuid;
    }

    /** Entry of the set in which it first appeared. */
    public long entry() {
        return entry;
    }

    public Issuer issuer() {
        return issuer;
    }

    public String path() {
        return "/risk-factors/" + slug;
    }
}
