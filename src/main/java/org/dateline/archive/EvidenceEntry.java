package org.dateline.archive;

import java.util.List;
import java.util.UUID;
import org.dateline.filing.FilingDocument;
import org.dateline.filing.FilingEntry;
import org.dateline.release.PublishedDocument;
import org.dateline.release.PublishedEntry;

/** An entry of the ledger of which a bundle has everything: it published something of a release, or of a filing. One of the two is null. */
record EvidenceEntry(PublishedEntry release, FilingEntry filing) {

    static EvidenceEntry of(PublishedEntry release) {
        return new EvidenceEntry(release, null);
    }

    static EvidenceEntry of(FilingEntry filing) {
        return new EvidenceEntry(null, filing);
    }

    /** Index in the ledger. */
    long index() {
        return release != null ? release.entry() : filing.entry();
    }

    /** Permanent id of the release or the filing. */
    UUID uuid() {
        return release != null ? release.uuid() : filing.uuid();
    }

    /** Of the release or the filing. */
    String folder() {
        return (release != null ? "releases/" : "filings/") + uuid();
    }

    /** Of the entry: what came later has a folder of its own. */
    String ownFolder() {
        return (release != null ? release.isTheReleaseItself() : filing.isTheFilingItself()) ? folder() : folder() + "/" + index();
    }

    /** Names of the documents that it names. Needs a transaction. */
    List<String> documents() {
        return release != null ? PublishedDocument.namesIn(release) : FilingDocument.namesIn(filing);
    }

    /** Needs a transaction. */
    byte[] document(String name) {
        return release != null ? PublishedDocument.bytesIn(release, name) : FilingDocument.bytesIn(filing, name);
    }
}
