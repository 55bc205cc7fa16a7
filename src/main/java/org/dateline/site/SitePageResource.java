package org.dateline.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAnswer;

/** The texts the portal says of itself. */
@Path("/")
public class SitePageResource {

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @GET
    @Path("privacy")
    @PermitAll
    public Response privacy() {
        return page(SitePage.PRIVACY);
    }

    @GET
    @Path("accessibility")
    @PermitAll
    public Response accessibility() {
        return page(SitePage.ACCESSIBILITY);
    }

    private Response page(SitePage page) {
        return answer.page(Templates.page(PageVersion.current(page, here.language())));
    }
}
