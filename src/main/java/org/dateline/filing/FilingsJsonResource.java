package org.dateline.filing;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of visible filings for machines. A path of its own: the one of the pages would hide it. */
@Path("/filings.json")
public class FilingsJsonResource {

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @GET
    @PermitAll
    public Response list(@RestQuery String issuer, @RestQuery String kind, @RestQuery String year, @RestQuery String page) {
        FilingList list = FilingList.of(new FilingFilter(issuer, kind, year, page), Issuer.all(), visibility, here.language());
        return list.problems().none() ? answer.text(FilingJson.list(list, address::of), "application/json")
                : Response.status(Response.Status.BAD_REQUEST).type("application/problem+json").header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(Map.of("status", 400, "title", "These filings cannot be listed", "detail", String.join(" ", list.problems().byField().values()))).build();
    }
}
