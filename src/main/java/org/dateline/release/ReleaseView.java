package org.dateline.release;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dateline.ledger.Coverage;
import org.dateline.risk.RisksOnFile;

/**
 * What a release page shows. A published release and the preview of a draft are the same record, so that preview and page
 * are one template.
 *
 * @param text     what the release says; its issue date is null in a draft that goes out at its publication
 * @param category what it is about; null in a draft that has none yet
 * @param issuer   who says it
 * @param portal   what the portal knows of its publication; null in a preview
 * @param reader   to whom outside the desk a preview is shown; null for everything else
 */
public record ReleaseView(ReleaseText text, Category category, Speaker issuer, Portal portal, Reader reader) {

    public ReleaseView(ReleaseText text, Category category, Speaker issuer, Portal portal) {
        this(text, category, issuer, portal, null);
    }

    /**
     * The issuer as a release page names it.
     *
     * @param name    its name
     * @param path    its profile on this portal; empty if there is none
     * @param country ISO 3166-1 code of its head office, by which telephone numbers are understood
     * @param zone    its home zone
     */
    public record Speaker(String name, String path, String country, ZoneId zone) {}

    /**
     * What the portal says of a published release, none of it the issuer's words.
     *
     * @param path      its address on this portal, without a suffix
     * @param url       the same in full
     * @param entry     index of its ledger entry
     * @param published time of that entry
     * @param coverage  the checkpoint that covers it and the time stamps over that
     * @param admitted  true if it was entered as a historical release
     * @param files     attachments, by name
     * @param before    the one issued before it by the same issuer; null if it is the first
     * @param after     the one issued after it; null if it is the latest
     * @param sequel    what it corrects, what corrects it, and whether it was withdrawn
     * @param expected  a text in a further language that was announced and is not there yet; null if none
     * @param added     how the text became public, if it was added to the release later; null if it came with it
     * @param risks     the risk factors in force when it was issued; null if none were
     * @param statement number of the version of the cautionary statement that it carried; 0 if it carried none
     */
    public record Portal(String path, String url, long entry, Instant published, Coverage coverage, boolean admitted, List<File> files,
            Neighbour before, Neighbour after, Sequel sequel, ExpectedText expected, AddedText added, RisksOnFile risks, int statement) {

        public Portal {
            files = List.copyOf(files);
        }
    }

    /**
     * A file that came with the release.
     *
     * @param path its address on this portal
     * @param size in the words of the page ("214 kB")
     */
    public record File(String name, String path, String size) {}

    /**
     * A release beside this one in time.
     *
     * @param language BCP 47 tag of the headline
     */
    public record Neighbour(String headline, String language, String path, String day) {}

    /**
     * Somebody outside the desk to whom a draft is shown.
     *
     * @param opened when the page was opened, in words
     * @param until  when the link ends, in words
     * @param marked whether the name stands all over the page
     * @param others the same draft in its other languages; the address of each by its name
     * @param toFollow a text in a further language that it announces, and when it is expected, in words; null if none
     * @param files  that come with it; the address of each by its name
     */
    public record Reader(String name, String opened, String until, boolean marked, Map<String, String> others, String toFollow,
            Map<String, String> files) {

        private static final int MARKS = 40;

        /** The mark, as often as it stands on a page. */
        public List<String> marks() {
            return Collections.nCopies(MARKS, name + " · " + opened);
        }
    }

    /** What a draft would look like, for somebody outside the desk. */
    public static ReleaseView preview(ReleaseText text, Category category, Speaker issuer, Reader reader) {
        return new ReleaseView(text, category, issuer, null, reader);
    }

    /** What a draft would look like. */
    public static ReleaseView preview(ReleaseText text, Category category, Speaker issuer) {
        return new ReleaseView(text, category, issuer, null);
    }

    public boolean isPreview() {
        return portal == null;
    }
}
