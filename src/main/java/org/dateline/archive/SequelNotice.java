package org.dateline.archive;

import org.dateline.release.Sequel;

/** What readers of a feed are told in front of a text that was withdrawn or corrected, or that corrects another. */
final class SequelNotice {

    private SequelNotice() {}

    /** Clean markup with addresses relative to the portal; empty where there is nothing to say. */
    static String of(Sequel sequel) {
        StringBuilder notice = new StringBuilder();
        if (sequel.withdrawal() != null) {
            notice.append("<p><strong>Withdrawn. What stands below is kept as it was published.</strong></p>").append(sequel.withdrawal().notice());
        }
        if (sequel.correctedBy() != null) {
            notice.append(link("Corrected", "read the correction", sequel.correctedBy()));
        }
        if (sequel.corrects() != null) {
            notice.append(link("Correction", "of this release", sequel.corrects()));
        }
        return notice.toString();
    }

    private static String link(String what, String words, Sequel.Other other) {
        return "<p><strong>" + what + ":</strong> <a href=\"" + other.address().path() + "\">" + words + "</a>.</p>";
    }
}
