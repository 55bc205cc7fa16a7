package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import org.dateline.release.ReleaseView.Neighbour;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * The releases of the same issuer beside a release in time.
 *
 * @param before null if it is the first
 * @param after  null if it is the latest
 */
record Neighbours(Neighbour before, Neighbour after) {

    private static final String ONE = "(select %1$d, r.issuedOn, r.slug, t.headline from Release r join PublishedText t"
            + " on t.key.releaseEntry = r.entry and t.key.language = r.language"
            + " where r.issuer = :issuer and r." + Visibility.CONDITION
            + " and (r.sortAt %2$s :at or r.sortAt = :at and r.entry %2$s :here) order by r.sortAt %3$s, r.entry %3$s limit 1)";

    private static final String BOTH = ONE.formatted(0, "<", "desc") + " union all " + ONE.formatted(1, ">", "asc");

    /** One statement. */
    static Neighbours of(Release release, Visibility visibility) {
        Neighbour[] both = new Neighbour[2];
        Panache.getEntityManager().createQuery(BOTH, Object[].class)
                .setParameter("issuer", release.issuer())
                .setParameter("signedSize", visibility.signedSize())
                .setParameter("at", release.sortAt())
                .setParameter("here", release.entry())
                .getResultList()
                .forEach(row -> both[(Integer) row[0]] = neighbour((LocalDate) row[1], (String) row[2], (String) row[3]));
        return new Neighbours(both[0], both[1]);
    }

    private static Neighbour neighbour(LocalDate issuedOn, String slug, String headline) {
        return new Neighbour(headline, new ReleaseAddress(issuedOn, slug).path(), PrintedTime.day(issuedOn, Language.ENGLISH));
    }
}
