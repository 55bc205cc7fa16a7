package org.dateline.risk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAnswer;

/** One risk factor through the years, with each wording and the redlines between. */
@Path("/risk-factors")
public class RiskFactorResource {

    @CheckedTemplate(basePath = "risk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance factor(RiskFactorPage page);
    }

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @PermitAll
    public Response get(@PathParam("slug") String slug) {
        RiskFactor factor = RiskFactor.at(visibility, slug).orElseThrow(NotFoundException::new);
        List<Object[]> rows = RiskSet.with(factor, visibility);
        List<RiskSet> sets = rows.stream().map(row -> (RiskSet) row[0]).toList();
        List<RiskWording> worded = rows.stream().map(row -> (RiskWording) row[1]).filter(wording -> wording != null).toList();
        return answer.page(Templates.factor(RiskFactorPage.of(factor, sets, worded, here.language())));
    }
}
