package org.dateline.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of visible filings, newest first. */
@Path("/filings")
public class FilingListResource {

    @CheckedTemplate(basePath = "filing")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance filings(FilingList list);
    }

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @GET
    @PermitAll
    public Response list(@RestQuery String issuer, @RestQuery String kind, @RestQuery String year, @RestQuery String page) {
        FilingList list = FilingList.of(new FilingFilter(issuer, kind, year, page), Issuer.all(), visibility, here.language());
        return list.problems().none() ? answer.page(Templates.filings(list))
                : answer.error(Response.Status.BAD_REQUEST.getStatusCode(), Templates.filings(list));
    }
}
