package org.dateline.filing;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Map;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;

/**
 * Something that was posted of a filing: itself, or its risk factors.
 *
 * @param entry index of the ledger entry that posted it
 * @param files what was posted, byte for byte
 */
public record FilingPosting(long entry, Filing filing, List<FilingDocument.Listed> files) {

    /** The latest of an issuer before an entry. Two statements. @param before index of an entry; those below it are meant */
    public static List<FilingPosting> of(Issuer issuer, Visibility visibility, long before, int limit) {
        List<Object[]> rows = Panache.getEntityManager().createQuery("select k.entry, f from (select d.entry as entry, max(d.key.filingEntry) as about"
                        + " from FilingDocument d join Filing x on x.entry = d.key.filingEntry where x.issuer.id = :issuer and d." + Visibility.CONDITION
                        + " and d.entry < :before group by d.entry order by d.entry desc limit " + limit + ") k join Filing f on f.entry = k.about"
                        + " order by k.entry desc", Object[].class)
                .setParameter("issuer", issuer.id()).setParameter("signedSize", visibility.signedSize()).setParameter("before", before).getResultList();
        Map<Long, List<FilingDocument.Listed>> files = rows.isEmpty() ? Map.of() : FilingDocument.namedIn(rows.stream().map(row -> (Long) row[0]).toList());
        return rows.stream().map(row -> new FilingPosting((Long) row[0], (Filing) row[1], files.getOrDefault((Long) row[0], List.of()))).toList();
    }

    /** False for its risk factors, which have an entry of their own. */
    public boolean isTheFilingItself() {
        return entry == filing.entry();
    }

    /** Where one of the files is. */
    public String path(FilingDocument.Listed file) {
        return filing.path() + "/attachments/" + file.name();
    }
}
