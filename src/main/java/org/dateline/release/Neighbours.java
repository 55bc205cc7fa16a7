package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import org.dateline.ledger.Visibility;
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

    private static final String ONE = "(select %1$d, r.issuedOn, r.slug, t.headline, t.key.language from Release r"
            + PublishedText.joinedTo("r", Language.ENGLISH)
            + " where r.issuer = :issuer and r." + Visibility.CONDITION
            + " and (r.sortAt %2$s :at or r.sortAt = :at and r.entry %2$s :here) order by r.sortAt %3$s, r.entry %3$s limit 1)";

    private static final String BOTH = ONE.formatted(0, "<", "desc") + " union all " + ONE.formatted(1, ">", "asc");

    /** One statement. @param reader the language in which the headlines are to be read */
    static Neighbours of(Release release, Visibility visibility, Language reader) {
        Neighbour[] both = new Neighbour[2];
        Panache.getEntityManager().createQuery(BOTH, Object[].class)
                .setParameter("issuer", release.issuer())
                .setParameter("signedSize", visibility.signedSize())
                .setParameter("at", release.sortAt())
                .setParameter("here", release.entry())
                .setParameter("reader", reader.tag())
                .getResultList()
                .forEach(row -> both[(Integer) row[0]] = neighbour(row, reader));
        return new Neighbours(both[0], both[1]);
    }

    private static Neighbour neighbour(Object[] row, Language reader) {
        LocalDate issuedOn = (LocalDate) row[1];
        return new Neighbour((String) row[3], (String) row[4], new ReleaseAddress(issuedOn, (String) row[2]).path(),
                PrintedTime.day(issuedOn, reader));
    }
}
