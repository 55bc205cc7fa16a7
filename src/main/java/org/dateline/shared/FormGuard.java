package org.dateline.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Lets a request that changes something through only if it comes from a page of this portal. Every such method is
 * guarded without asking for it; what the public may send says so by {@link PublicForm}.
 */
class FormGuard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    PortalOrigin origin;

    @Inject
    FormToken token;

    @ServerRequestFilter
    @WithFormRead
    Uni<Response> guard(ResteasyReactiveContainerRequestContext context, ResourceInfo resource, HttpServerRequest request) {
        if (SAFE.contains(context.getMethod())) {
            return Uni.createFrom().nullItem();
        }
        PublicForm open = resource.getResourceMethod().getAnnotation(PublicForm.class);
        Sender sender = Sender.of(request, origin);
        boolean pass = open != null
                ? sender == Sender.OWN_PAGE || sender == Sender.UNKNOWN && open.fromMachines()
                : token.sentFromHere(givenToken(context));
        return pass ? Uni.createFrom().nullItem() : refusal(sender).later(request);
    }

    /** What the headers say about the page from which a request was sent; no page can write them. */
    enum Sender {
        OWN_PAGE, ELSEWHERE, UNKNOWN;

        static Sender of(HttpServerRequest request, PortalOrigin own) {
            String site = request.getHeader("Sec-Fetch-Site");
            if (site != null) {
                return site.equals("same-origin") || site.equals("none") ? OWN_PAGE : ELSEWHERE;
            }
            String origin = request.getHeader("Origin");
            if (origin == null) {
                return UNKNOWN;
            }
            return own.is(origin, request.getHeader(HttpHeaders.HOST)) ? OWN_PAGE : ELSEWHERE;
        }
    }

    private static String givenToken(ResteasyReactiveContainerRequestContext context) {
        String header = context.getHeaderString(FormToken.HEADER);
        if (header != null) {
            return header;
        }
        FormData form = ((ResteasyReactiveRequestContext) context.getServerRequestContext()).getFormData();
        FormValue field = form == null ? null : form.getFirst(FormToken.FIELD);
        return field == null || field.isFileItem() ? null : field.getValue();
    }

    private static ErrorAnswer refusal(Sender sender) {
        return sender == Sender.ELSEWHERE
                ? new ErrorAnswer(403, "This form did not come from a page of this site, so "
                        + "nothing was done. Open the page here and send it again.")
                : new ErrorAnswer(403, "Nothing was done. The form was open too long, or "
                        + "the browser keeps no cookies of this site. Go back, reload the page and send it again.");
    }
}
