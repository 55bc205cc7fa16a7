package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.SignedCheckpoint;

/**
 * How something became public, for those who review the record: who let it out, and the instants that were asked for, printed and
 * measured. Only what a signed checkpoint covers is ever told of.
 *
 * @param aboutEntry  entry of the release that it corrects, withdraws or translates; null for a release of its own
 * @param due         when it was to go out; null for at once
 * @param publishedBy name of the person
 */
public record PastPublication(long entry, UUID draft, Issuer issuer, Purpose purpose, Long aboutEntry, boolean admitted, Instant due,
        Instant published, String publishedBy) {

    /** When a node first showed it. */
    public record Sight(String node, Instant at) {}

    private static final String SELECT = "select d, p from Draft d join fetch d.issuer join DraftPublication p on p.draftId = d.id where p.entry < :size and ";

    /** Those of these issuers, the latest first. @param offset how many newer ones to pass over */
    public static List<PastPublication> of(Collection<Long> issuerIds, Ledger ledger, int offset, int limit) {
        return issuerIds.isEmpty() ? List.of() : found(query("d.issuer.id in :issuers order by p.entry desc", ledger)
                .setParameter("issuers", issuerIds).setFirstResult(offset).setMaxResults(limit));
    }

    /** What an entry made public; empty if nothing covers it yet, or it is no publication. */
    public static Optional<PastPublication> withEntry(long entry, Ledger ledger) {
        return found(query("p.entry = :entry", ledger).setParameter("entry", entry)).stream().findFirst();
    }

    private static TypedQuery<Object[]> query(String which, Ledger ledger) {
        return Panache.getEntityManager().createQuery(SELECT + which, Object[].class).setParameter("size", ledger.signedSize());
    }

    private static List<PastPublication> found(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(row -> {
            Draft draft = (Draft) row[0];
            DraftPublication publication = (DraftPublication) row[1];
            return new PastPublication(publication.entry(), draft.id(), draft.issuer(), draft.purpose(), draft.aboutEntry(), publication.admitted(),
                    publication.due(), publication.published(), publication.publishedBy().name());
        }).toList();
    }

    /** When the checkpoint was committed that made it visible. */
    public Optional<Instant> visible(Ledger ledger) {
        return ledger.firstCheckpointCovering(entry).map(SignedCheckpoint::signedAt);
    }

    /** By node. */
    public List<Sight> sights() {
        return NodeSight.of(entry).stream().map(sight -> new Sight(sight.node(), sight.seen())).toList();
    }
}
