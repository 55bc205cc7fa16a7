package org.dateline.risk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestQuery;

/** Search in the texts of risk factors, through all years. */
@Path("/risk-factors/search")
public class RiskSearchResource {

    @CheckedTemplate(basePath = "risk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance search(RiskSearch page);
    }

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @GET
    @PermitAll
    public Response search(@RestQuery String q, @RestQuery String issuer) {
        List<Issuer> issuers = Issuer.all();
        String whose = issuer == null ? "" : issuer.strip();
        if (!whose.isEmpty() && issuers.stream().noneMatch(one -> one.slug().equals(whose))) {
            throw new NotFoundException();
        }
        RiskSearch page = RiskSearch.of(q == null ? "" : q.strip(), whose, issuers, visibility, here.language());
        return page.problems().none() ? answer.page(Templates.search(page)) : answer.error(Response.Status.BAD_REQUEST.getStatusCode(), Templates.search(page));
    }
}
