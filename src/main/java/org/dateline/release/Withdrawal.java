package org.dateline.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.dateline.shared.Language;

/** The notice, in one language, that a release no longer stands. The release stays readable below it. */
@Entity
@Table(name = "release_withdrawal")
public class Withdrawal extends PanacheEntityBase {

    @Embeddable
    record Key(
            @Column(name = "entry") long entry,
            @Column(name = "language", length = 2, columnDefinition = "char(2)") String language) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "release_entry")
    private long releaseEntry;

    private Instant published;

    @Column(columnDefinition = "mediumtext")
    private String notice;

    protected Withdrawal() {}

    Withdrawal(long entry, Language language, long releaseEntry, Instant published, String notice) {
        this.key = new Key(entry, language.tag());
        this.releaseEntry = releaseEntry;
        this.published = published;
        this.notice = notice;
    }

    /** True if the release was withdrawn, whether or not that is visible yet. */
    static boolean isOf(long releaseEntry) {
        return count("releaseEntry", releaseEntry) > 0;
    }

    public Language language() {
        return Language.of(key.language());
    }

    /** Index of the ledger entry of the withdrawal. */
    public long entry() {
        return key.entry();
    }

    /** Time of that entry. */
    public Instant published() {
        return published;
    }

    /** Why, in the clean vocabulary of {@code document.BodyHtml}. */
    public String notice() {
        return notice;
    }
}
