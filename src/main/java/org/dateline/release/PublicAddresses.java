package org.dateline.release;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dateline.ledger.Visibility;

/** Addresses of visible releases in the order of their ledger entries, in parts that stay the same once they are full. */
public final class PublicAddresses {

    /** How many ledger entries a part covers, and so the most addresses it can hold. */
    public static final int PART = 10_000;

    /** @param first index of the part's first entry; @param lastPublished when its newest release was published */
    public record Part(long first, Instant lastPublished) {}

    public record Published(String path, Instant at) {}

    private PublicAddresses() {}

    /** The parts that hold any release, oldest first. One statement. */
    public static List<Part> parts(Visibility visibility) {
        return Panache.getEntityManager()
                .createQuery("select r.entry - mod(r.entry, " + PART + ") as part, max(r.published) from Release r where r."
                        + Visibility.CONDITION + " group by part order by part", Object[].class)
                .setParameter("signedSize", visibility.signedSize())
                .getResultStream()
                .map(row -> new Part(((Number) row[0]).longValue(), (Instant) row[1]))
                .toList();
    }

    /** The addresses of the part that begins at an entry; empty if there is no such part. One statement, which no entity is made for. */
    public static List<Published> of(Visibility visibility, long first) {
        return Panache.getEntityManager()
                .createQuery("select r.issuedOn, r.slug, r.published from Release r where r.entry >= :first and r.entry < :end and r."
                        + Visibility.CONDITION + " order by r.entry", Object[].class)
                .setParameter("first", first)
                .setParameter("end", first + PART)
                .setParameter("signedSize", visibility.signedSize())
                .getResultStream()
                .map(row -> new Published(new ReleaseAddress((LocalDate) row[0], (String) row[1]).path(), (Instant) row[2]))
                .toList();
    }
}
