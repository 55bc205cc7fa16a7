package org.dateline.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * What is said when a request cannot be met: {@link ErrorPage} to people, problem details (RFC 9457) to machines. It never
 * says more than its status, so that nothing can be learned from it about what exists.
 *
 * @param status HTTP status, 400 to 599
 * @param detail a sentence that says more than the status does; empty for none
 */
public record ErrorAnswer(int status, String detail) {

    @CheckedTemplate(basePath = "shared")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance refused(int status, ErrorPage.Words words, String detail, Language language);
    }

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PROBLEM = "application/problem+json";

    public static ErrorAnswer of(int status) {
        return new ErrorAnswer(status, "");
    }

    /** As an answer of a resource. */
    public Response answer(HttpServerRequest request) {
        boolean machine = isForMachine(request);
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, machine ? PROBLEM : HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(machine ? problem() : ErrorPage.html(status, detail))
                .build();
    }

    /**
     * As {@link #answer}, rendered where the database may be asked: the page's masthead comes from there, and the thread
     * that takes requests may not wait for it.
     */
    public Uni<Response> later(HttpServerRequest request) {
        Uni<Response> rendered = Uni.createFrom().item(() -> answer(request));
        return BlockingOperationControl.isBlockingAllowed()
                ? rendered
                : rendered.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** As an answer outside any resource: a plain page that needs no database. Ends the request. */
    void send(RoutingContext context) {
        boolean machine = isForMachine(context.request());
        Language language = Here.language(context);
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, machine ? PROBLEM : HTML)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(machine ? problem() : Templates.refused(status, ErrorPage.words(status, language), detail, language)
                        .setLocale(language.tag()).render());
    }

    private String problem() {
        ErrorPage.Words words = ErrorPage.words(status, Language.ENGLISH);
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", words.title())
                .put("status", status)
                .put("detail", detail.isEmpty() ? words.advice() : detail)
                .encode();
    }

    /** Whether the request is for {@code .json} or the API, or asks for JSON before HTML. */
    public static boolean isForMachine(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        if (path.endsWith(".json") || path.startsWith("/api/")) {
            return true;
        }
        String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT)).toLowerCase(Locale.ROOT);
        int json = accept.indexOf("json");
        int html = accept.indexOf("html");
        return json >= 0 && (html < 0 || json < html);
    }
}
