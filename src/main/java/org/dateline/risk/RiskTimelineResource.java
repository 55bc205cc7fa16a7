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
import org.dateline.shared.Language;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestQuery;

/** All risk factors of an issuer over all filings: when each appeared, how much it changed, when it went. */
@Path("/risk-factors/timeline")
public class RiskTimelineResource {

    @CheckedTemplate(basePath = "risk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance timeline(RiskTimeline page);
    }

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    RiskMemory memory;

    /** @param issuer may be left out where there is only one */
    @GET
    @PermitAll
    public Response timeline(@RestQuery String issuer) {
        Issuer whose = (issuer == null || issuer.isBlank() ? Issuer.only() : Issuer.withSlug(issuer.strip())).orElseThrow(NotFoundException::new);
        List<RiskSet> sets = RiskSet.of(whose, visibility);
        Language language = sets.stream().anyMatch(set -> set.language() == here.language()) || sets.isEmpty() ? here.language() : sets.get(0).language();
        return answer.page(Templates.timeline(RiskTimeline.of(whose, sets.stream().filter(set -> set.language() == language).toList(), memory,
                here.language())));
    }
}
