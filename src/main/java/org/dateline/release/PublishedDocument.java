package org.dateline.release;

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
import org.dateline.ledger.Visibility;

/** A sealed file of a published release: the bytes that its ledger entry names. */
@Entity
@Table(name = "release_document")
public class PublishedDocument extends PanacheEntityBase {

    /** What a release page says of a file without reading its bytes. */
    public record Listed(String name, String mediaType, long size, String sha256) {

        /** True for the forms of the text itself and of a notice over it, which are no attachments. */
        boolean madeByThePortal() {
            return name.startsWith("release.") || name.startsWith("withdrawal.");
        }
    }

    /**
     * A file among those of all releases.
     *
     * @param release entry of the release it belongs to
     * @param entry   index of the ledger entry that names it
     */
    public record Found(long release, long entry, String name) {}

    private static final int MOST_FOUND = 20;

    @Embeddable
    record Key(@Column(name = "release_entry") long releaseEntry, @Column(name = "name") String name) implements Serializable {}

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

    protected PublishedDocument() {}

    /**
     * @param release entry of the release it belongs to
     * @param entry   index of the ledger entry that names it
     */
    PublishedDocument(long release, long entry, SealedDocument sealed) {
        this.key = new Key(release, sealed.name());
        this.entry = entry;
        this.mediaType = sealed.mediaType();
        this.sha256 = HexFormat.of().parseHex(sealed.sha256());
        this.size = sealed.bytes().length;
        this.bytes = sealed.bytes();
    }

    /** The named file of a visible release. */
    public static Optional<PublishedDocument> of(Release release, String name, Visibility visibility) {
        return find("key.releaseEntry = :release and key.name = :name and " + Visibility.CONDITION,
                Parameters.with("release", release.entry()).and("name", name).and("signedSize", visibility.signedSize()))
                .firstResultOptional();
    }

    /** Visible files with this digest, by their entries; several releases may carry the same. @param sha256 lower-case hexadecimal */
    public static List<Found> withDigest(String sha256, Visibility visibility) {
        return find("select d.key.releaseEntry, d.entry, d.key.name from PublishedDocument d where d.sha256 = :sha256 and d." + Visibility.CONDITION
                        + " order by d.entry, d.key.name",
                Parameters.with("sha256", HexFormat.of().parseHex(sha256)).and("signedSize", visibility.signedSize()))
                .page(0, MOST_FOUND).project(Object[].class).stream()
                .map(row -> new Found((Long) row[0], (Long) row[1], (String) row[2]))
                .toList();
    }

    /** All files of a visible release, by name. */
    public static List<Listed> listedOf(Release release, Visibility visibility) {
        return find("select d.key.name, d.mediaType, d.size, d.sha256 from PublishedDocument d"
                        + " where d.key.releaseEntry = :release and d." + Visibility.CONDITION + " order by d.key.name",
                Parameters.with("release", release.entry()).and("signedSize", visibility.signedSize()))
                .project(Object[].class).stream()
                .map(row -> new Listed((String) row[0], (String) row[1], (Long) row[2], HexFormat.of().formatHex((byte[]) row[3])))
                .toList();
    }

    /** The files that these visible entries name, by entry and name. */
    static Map<Long, List<Listed>> namedIn(Collection<Long> entries) {
        return find("select d.entry, d.key.name, d.mediaType, d.size, d.sha256 from PublishedDocument d where d.entry in ?1 order by d.entry, d.key.name", entries)
                .project(Object[].class).stream().collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row ->
                        new Listed((String) row[1], (String) row[2], (Long) row[3], HexFormat.of().formatHex((byte[]) row[4])), Collectors.toList())));
    }

    /** Names of the files that a visible entry names, sorted. */
    public static List<String> namesIn(PublishedEntry published) {
        return find("select d.key.name from PublishedDocument d where d.key.releaseEntry = ?1 and d.entry = ?2 order by d.key.name",
                published.release(), published.entry()).project(String.class).list();
    }

    /** One of them, byte for byte. */
    public static byte[] bytesIn(PublishedEntry published, String name) {
        return find("select d.bytes from PublishedDocument d where d.key.releaseEntry = ?1 and d.key.name = ?2",
                published.release(), name).project(byte[].class).singleResult();
    }

    public String name() {
        return key.name();
    }

    public String mediaType() {
        return mediaType;
    }

    /** SHA-256 of the bytes in lower-case hexadecimal, as the ledger entry names it. */
    public String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
