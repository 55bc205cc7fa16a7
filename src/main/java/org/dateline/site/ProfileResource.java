package org.dateline.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerImprint;
import org.dateline.ledger.Visibility;
import org.dateline.release.ReleaseQuery;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/** Who an issuer is: name, address, listings with their history, contacts, latest releases. */
@Path("/issuers")
public class ProfileResource {

    private static final int LATEST = 8;

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    @Inject
    StructuredData data;

    @Inject
    IssuerImprint imprint;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @PermitAll
    public Response page(@PathParam("slug") String slug) {
        ProfileView view = view(slug);
        return answer.page(Templates.profile(view, data.inPage(view.organization(address))));
    }

    @GET
    @Path("{slug:[a-z0-9-]+}.json")
    @PermitAll
    public Response json(@PathParam("slug") String slug) {
        return answer.text(data.json(view(slug).json()), "application/json");
    }

    private ProfileView view(String slug) {
        Issuer issuer = imprint.withSlug(slug).orElseThrow(NotFoundException::new);
        return ProfileView.of(issuer, issuer.today(clock),
                ReleaseQuery.all().ofIssuer(issuer.id()).readIn(here.language()).page(visibility, 0, LATEST), here.language());
    }
}
