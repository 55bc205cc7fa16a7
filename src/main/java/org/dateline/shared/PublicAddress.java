package org.dateline.shared;

import jakarta.enterprise.context.ApplicationScoped;

/** Where the public reaches this portal; what leaves the site (canonical links, feeds, sitemaps, mails) carries full addresses. */
@ApplicationScoped
public class PublicAddress {

    private final String base;

    PublicAddress(Settings settings) {
        this.base = settings.address().toString().replaceAll("/+$", "");
    }

    /** @param path a path of this portal, with its leading slash */
    public String of(String path) {
        return base + path;
    }
}
