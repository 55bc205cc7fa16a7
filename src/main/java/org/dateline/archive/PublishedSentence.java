package org.dateline.archive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That a published text has a sentence; the sentence itself is a number. Derived from the texts, and never shown. */
@Entity
@Table(name = "archive_sentence")
class PublishedSentence extends PanacheEntityBase {

    @Embeddable
    record Key(long hash, long entry, @Column(name = "language", length = 2, columnDefinition = "char(2)") String language) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "release_entry")
    private long releaseEntry;

    protected PublishedSentence() {}

    PublishedSentence(long hash, long release, long entry, String language) {
        this.key = new Key(hash, entry, language);
        this.releaseEntry = release;
    }
}
