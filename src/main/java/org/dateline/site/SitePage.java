package org.dateline.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A text the portal says of itself, which an administrator may put in the company's own words. */
public enum SitePage {
    PRIVACY("Privacy"),
    ACCESSIBILITY("Accessibility");

    private final String title;

    SitePage(String title) {
        this.title = title;
    }

    static Optional<SitePage> withSlug(String slug) {
        return Arrays.stream(values()).filter(page -> page.slug().equals(slug)).findFirst();
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/" + slug();
    }
}
