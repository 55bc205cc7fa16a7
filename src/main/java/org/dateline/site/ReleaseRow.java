package org.dateline.site;

import java.time.ZoneId;
import java.util.List;
import org.dateline.release.ReleaseSummary;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/** A release as pages in this language name it that are not about releases. */
public record ReleaseRow(ReleaseSummary release, Language language) {

    static List<ReleaseRow> of(List<ReleaseSummary> releases, Language language) {
        return releases.stream().map(release -> new ReleaseRow(release, language)).toList();
    }

    public String path() {
        return release.address().path();
    }

    /** The issue date as exactly as it is known. */
    public String issued() {
        return release.issued().instant() == null
                ? PrintedTime.day(release.issued().date(), language)
                : PrintedTime.instant(release.issued().instant(), zone(), language);
    }

    public String issuedForMachines() {
        return release.issued().instant() == null
                ? release.issued().date().toString()
                : PrintedTime.machine(release.issued().instant(), zone());
    }

    private ZoneId zone() {
        return ZoneId.of(release.homeZone());
    }

    /** What it is about, in the words of the page. */
    public String category() {
        return release.category().label(language);
    }
}
