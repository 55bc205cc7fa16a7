package org.dateline.archive;

import org.dateline.release.Sequel;
import org.dateline.shared.Language;

/** What readers of a feed are told in front of a text that was withdrawn or corrected, or that corrects another. */
final class SequelNotice {

    private SequelNotice() {}

    /** Clean markup with addresses relative to the portal; empty where there is nothing to say. */
    static String of(Sequel sequel, Language words) {
        StringBuilder notice = new StringBuilder();
        if (sequel.withdrawal() != null) {
            notice.append("<p><strong>").append(words.choose("Withdrawn. What stands below is kept as it was published.",
                    "Retiré. Le texte ci-dessous est conservé tel qu’il a été publié.")).append("</strong></p>").append(sequel.withdrawal().notice());
        }
        if (sequel.correctedBy() != null) {
            notice.append(link(words.choose("Corrected:", "Corrigé\u00a0:"), words.choose("read the correction", "lire le rectificatif"),
                    sequel.correctedBy()));
        }
        if (sequel.corrects() != null) {
            notice.append(link(words.choose("Correction:", "Rectificatif\u00a0:"), words.choose("of this release", "de ce communiqué"),
                    sequel.corrects()));
        }
        return notice.toString();
    }

    private static String link(String what, String words, Sequel.Other other) {
        return "<p><strong>" + what + "</strong> <a href=\"" + other.address().path() + "\">" + words + "</a>.</p>";
    }
}
