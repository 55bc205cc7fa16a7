package org.dateline.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/** What robots may read (RFC 9309): everything but the desk. */
@Path("/robots.txt")
public class RobotsResource {

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @GET
    @PermitAll
    public Response get() {
        return answer.text("""
                User-agent: *
                Disallow: /desk
                Allow: /

                Sitemap: %s
                Sitemap: %s
                """.formatted(address.of("/sitemap.xml"), address.of("/news-sitemap.xml")), "text/plain;charset=UTF-8");
    }
}
