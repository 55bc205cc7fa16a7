package org.dateline.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;
import org.jsoup.Jsoup;

/** A published release's text in one language, as it was printed. A translation added later has a ledger entry of its own. */
@Entity
@Table(name = "release_text")
public class PublishedText extends PanacheEntityBase {

    @Embeddable
    record Key(
            @Column(name = "release_entry") long releaseEntry,
            @Column(name = "language", length = 2, columnDefinition = "char(2)") String language) implements Serializable {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LEAD = 400;

    @EmbeddedId
    private Key key;

    private long entry;
    private Instant published;
    private String letterhead;

    @Column(name = "release_line")
    private String releaseLine;

    private String headline;

    @Column(columnDefinition = "text")
    private String subheads;

    private String dateline;

    @Column(columnDefinition = "mediumtext")
    private String body;

    @Column(name = "lead_paragraph")
    private String lead;

    @Column(name = "contacts_heading")
    private String contactsHeading;

    @Column(columnDefinition = "text")
    private String contacts;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumns({
        @JoinColumn(name = "statement_entry", referencedColumnName = "entry"),
        @JoinColumn(name = "statement_language", referencedColumnName = "language", columnDefinition = "char(2)")
    })
    private CautionaryStatement statement;

    protected PublishedText() {}

    PublishedText(Release release, long entry, ReleaseText text, String lead, CautionaryStatement statement) {
        this.key = new Key(release.entry(), text.language().tag());
        this.entry = entry;
        this.letterhead = text.letterhead();
        this.releaseLine = text.releaseLine();
        this.headline = text.headline();
        this.subheads = String.join("\n", text.subheads());
        this.dateline = text.dateline();
        this.body = text.body();
        this.lead = lead;
        this.contactsHeading = text.contactsHeading();
        this.contacts = write(text.contacts());
        this.statement = statement;
    }

    /**
     * The query part that joins a release with one text {@code t}: the one in the reader's language, which is the parameter
     * {@code reader}, if it is visible; otherwise the one it was first published in.
     *
     * @param release alias of the release
     * @param reader  null for the text it was first published in
     */
    static String joinedTo(String release, Language reader) {
        String original = release + ".language";
        return " join PublishedText t on t.key.releaseEntry = " + release + ".entry and t.key.language = " + (reader == null ? original
                : "coalesce((select x.key.language from PublishedText x where x.key.releaseEntry = " + release
                        + ".entry and x.key.language = :reader and x." + Visibility.CONDITION + "), " + original + ")");
    }

    /** A text in a further language, that is added to a release later. */
    static PublishedText added(Release release, long entry, Instant published, ReleaseText text, String lead, CautionaryStatement statement) {
        var added = new PublishedText(release, entry, text, lead, statement);
        added.published = published;
        return added;
    }

    /** The next that the public may see, by the entries that brought them. @param from the first of these entries */
    public static List<PublishedText> from(long from, int most, Visibility visibility) {
        return PublishedText.<PublishedText>find("entry >= :from and " + Visibility.CONDITION + " order by entry, key.language",
                Parameters.with("from", from).and("signedSize", visibility.signedSize())).page(0, most).list();
    }

    /** What a text says. */
    public record Said(Language language, String text) {}

    /**
     * What visible texts of an issuer say, in headlines and bodies, where something like this stands in them; plain words.
     *
     * @param pattern for {@code like}, without the signs at its ends
     */
    public static List<Said> like(Issuer issuer, String pattern, int most, Visibility visibility) {
        return getEntityManager().createQuery("select t.key.language, t.headline, t.subheads, t.body from PublishedText t join Release r"
                        + " on r.entry = t.key.releaseEntry where r.issuer = :issuer and t." + Visibility.CONDITION
                        + " and (t.body like :like or t.headline like :like or t.subheads like :like) order by t.entry desc", Object[].class)
                .setParameter("issuer", issuer).setParameter("signedSize", visibility.signedSize()).setParameter("like", "%" + pattern + "%")
                .setMaxResults(most).getResultStream()
                .map(row -> new Said(Language.of((String) row[0]), row[1] + "\n" + row[2] + "\n" + Jsoup.parseBodyFragment((String) row[3]).body().text()))
                .toList();
    }

    /** Those of several releases that the public may see, in no order. */
    static List<PublishedText> ofAll(List<Long> releases, Visibility visibility) {
        return list("from PublishedText t left join fetch t.statement where t.key.releaseEntry in :releases and t." + Visibility.CONDITION,
                Parameters.with("releases", releases).and("signedSize", visibility.signedSize()));
    }

    static List<PublishedText> of(Release release, Visibility visibility) {
        return list("from PublishedText t left join fetch t.statement where t.key.releaseEntry = :release and t."
                        + Visibility.CONDITION + " order by case when t.key.language = :original then 0 else 1 end, t.key.language",
                Parameters.with("release", release.entry()).and("original", release.language().tag())
                        .and("signedSize", visibility.signedSize()));
    }

    /** The text as the value it was approved as. */
    public ReleaseText text(IssueDate issued, List<PrintedSymbol> symbols) {
        return new ReleaseText(language(), letterhead, releaseLine, issued, symbols, headline,
                subheads.isEmpty() ? List.of() : List.of(subheads.split("\n")), dateline, body, contactsHeading,
                read(contacts), statement == null ? null : statement.asPrinted());
    }

    boolean isOf(long release) {
        return key.releaseEntry() == release;
    }

    /** Entry of the release whose text it is. */
    public long releaseEntry() {
        return key.releaseEntry();
    }

    /** Index of the ledger entry that covers this text. */
    public long entry() {
        return entry;
    }

    /** Its own entry and time, if it was added to the release later; null if it came with it. */
    AddedText added() {
        return published == null ? null : new AddedText(entry, published);
    }

    public Language language() {
        return Language.of(key.language());
    }

    public String headline() {
        return headline;
    }

    /** Opening words of the body for lists and feeds: plain text, at most 400 characters. */
    public String lead() {
        return lead;
    }

    /** The version of the cautionary statement it carried; null if none. */
    public CautionaryStatement statement() {
        return statement;
    }

    static String leadOf(String bodyText) {
        String first = bodyText.strip().replaceAll("\\s+", " ");
        if (first.length() <= LONGEST_LEAD) {
            return first;
        }
        int cut = first.lastIndexOf(' ', LONGEST_LEAD - 2);
        return first.substring(0, cut > 0 ? cut : LONGEST_LEAD - 2) + " …";
    }

    private static String write(List<PrintedContact> contacts) {
        try {
            return JSON.writeValueAsString(contacts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PrintedContact> read(String contacts) {
        try {
            return JSON.readValue(contacts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published contact list does not read: " + e.getMessage(), e);
        }
    }
}
