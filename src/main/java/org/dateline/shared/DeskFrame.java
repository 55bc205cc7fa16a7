package org.dateline.shared;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the desk's layout shows around every page: where the person may go, who it is, in which roles. */
@RequestScoped
@Named("deskFrame")
public class DeskFrame {

    @Inject
    SecurityIdentity identity;

    @Inject
    SignedIn signedIn;

    @Inject
    RoutingContext context;

    @Inject
    Instance<DeskWarning> warnings;

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public String getName() {
        return signedIn.name();
    }

    /** The person's roles with any issuer, in words. */
    public String getRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name()))
                .map(Role::words)
                .collect(Collectors.joining(", "));
    }

    public List<Place> getPlaces() {
        String path = context.request().path();
        return Arrays.stream(DeskPlace.values())
                .filter(place -> place.isFor(identity.getRoles(), signedIn))
                .map(place -> new Place(place.label(), place.path(), place.contains(path)))
                .toList();
    }

    /** What everybody should see at once. */
    public List<DeskWarning.Warning> getWarnings() {
        return warnings.stream().flatMap(warning -> warning.now().stream()).toList();
    }

    /** @param current whether the page that is shown belongs to it */
    public record Place(String label, String path, boolean current) {}
}
