package org.dateline.filing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Visibility;

/** A file of a published filing: the bytes that a ledger entry names. */
@Entity
@Table(name = "filing_document")
public class FilingDocument extends PanacheEntityBase {

    /** What a page says of a file without reading its bytes. @param entry index of the ledger entry that names it */
    public record Listed(String name, long entry, long size, String sha256) {}

    /**
     * A file among those of all filings.
     *
     * @param filing entry of the filing it belongs to
     * @param entry  index of the ledger entry that names it
     */
    public record Found(long filing, long entry, String name) {}

    private static final int MOST_FOUND = 20;

    @Embeddable
    record Key(@Column(name = "filing_entry") long filingEntry, @Column(name = "name") String name) implements Serializable {}

    @EmbeddedId
    private Key key;

    private long entry;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    @Column(columnDefinition = "binary(32)")
    private byte[] sha256;

    @Column(columnDefinition = "longblob")
    private byte[] bytes;

    protected FilingDocument() {}

    /**
     * @param filing entry of the filing it belongs to
     * @param entry  index of the ledger entry that names it
     */
    FilingDocument(long filing, long entry, FilingFile file) {
        this.key = new Key(filing, file.name());
        this.entry = entry;
        this.mediaType = file.mediaType();
        this.size = file.bytes().length;
        this.sha256 = HexFormat.of().parseHex(Hash.sha256(file.bytes()).hex());
        this.bytes = file.bytes();
    }

    /** The named file of a visible filing. */
    public static Optional<FilingDocument> of(Filing filing, String name, Visibility visibility) {
        return find("key.filingEntry = :filing and key.name = :name and " + Visibility.CONDITION,
                Parameters.with("filing", filing.entry()).and("name", name).and("signedSize", visibility.signedSize())).firstResultOptional();
    }

    static List<Listed> listedOf(Filing filing, Visibility visibility) {
        return find("select d.key.name, d.entry, d.size, d.sha256 from FilingDocument d where d.key.filingEntry = :filing and d." + Visibility.CONDITION
                        + " order by d.entry, d.key.name",
                Parameters.with("filing", filing.entry()).and("signedSize", visibility.signedSize())).project(Object[].class).stream()
                .map(row -> new Listed((String) row[0], (Long) row[1], (Long) row[2], HexFormat.of().formatHex((byte[]) row[3])))
                .toList();
    }

    /** Visible files with this digest, by their entries. @param sha256 lower-case hexadecimal */
    public static List<Found> withDigest(String sha256, Visibility visibility) {
        return find("select d.key.filingEntry, d.entry, d.key.name from FilingDocument d where d.sha256 = :sha256 and d." + Visibility.CONDITION
                        + " order by d.entry, d.key.name",
                Parameters.with("sha256", HexFormat.of().parseHex(sha256)).and("signedSize", visibility.signedSize()))
                .page(0, MOST_FOUND).project(Object[].class).stream()
                .map(row -> new Found((Long) row[0], (Long) row[1], (String) row[2]))
                .toList();
    }

    /** The files that these visible entries name, by entry and name. */
    static Map<Long, List<Listed>> namedIn(Collection<Long> entries) {
        return find("select d.key.name, d.entry, d.size, d.sha256 from FilingDocument d where d.entry in ?1 order by d.entry, d.key.name", entries)
                .project(Object[].class).stream()
                .map(row -> new Listed((String) row[0], (Long) row[1], (Long) row[2], HexFormat.of().formatHex((byte[]) row[3])))
                .collect(Collectors.groupingBy(Listed::entry));
    }

    /** Names of the files that a visible entry names, sorted. */
    public static List<String> namesIn(FilingEntry published) {
        return find("select d.key.name from FilingDocument d where d.key.filingEntry = ?1 and d.entry = ?2 order by d.key.name",
                published.filing(), published.entry()).project(String.class).list();
    }

    /** One of them, byte for byte. */
    public static byte[] bytesIn(FilingEntry published, String name) {
        return find("select d.bytes from FilingDocument d where d.key.filingEntry = ?1 and d.key.name = ?2",
                published.filing(), name).project(byte[].class).singleResult();
    }

    /** Index of the ledger entry that names it. */
    public long entry() {
        return entry;
    }

    public String name() {
        return key.name();
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
