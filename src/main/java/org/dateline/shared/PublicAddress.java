package org.dateline.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the public reaches this portal; what leaves the site (canonical links, feeds, sitemaps, mails) carries full addresses. */
@ApplicationScoped
public class PublicAddress {

    private final String base;

    PublicAddress(@ConfigProperty(name = "dateline.public-url", defaultValue = "http://localhost:8080") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** @param path a path of this portal, with its leading slash */
    public String of(String path) {
        return base + path;
    }
}
