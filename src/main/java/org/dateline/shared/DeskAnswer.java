package org.dateline.shared;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How resources of the desk answer: pages that nobody keeps, and on to the next page after something was done. */
public final class DeskAnswer {

    private DeskAnswer() {}

    public static Response page(TemplateInstance page) {
        return page(200, page);
    }

    /** The form again, with what was typed and what is wrong with it at each field: 422. */
    public static Response form(TemplateInstance page) {
        return page(422, page);
    }

    public static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }

    /** To another page by GET, so that reloading repeats nothing: 303. @param path from the root, already escaped */
    public static Response next(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
