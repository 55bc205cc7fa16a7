package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Language;

/**
 * A release as it stood at an instant.
 *
 * @param language   BCP 47 tag of the headline
 * @param correction whether it corrects another
 * @param corrected  since when another had corrected it; null if none had
 * @param withdrawn  since when it no longer stood; null if it did
 */
public record ReleaseThen(long entry, UUID uuid, String language, Category category, Instant published, boolean admitted, IssueDate issued,
        ReleaseAddress address, String headline, boolean correction, Instant corrected, Instant withdrawn) {

    /** The text of a release, for what it carried besides. */
    public record Carried(Release release, PublishedText text) {

        public List<PrintedContact> contacts() {
            return text.text(release.issued(), List.of()).contacts();
        }
    }

    /** Newest first. One statement. @param offset how many newer ones to pass over */
    public static List<ReleaseThen> of(Issuer issuer, AsOf then, Language reader, int offset, int limit) {
        String since = then.isByIssue() ? "later.sortAt" : "later.published";
        String hql = "select o.entry, o.uuid, t.key.language, o.category, o.published, o.admitted, o.issuedOn, o.issuedAt, o.slug, t.headline,"
                + " (select count(*) from Correction c where c.entry = o.entry),"
                + " (select min(" + since + ") from Correction d join Release later on later.entry = d.entry where d.corrected = o.entry and "
                + then.condition("later") + "),"
                + " (select min(w.published) from Withdrawal w where w.releaseEntry = o.entry and w.key.entry < :signedSize"
                + (then.isByIssue() ? " and w.published <= :at" : "") + ")"
                + " from (select r.entry as entry from Release r where r.issuer.id = :issuer and " + then.condition("r")
                + " order by r.sortAt desc, r.entry desc limit " + limit + " offset " + offset + ") k join Release o on o.entry = k.entry"
                + PublishedText.joinedTo("o", reader) + " order by o.sortAt desc, o.entry desc";
        return query(hql, issuer, then, reader).getResultList().stream().map(ReleaseThen::of).toList();
    }

    private static ReleaseThen of(Object[] row) {
        LocalDate issuedOn = (LocalDate) row[6];
        return new ReleaseThen((Long) row[0], (UUID) row[1], (String) row[2], (Category) row[3], (Instant) row[4], (Boolean) row[5],
                new IssueDate(issuedOn, (Instant) row[7]), new ReleaseAddress(issuedOn, (String) row[8]), (String) row[9], (Long) row[10] > 0,
                (Instant) row[11], (Instant) row[12]);
    }

    /** The newest release then, and the newest with a cautionary statement, which may be the same; newest first. One statement. */
    public static List<Carried> newest(Issuer issuer, AsOf then, Language reader) {
        String newest = " order by r.sortAt desc, r.entry desc limit 1)";
        String hql = "select o, t from Release o" + PublishedText.joinedTo("o", reader) + " left join fetch t.statement"
                + " where o.entry = (select r.entry from Release r where r.issuer.id = :issuer and " + then.condition("r") + newest
                + " or o.entry = (select r.entry from Release r join PublishedText x on x.key.releaseEntry = r.entry and x.key.language = r.language"
                + " where r.issuer.id = :issuer and x.statement is not null and " + then.condition("r") + newest
                + " order by o.sortAt desc, o.entry desc";
        return query(hql, issuer, then, reader).getResultList().stream().map(row -> new Carried((Release) row[0], (PublishedText) row[1])).toList();
    }

    private static TypedQuery<Object[]> query(String hql, Issuer issuer, AsOf then, Language reader) {
        Map<String, Object> parameters = new HashMap<>(then.parameters());
        parameters.put("issuer", issuer.id());
        parameters.put("reader", reader.tag());
        TypedQuery<Object[]> query = Panache.getEntityManager().createQuery(hql, Object[].class);
        parameters.forEach(query::setParameter);
        return query;
    }
}
