package org.dateline.site;

import java.time.ZoneId;
import java.util.List;
import org.dateline.release.ReleaseSummary;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/** A release as pages name it that are not about releases. */
public record ReleaseRow(ReleaseSummary release) {

    static List<ReleaseRow> of(List<ReleaseSummary> releases) {
        return releases.stream().map(ReleaseRow::new).toList();
    }

    public String path() {
        return release.address().path();
    }

    /** The issue date as exactly as it is known. */
    public String issued() {
        return release.issued().instant() == null
                ? PrintedTime.day(release.issued().date(), Language.ENGLISH)
                : PrintedTime.instant(release.issued().instant(), zone(), Language.ENGLISH);
    }

    public String issuedForMachines() {
        return release.issued().instant() == null
                ? release.issued().date().toString()
                : PrintedTime.machine(release.issued().instant(), zone());
    }

    private ZoneId zone() {
        return ZoneId.of(release.homeZone());
    }

    public boolean isInEnglish() {
        return release.language().equals(Language.ENGLISH.tag());
    }
}
