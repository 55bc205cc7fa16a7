package org.dateline.release;

import java.time.Instant;
import java.util.List;

/**
 * What a release follows and what followed it, as far as it is visible. The release itself never changes by it.
 *
 * @param corrects    the release that this one corrects; null if none
 * @param correctedBy the latest that corrects this one; null if none
 * @param withdrawal  the notice that it no longer stands, in the language of the text; null if it stands
 */
public record Sequel(Other corrects, Other correctedBy, Withdrawal withdrawal) {

    public static final Sequel NONE = new Sequel(null, null, null);

    /** Another release, as a link names it. */
    public record Other(ReleaseAddress address, IssueDate issued, Instant published) {

        static Other of(Release release) {
            return release == null ? null : new Other(release.address(), release.issued(), release.published());
        }
    }

    /** To be selected behind a release {@code o} and its text {@code t}; {@link #of} reads the columns. */
    static final String COLUMNS = ", earlier, later, w";

    /** The joins that go with {@link #COLUMNS}; they repeat the release once for each correction of it. */
    static final String JOINS = " left join Correction c on c.entry = o.entry left join Release earlier on earlier.entry = c.corrected"
            + " left join Correction d on d.corrected = o.entry and d.entry < :signedSize left join Release later on later.entry = d.entry"
            + " left join Withdrawal w on w.releaseEntry = o.entry and w.key.language = t.key.language and w.key.entry < :signedSize";

    /** @param rows all rows of one release, whose columns from {@code first} on are {@link #COLUMNS} */
    static Sequel of(List<Object[]> rows, int first) {
        Release later = rows.stream().map(row -> (Release) row[first + 1]).reduce(null,
                (one, other) -> one == null || other != null && other.entry() > one.entry() ? other : one);
        return new Sequel(Other.of((Release) rows.get(0)[first]), Other.of(later), (Withdrawal) rows.get(0)[first + 2]);
    }

    /** When the last of it happened, or when the release itself was published. */
    public Instant lastChange(Instant published) {
        Instant last = correctedBy == null ? published : correctedBy.published();
        return withdrawal != null && withdrawal.published().isAfter(last) ? withdrawal.published() : last;
    }
}
