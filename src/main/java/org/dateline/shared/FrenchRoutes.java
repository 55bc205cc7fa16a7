package org.dateline.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Brings a request for a French page to the resource that answers the English one; {@link Here} tells it the language. It
 * comes behind {@link RawPathGuard}, and opens nothing: permission stands on the resource's method.
 */
@ApplicationScoped
class FrenchRoutes {

    void guide(@Observes Filters filters) {
        filters.register(this::guide, RawPathGuard.FIRST - 1);
    }

    private void guide(RoutingContext context) {
        String path = context.request().path();
        Optional<String> english = path == null || Here.isFrench(context) ? Optional.empty() : FrenchAddress.english(path);
        if (path != null && FrenchAddress.is(path)) {
            Here.sayFrench(context);
        }
        String query = context.request().query();
        english.ifPresentOrElse(page -> context.reroute(query == null ? page : page + "?" + query), context::next);
    }
}
