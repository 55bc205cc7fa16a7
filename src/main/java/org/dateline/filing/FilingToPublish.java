package org.dateline.filing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Entry;
import org.dateline.ledger.EntryType;

/**
 * What publication carries across of a filing, made beforehand.
 *
 * @param uuid        permanent id, the same as in the ledger entry
 * @param sources     the files, byte for byte
 * @param riskFactors how many risk factors become public with it, under the next entry; 0 for none
 * @param admitted    true for one that was on file before the issuer came to the portal
 */
public record FilingToPublish(UUID uuid, Issuer issuer, FilingFacts facts, List<FilingFile> sources, int riskFactors, boolean admitted) {

    public FilingToPublish {
        sources = List.copyOf(sources);
    }

    /** What the ledger says of it. @param eyes how many pairs of eyes were on it, 1 or 2 */
    public Entry.Builder entry(int eyes) {
        Entry.Builder entry = Entry.of(EntryType.FILE).event(uuid).issuer(issuer.slug()).eyes(eyes)
                .with("filing", uuid.toString())
                .with("kind", facts.kind().slug())
                .with("language", facts.language().tag())
                .with("period", facts.periodEnd().toString())
                .with("filed", facts.filedOn().toString())
                .with("public", facts.publicAt() == null ? "" : Entry.time(facts.publicAt()))
                .with("official", facts.officialUrl())
                .with("admitted", admitted);
        sources.forEach(source -> source.namedIn(entry));
        return entry;
    }

    /**
     * Inserts the rows; the caller appended the entry in the same transaction.
     *
     * @param index     of the ledger entry
     * @param published time of the ledger entry
     */
    public Filing enter(long index, Instant published) {
        Filing filing = new Filing(index, published, this, freeSlug());
        filing.persist();
        sources.forEach(source -> new FilingDocument(index, index, source).persist());
        return filing;
    }

    /** Adds a file that a later entry names. @param index of that entry */
    public static void add(Filing filing, long index, FilingFile file) {
        new FilingDocument(filing.entry(), index, file).persist();
    }

    private String freeSlug() {
        String slug = issuer.slug() + "-" + facts.kind().slug() + "-" + facts.filedOn() + facts.language().choose("", "-fr");
        List<String> taken = Filing.find("select f.slug from Filing f where f.slug like ?1", slug + "%").project(String.class).list();
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }
}
