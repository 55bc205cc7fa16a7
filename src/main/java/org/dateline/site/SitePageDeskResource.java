package org.dateline.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.document.BodyHtml;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Language;
import org.dateline.shared.Role;
import org.dateline.shared.SeenVersion;
import org.dateline.shared.SignedIn;
import org.hibernate.exception.ConstraintViolationException;

/** Where administrators put the portal's own texts in the company's words. Every version stays. */
@Path("/desk/pages")
@RolesAllowed(Role.ADMINISTRATOR_ROLE)
public class SitePageDeskResource {

    private static final int LONGEST = 200_000;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response list() {
        everywhere();
        return DeskAnswer.page(Templates.deskPages(Arrays.stream(SitePage.values())
                .flatMap(page -> Arrays.stream(Language.values()).map(language -> PageVersion.current(page, language))).toList()));
    }

    @GET
    @Path("{page}/{language:en|fr}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response show(@PathParam("page") String slug, @PathParam("language") String tag) {
        PageVersion current = PageVersion.current(page(slug), Language.of(tag));
        return DeskAnswer.page(form(current, current.body(), new FieldErrors()));
    }

    @POST
    @Path("{page}/{language:en|fr}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @ComesBack
    public Response replace(@PathParam("page") String slug, @PathParam("language") String tag, @FormParam("body") String typed,
            @FormParam("version") String version, @FormParam(ComesBack.LOOK) String look) {
        SitePage page = page(slug);
        Language language = Language.of(tag);
        String body = Objects.requireNonNullElse(typed, "").replace("\r\n", "\n");
        FieldErrors errors = new FieldErrors().lookedAtFirst(look);
        if (body.length() > LONGEST) {
            errors.add("body", "Please shorten this to %d characters; it has %d.".formatted(LONGEST, body.length()));
        } else {
            String clean = BodyHtml.clean(body);
            if (BodyHtml.text(clean).isBlank()) {
                errors.add("body", "There would be nothing to read on this page. Please write a text.");
            } else if (errors.isEmpty()) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> replace(page, language, clean, SeenVersion.of(version)));
                    return DeskAnswer.next("/desk/pages");
                } catch (OptimisticLockException | ConstraintViolationException somebodyElseWasFirst) {
                    errors.add("body", "Somebody else changed this page meanwhile; what it says now is shown below. "
                            + "Save again to put yours in its place.");
                }
            }
        }
        return DeskAnswer.form(form(PageVersion.current(page, language), body, errors));
    }

    private void replace(SitePage page, Language language, String clean, int seen) {
        PageVersion next = PageVersion.current(page, language).replace(clean, seen, clock.instant(), signedIn.name());
        PageVersion.flush();
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), PageAction.PAGE_CHANGED,
                new ActedOn("page", page.slug() + "." + language.tag(), page.title(language)), Integer.toString(next.number()));
    }

    private static TemplateInstance form(PageVersion current, String body, FieldErrors errors) {
        return Templates.deskPage(current, body, errors, PageVersion.history(current.page(), current.language()));
    }

    private SitePage page(String slug) {
        everywhere();
        return SitePage.withSlug(slug).orElseThrow(NotFoundException::new);
    }

    /** These texts speak for the whole portal. */
    private void everywhere() {
        signedIn.require(SignedIn.EVERY_ISSUER, Role.ADMINISTRATOR);
    }
}
