package org.dateline.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.release.ReleaseAddress;

/** An address that somebody typed: what of this portal it means. Nothing is ever fetched from it. */
final class GivenAddress {

    private static final Pattern SITE = Pattern.compile("(?i)(?:https?:)?//([^/?#]+)(.*)");
    private static final Pattern RELEASE = Pattern.compile("(?:/fr)?/releases/(\\d{4})/(\\d{2})/(\\d{2})/([a-z0-9-]+)"
            + "(?:\\.(?:json|txt|pdf|xhtml|tlog-proof|entry))?(?:/changes|/attachments/[^/]*)?/?(?:[?#].*)?");

    private static final Pattern FILING = Pattern.compile("(?:/fr)?/filings/([a-z0-9-]+)"
            + "(?:\\.(?:json|tlog-proof|entry))?(?:/attachments/[^/]*)?/?(?:[?#].*)?");

    private GivenAddress() {}

    /** @param home the origin of this portal */
    static boolean isElsewhere(String typed, String home) {
        Matcher site = SITE.matcher(typed.strip());
        return site.matches() && !site.group(1).equalsIgnoreCase(home.replaceFirst("^[a-z]+://", ""));
    }

    /** Empty if no release can have this address. */
    static Optional<ReleaseAddress> release(String typed) {
        Matcher release = RELEASE.matcher(path(typed));
        if (!release.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReleaseAddress(LocalDate.of(Integer.parseInt(release.group(1)), Integer.parseInt(release.group(2)),
                    Integer.parseInt(release.group(3))), release.group(4)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The slug of a filing; empty if no filing can have this address. */
    static Optional<String> filing(String typed) {
        Matcher filing = FILING.matcher(path(typed));
        return filing.matches() ? Optional.of(filing.group(1)) : Optional.empty();
    }

    private static String path(String typed) {
        String stripped = typed.strip();
        Matcher site = SITE.matcher(stripped);
        return site.matches() ? site.group(2) : stripped.startsWith("/") ? stripped : "/" + stripped;
    }
}
