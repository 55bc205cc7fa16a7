package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A visible release with its text in its original language, and what came of it.
 *
 * @param lead opening words of the body, plain text
 */
public record ReleaseInFull(Release release, String lead, ReleaseText text, Sequel sequel) {

    private static final String VISIBLE = "select o, t" + Sequel.COLUMNS + " from Release o join fetch o.issuer"
            + " join PublishedText t on t.key.releaseEntry = o.entry and t.key.language = o.language left join fetch t.statement"
            + Sequel.JOINS + " where o." + Visibility.CONDITION + " and ";

    /** The visible release at a public address; empty for anything else, without a reason given. Two statements. */
    static Optional<ReleaseInFull> at(Visibility visibility, LocalDate issuedOn, String slug) {
        return one(visibility, "o.issuedOn = :issuedOn and o.slug = :slug", Map.of("issuedOn", issuedOn, "slug", slug));
    }

    /** The visible release that a ledger entry published; empty if there is none or nothing covers it yet. Two statements. */
    public static Optional<ReleaseInFull> withEntry(Visibility visibility, long entry) {
        return one(visibility, "o.entry = :entry", Map.of("entry", entry));
    }

    private static Optional<ReleaseInFull> one(Visibility visibility, String which, Map<String, Object> parameters) {
        var query = Panache.getEntityManager().createQuery(VISIBLE + which, Object[].class)
                .setParameter("signedSize", visibility.signedSize());
        parameters.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(of(rows, ((Release) rows.get(0)[0]).symbols()));
    }

    /** @param rows all rows of one release: release, text, and the columns of {@link Sequel} */
    static ReleaseInFull of(List<Object[]> rows, List<PrintedSymbol> symbols) {
        Release release = (Release) rows.get(0)[0];
        PublishedText text = (PublishedText) rows.get(0)[1];
        return new ReleaseInFull(release, text.lead(), text.text(release.issued(), symbols), Sequel.of(rows, 2));
    }
}
