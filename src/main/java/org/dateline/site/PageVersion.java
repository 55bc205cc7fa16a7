package org.dateline.site;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dateline.shared.Language;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a page's text in one language, numbered from 1; number 0 is the text that comes with the portal. */
@Entity
@Immutable
@Table(name = "page_version")
public class PageVersion extends PanacheEntityBase {

    @Embeddable
    record Key(
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "page") SitePage page,
            @Column(name = "language", length = 2, columnDefinition = "char(2)") String language,
            @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(nullable = false, columnDefinition = "mediumtext")
    private String body;

    @Column(name = "edited_at", nullable = false)
    private Instant editedAt;

    @Column(name = "edited_by", nullable = false)
    private String editedBy;

    protected PageVersion() {}

    private PageVersion(SitePage page, Language language, int number, String body, Instant editedAt, String editedBy) {
        this.key = new Key(page, language.tag(), number);
        this.body = body;
        this.editedAt = editedAt;
        this.editedBy = editedBy;
    }

    /** The version that is shown. */
    static PageVersion current(SitePage page, Language language) {
        return PageVersion.<PageVersion>find("key.page = ?1 and key.language = ?2 order by key.number desc", page, language.tag())
                .firstResultOptional()
                .orElseGet(() -> new PageVersion(page, language, 0, shipped(page, language), null, ""));
    }

    /** Every version that was edited here, newest first. */
    static List<PageVersion> history(SitePage page, Language language) {
        return list("key.page = ?1 and key.language = ?2 order by key.number desc", page, language.tag());
    }

    /**
     * Puts a new text in the place of this one.
     *
     * @param clean in the clean vocabulary of {@code document.BodyHtml}
     * @param seen  number of the version the person had on the screen
     * @throws OptimisticLockException if another version came in between
     */
    PageVersion replace(String clean, int seen, Instant at, String by) {
        if (seen != number()) {
            throw new OptimisticLockException("The page %s was changed by somebody else.".formatted(page().slug()));
        }
        PageVersion next = new PageVersion(page(), language(), number() + 1, clean, at, by);
        next.persist();
        return next;
    }

    private static String shipped(SitePage page, Language language) {
        String file = "texts/" + page.slug() + "." + language.tag() + ".html";
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public SitePage page() {
        return key.page();
    }

    public Language language() {
        return Language.of(key.language());
    }

    /** Where the public reads it. */
    public String path() {
        return language() == Language.FRENCH ? "/fr" + page().path() : page().path();
    }

    public String title() {
        return page().title(language());
    }

    public int number() {
        return key.number();
    }

    /** In the clean vocabulary of {@code document.BodyHtml}. */
    public String body() {
        return body;
    }

    /** Null for the text that comes with the portal. */
    public Instant editedAt() {
        return editedAt;
    }

    /** The person's name; empty for the text that comes with the portal. */
    public String editedBy() {
        return editedBy;
    }
}
