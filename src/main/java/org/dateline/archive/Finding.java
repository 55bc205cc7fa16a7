package org.dateline.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dateline.ledger.Coverage;
import org.dateline.release.Sequel;

/**
 * What the ledger says of something that was given.
 *
 * @param size       of the last checkpoint: nothing beyond it was looked at
 * @param digest     SHA-256 of what was given, where its bytes were looked for; empty otherwise
 * @param matches    the releases or filings it belongs to; for altered texts the one that is most like it
 * @param comparison how the words relate to the first of them; null if words were not compared
 * @param proof      the check of a proof; null if it was none
 * @param documents  of a release or a filing whose address was given
 */
record Finding(Verdict verdict, long size, String digest, List<Match> matches, Comparison comparison, ProofCheck proof, List<Document> documents) {

    enum Verdict {
        /** The bytes of a document that an entry names. */
        BYTES, WORDS, PART, AROUND, ALTERED,
        /** Not in the ledger as of the checkpoint. */
        NONE,
        PROOF_HOLDS, PROOF_FAILS,
        /** Of an address: the documents are those that the entries name. */
        UNCHANGED,
        /** Of an address: a document is not the one that its entry names. */
        DAMAGED;

        /** As style sheets and programs know it: {@code proof-holds}. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Verdict of(Comparison.Kind kind) {
            return switch (kind) {
                case WORDS -> WORDS;
                case PART -> PART;
                case AROUND -> AROUND;
                case ALTERED -> ALTERED;
                case OTHER -> NONE;
            };
        }
    }

    /**
     * A release or a filing that was found.
     *
     * @param filing   whether it is a filing
     * @param headline of a filing, its kind and its day
     * @param language BCP 47 tag of the headline, region and all
     * @param path     its page
     * @param proof    address of the proof of the entry
     * @param zone     the issuer's home zone
     * @param entry    index of the entry that names the text or document
     * @param type     what that entry says has happened
     * @param at       its time
     * @param document name of the document whose bytes they are; empty if words were compared
     * @param risks    risk factors of the filing whose words were compared
     */
    record Match(boolean filing, String headline, String language, String path, String proof, String issuer, ZoneId zone, long entry, String type, Instant at,
            Coverage coverage, Sequel sequel, String document, List<Risk> risks) {}

    /** A risk factor, by its heading. @param language BCP 47 tag of the heading */
    record Risk(String heading, String language, String path) {}

    /**
     * A document as the entry names it and as it is stored now.
     *
     * @param stored SHA-256 of the bytes that are served now; empty if there are none
     */
    record Document(String name, String path, long entry, String sha256, String stored) {

        public boolean isUnchanged() {
            return sha256.equals(stored);
        }
    }

    Finding {
        matches = List.copyOf(matches);
        documents = List.copyOf(documents);
    }

    static Finding none(long size, String digest) {
        return new Finding(Verdict.NONE, size, digest, List.of(), null, null, List.of());
    }
}
