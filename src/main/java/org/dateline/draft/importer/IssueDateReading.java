package org.dateline.draft.importer;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.draft.prose.WrittenDate;
import org.dateline.release.IssueDate;

/** Decides when a release was issued from all the dates that are written for it. */
final class IssueDateReading {

    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_]?(\\d\\d)[-_]?(\\d\\d)(?!\\d)");

    private final Workpiece work;
    private WrittenDate written;
    private LocalDate beside;
    private String besideWhere;

    IssueDateReading(Workpiece work) {
        this.work = work;
    }

    /** A date written for the release itself; the first counts, a later one is compared with it. */
    void written(WrittenDate date, String where) {
        if (written == null) {
            written = date;
            return;
        }
        boolean sooner = !written.hasYear() && date.hasYear();
        boolean same = written.day().equals(date.day());
        work.leave(sooner ? written.text() : date.text(), "Date printed a second time, " + where + (same ? "" : ", and a different one"));
        written = sooner ? date : written;
    }

    /** A date written beside the text: a stamp, a file name, a filing. */
    void beside(LocalDate date, String where) {
        if (beside == null && date != null) {
            beside = date;
            besideWhere = where;
        }
    }

    void besideCompact(String text, String where) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            try {
                beside(LocalDate.parse(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3)), where);
            } catch (java.time.format.DateTimeParseException noDate) {
                // figures that are no date
            }
        }
    }

    /** The issue date as exactly as it is known; null if none is. */
    IssueDate decided() {
        if (written != null && written.hasYear()) {
            return fromText();
        }
        if (written != null && beside != null) {
            LocalDate date = written.day().atYear(beside.getYear());
            work.moved(Part.ISSUED, written.text(), date.toString(), "The year is not written in the text: taken from " + besideWhere + ".");
            return IssueDate.onDay(date);
        }
        if (written != null) {
            work.leave(written.text(), "Date without a year");
            work.concluded(Part.ISSUED, "", "", "The date has no year: enter it.");
            return null;
        }
        work.concluded(Part.ISSUED, "", beside == null ? "" : beside.toString(), beside == null
                ? "No issue date was found: enter it."
                : "The text has no date of its own: taken from " + besideWhere + ".");
        return beside == null ? null : IssueDate.onDay(beside);
    }

    private IssueDate fromText() {
        IssueDate issued = written.asIssueDate();
        String doubt = written.doubt();
        if (issued.instant() != null) {
            doubt = (doubt + " The time is printed to the minute.").strip();
        }
        if (beside != null && !beside.equals(issued.date())) {
            doubt = (doubt + " It differs from " + besideWhere + ", " + beside + ".").strip();
        }
        work.moved(Part.ISSUED, written.text(), issued.instant() == null ? issued.date().toString() : issued.date() + " " + issued.instant(), doubt);
        return issued;
    }
}
