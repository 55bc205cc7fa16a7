package org.dateline.filing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.ledger.Visibility;

/**
 * Filings of an issuer from a day to a day, or one of them.
 *
 * @param issuerId null for all
 * @param first    day of filing; null for the beginning
 * @param last     day of filing, included; null for no end
 * @param only     permanent id of the only one; null for all of them
 */
public record FilingRange(Long issuerId, LocalDate first, LocalDate last, UUID only) {

    /**
     * The entries that published something of these filings, in the order of the ledger.
     *
     * @param after index of the last entry that is known already; -1 for the beginning
     */
    public List<FilingEntry> entries(Visibility visibility, long after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after, "signedSize", visibility.signedSize()));
        StringBuilder hql = new StringBuilder("select distinct d.entry, f.entry, f.uuid from FilingDocument d join Filing f on f.entry = d.key.filingEntry"
                + " where d.entry > :after and d.").append(Visibility.CONDITION);
        narrow(hql, parameters, " and f.issuer.id = :issuer", "issuer", issuerId);
        narrow(hql, parameters, " and f.filedOn >= :first", "first", first);
        narrow(hql, parameters, " and f.filedOn <= :last", "last", last);
        narrow(hql, parameters, " and f.uuid = :only", "only", only);
        TypedQuery<Object[]> query = Panache.getEntityManager().createQuery(hql.append(" order by d.entry").toString(), Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList().stream().map(row -> new FilingEntry((Long) row[0], (Long) row[1], (UUID) row[2])).toList();
    }

    private static void narrow(StringBuilder hql, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            hql.append(condition);
            parameters.put(name, value);
        }
    }
}
