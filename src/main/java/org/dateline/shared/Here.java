package org.dateline.shared;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;

/**
 * Where the reader is: in the English or in the French half of the portal. Templates reach it as {@code inject:here}; its
 * links stay in the half that they stand in, and the words of message bundles follow it.
 */
@Named("here")
@RequestScoped
public class Here {

    private static final String FRENCH = Here.class.getName() + ".french";

    private final Language language;
    private final PublicAddress address;

    Here(CurrentVertxRequest request, PublicAddress address) {
        this.language = language(request.getCurrent());
        this.address = address;
    }

    static void sayFrench(RoutingContext context) {
        context.put(FRENCH, true);
    }

    static boolean isFrench(RoutingContext context) {
        return context.get(FRENCH) != null;
    }

    static Language language(RoutingContext context) {
        String path = context == null ? null : context.request().path();
        boolean french = context != null && (isFrench(context) || path != null && FrenchAddress.is(path));
        return french ? Language.FRENCH : Language.ENGLISH;
    }

    /** The language of the request under way; English where there is none. */
    static Language now() {
        return Arc.container().requestContext().isActive() ? Arc.container().instance(Here.class).get().language() : Language.ENGLISH;
    }

    public Language language() {
        return language;
    }

    /** The language of the other half. */
    public Language other() {
        return language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
    }

    /** @param path path of a page with its query, as it is in English; what has no French address stays as it is */
    public String to(String path) {
        return path(language, path);
    }

    /** The same page in the other half. */
    public String across(String path) {
        return path(other(), path);
    }

    /** The full address of the page in this half. */
    public String full(String path) {
        return address.of(to(path));
    }

    public String english(String path) {
        return address.of(path);
    }

    public String french(String path) {
        return address.of(FrenchAddress.of(path));
    }

    private static String path(Language language, String path) {
        return language == Language.FRENCH ? FrenchAddress.of(path) : path;
    }

    /** The feed of all releases whose own words are in the language of this half. @param format {@code atom}, {@code rss} or {@code json} */
    public String feed(String format) {
        return "/feeds/releases." + format + (language == Language.FRENCH ? "?language=fr" : "");
    }

    /** Message bundles speak the language of the page that they stand in. */
    @ApplicationScoped
    static class PageLanguage {
        void follow(@Observes EngineBuilder engine) {
            engine.addTemplateInstanceInitializer(page -> page.setLocale(now().tag()));
        }
    }
}
