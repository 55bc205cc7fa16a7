package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;

/**
 * Something that was posted of a release: itself, a further language, or the notice that it no longer stands.
 *
 * @param entry    index of the ledger entry that posted it
 * @param release  the release that it is about
 * @param headline as first published, in the language of the tag
 * @param at       time of the entry
 * @param files    what was posted, byte for byte
 */
public record ReleasePosting(long entry, What what, Release release, String headline, String language, Instant at, List<PublishedDocument.Listed> files) {

    public enum What { PUBLISHED, ADMITTED, CORRECTION, TRANSLATION, WITHDRAWAL }

    /** The latest of an issuer before an entry. Two statements. @param before index of an entry; those below it are meant */
    public static List<ReleasePosting> of(Issuer issuer, Visibility visibility, long before, int limit) {
        List<Object[]> rows = Panache.getEntityManager().createQuery("select k.entry, o, t.headline, t.key.language,"
                        + " (select count(*) from Correction c where c.entry = o.entry),"
                        + " (select max(w.published) from Withdrawal w where w.key.entry = k.entry),"
                        + " (select max(x.published) from PublishedText x where x.key.releaseEntry = o.entry and x.entry = k.entry)"
                        + " from (select d.entry as entry, max(d.key.releaseEntry) as about from PublishedDocument d join Release r on r.entry = d.key.releaseEntry"
                        + " where r.issuer.id = :issuer and d." + Visibility.CONDITION + " and d.entry < :before group by d.entry order by d.entry desc limit " + limit
                        + ") k join Release o on o.entry = k.about" + PublishedText.joinedTo("o", null) + " order by k.entry desc", Object[].class)
                .setParameter("issuer", issuer.id()).setParameter("signedSize", visibility.signedSize()).setParameter("before", before).getResultList();
        Map<Long, List<PublishedDocument.Listed>> files = rows.isEmpty() ? Map.of() : PublishedDocument.namedIn(rows.stream().map(row -> (Long) row[0]).toList());
        return rows.stream().map(row -> of(row, files)).toList();
    }

    private static ReleasePosting of(Object[] row, Map<Long, List<PublishedDocument.Listed>> files) {
        long entry = (Long) row[0];
        Release release = (Release) row[1];
        boolean itself = entry == release.entry();
        What what = row[5] != null ? What.WITHDRAWAL : !itself ? What.TRANSLATION
                : (Long) row[4] > 0 ? What.CORRECTION : release.admitted() ? What.ADMITTED : What.PUBLISHED;
        Instant at = itself ? release.published() : (Instant) (row[5] != null ? row[5] : row[6]);
        return new ReleasePosting(entry, what, release, (String) row[2], (String) row[3], at, files.getOrDefault(entry, List.of()));
    }

    /** Where one of the files is. */
    public String path(PublishedDocument.Listed file) {
        return release.address().path() + "/attachments/" + file.name();
    }
}
