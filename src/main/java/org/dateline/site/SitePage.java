package org.dateline.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dateline.shared.Language;

/** A text the portal says of itself, which an administrator may put in the company's own words. */
public enum SitePage {
    PRIVACY("Privacy", "Confidentialité"),
    ACCESSIBILITY("Accessibility", "Accessibilité");

    private final String title;
    private final String frenchTitle;

    SitePage(String title, String frenchTitle) {
        this.title = title;
        this.frenchTitle = frenchTitle;
    }

    static Optional<SitePage> withSlug(String slug) {
        return Arrays.stream(values()).filter(page -> page.slug().equals(slug)).findFirst();
    }

    public String title(Language language) {
        return language.choose(title, frenchTitle);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/" + slug();
    }
}
