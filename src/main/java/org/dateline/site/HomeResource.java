package org.dateline.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerImprint;
import org.dateline.ledger.Visibility;
import org.dateline.release.ReleaseQuery;
import org.dateline.release.ReleaseSummary;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/** The start page: the issuer's own where there is one, a directory where there are several. */
@Path("/")
public class HomeResource {

    private static final int LATEST = 9;

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
    @PermitAll
    public Response home() {
        return imprint.speaker().map(this::own).orElseGet(this::directory);
    }

    private Response own(Issuer issuer) {
        ProfileView view = ProfileView.of(issuer, issuer.today(clock), latest(), here.language());
        return answer.page(Templates.home(view, data.inPage(view.organization(address))));
    }

    private Response directory() {
        return answer.page(Templates.directory(Issuer.all(), ReleaseRow.of(latest(), here.language())));
    }

    private List<ReleaseSummary> latest() {
        return ReleaseQuery.all().readIn(here.language()).page(visibility, 0, LATEST);
    }
}
