package org.dateline.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;

/** The time at which the issuer, publishing a release, said that its text in a further language would follow. */
@Entity
@Table(name = "release_awaited_text")
class AwaitedText extends PanacheEntityBase {

    @Embeddable
    record Key(
            @Column(name = "release_entry") long releaseEntry,
            @Column(name = "language", length = 2, columnDefinition = "char(2)") String language) implements Serializable {}

    /** To be put behind a release {@code o}: what was announced of it and is not visible yet, as {@code a}. */
    static final String JOIN = " left join AwaitedText a on a.key.releaseEntry = o.entry and not exists (select 1 from PublishedText y"
            + " where y.key.releaseEntry = o.entry and y.key.language = a.key.language and y." + Visibility.CONDITION + ")";

    @EmbeddedId
    private Key key;

    @Column(name = "expected_at")
    private Instant expectedAt;

    protected AwaitedText() {}

    AwaitedText(Release release, ExpectedText expected) {
        this.key = new Key(release.entry(), expected.language().tag());
        this.expectedAt = expected.at();
    }

    ExpectedText expected() {
        return new ExpectedText(Language.of(key.language()), expectedAt);
    }
}
