package org.dateline.release;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dateline.shared.Language;

/**
 * What a release follows and what followed it, as far as it is visible. The release itself never changes by it.
 *
 * @param corrects    the release that this one corrects; null if none
 * @param correctedBy the latest that corrects this one; null if none
 * @param withdrawal  the notice that it no longer stands, in the language of the text where there is one; null if it stands
 */
public record Sequel(Other corrects, Other correctedBy, Withdrawal withdrawal) {

    public static final Sequel NONE = new Sequel(null, null, null);

    /** Another release, as a link names it. */
    public record Other(long entry, ReleaseAddress address, IssueDate issued, Instant published) {

        static Other of(Release release) {
            return release == null ? null : new Other(release.entry(), release.address(), release.issued(), release.published());
        }
    }

    /** To be selected behind a release {@code o} and its text {@code t}; {@link #of} reads the columns. */
    static final String COLUMNS = ", earlier, later, w";
    static final int WIDTH = 3;

    /** The joins that go with {@link #COLUMNS}; they repeat the release for each correction of it and each language of a notice. */
    static final String JOINS = " left join Correction c on c.entry = o.entry left join Release earlier on earlier.entry = c.corrected"
            + " left join Correction d on d.corrected = o.entry and d.entry < :signedSize left join Release later on later.entry = d.entry"
            + " left join Withdrawal w on w.releaseEntry = o.entry and w.key.entry < :signedSize";

    /** @param rows all rows of one release, whose columns from {@code first} on are {@link #COLUMNS} */
    static Sequel of(List<Object[]> rows, int first, Language text) {
        Release later = rows.stream().map(row -> (Release) row[first + 1]).reduce(null,
                (one, other) -> one == null || other != null && other.entry() > one.entry() ? other : one);
        return new Sequel(Other.of((Release) rows.get(0)[first]), Other.of(later), withdrawal(rows, first + 2, text));
    }

    /** In the language of the text, or in another: no reader is to miss it. */
    private static Withdrawal withdrawal(List<Object[]> rows, int column, Language text) {
        return rows.stream().map(row -> (Withdrawal) row[column]).filter(Objects::nonNull)
                .min(Comparator.comparing(notice -> notice.language() != text)).orElse(null);
    }

    /** When the last of it happened, or when the release itself was published. */
    public Instant lastChange(Instant published) {
        Instant last = correctedBy == null ? published : correctedBy.published();
        return withdrawal != null && withdrawal.published().isAfter(last) ? withdrawal.published() : last;
    }
}
