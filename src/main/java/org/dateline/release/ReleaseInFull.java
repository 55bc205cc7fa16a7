package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A visible release with its text in its original language.
 *
 * @param lead opening words of the body, plain text
 */
public record ReleaseInFull(Release release, String lead, ReleaseText text) {

    /** Rows of release and text; what follows narrows {@code r}. */
    static final String ROWS = "select r, t from Release r join fetch r.issuer"
            + " join PublishedText t on t.key.releaseEntry = r.entry and t.key.language = r.language left join fetch t.statement where ";

    /** The visible release at a public address; empty for anything else, without a reason given. Two statements. */
    static Optional<ReleaseInFull> at(Visibility visibility, LocalDate issuedOn, String slug) {
        return Panache.getEntityManager()
                .createQuery(ROWS + "r.issuedOn = :issuedOn and r.slug = :slug and r." + Visibility.CONDITION, Object[].class)
                .setParameter("issuedOn", issuedOn)
                .setParameter("slug", slug)
                .setParameter("signedSize", visibility.signedSize())
                .getResultStream()
                .map(row -> of((Release) row[0], (PublishedText) row[1], ((Release) row[0]).symbols()))
                .findFirst();
    }

    static ReleaseInFull of(Release release, PublishedText text, List<PrintedSymbol> symbols) {
        return new ReleaseInFull(release, text.lead(), text.text(release.issued(), symbols));
    }
}
