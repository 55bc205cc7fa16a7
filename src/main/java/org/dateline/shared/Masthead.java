package org.dateline.shared;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What the public layout prints above and below every page; templates reach it as {@code inject:masthead}. It is asked on
 * error pages too: when the imprint cannot be had, the page appears under the portal's own name rather than not at all.
 */
@Named("masthead")
@RequestScoped
public class Masthead {

    private static final Logger LOG = Logger.getLogger(Masthead.class);

    private record Known(String said, List<String> address, Optional<String> profile) implements Imprint {
        @Override
        public String name(Language language) {
            return said;
        }
    }

    private static final Imprint NOBODY = new Known("Dateline", List.of(), Optional.empty());

    private final Imprint imprint;

    Masthead(Imprint imprint, Here here) {
        this.imprint = known(imprint, here.language());
    }

    private static Imprint known(Imprint imprint, Language language) {
        try {
            return new Known(imprint.name(language), imprint.address(), imprint.profile());
        } catch (RuntimeException e) {
            LOG.error("The issuer's name cannot be read; pages appear under the portal's name", e);
            return NOBODY;
        }
    }

    /** False if the imprint could not be had. */
    boolean isKnown() {
        return imprint != NOBODY;
    }

    public String getName() {
        return imprint.name();
    }

    public List<String> getAddress() {
        return imprint.address();
    }

    /** The profile's path, or null with several issuers. */
    public String getProfile() {
        return imprint.profile().orElse(null);
    }

    /** A portal on which no issuer has been entered yet. */
    @Produces
    @DefaultBean
    @Singleton
    static Imprint nobodyYet() {
        return NOBODY;
    }
}
