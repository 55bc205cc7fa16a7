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
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestQuery;

/** What changed in the risk factors from one filing to another, any two. */
@Path("/risk-factors/compare")
public class RiskComparisonResource {

    private static final String SIDE_BY_SIDE = "side";

    @CheckedTemplate(basePath = "risk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance compare(RiskComparison page);

        static native TemplateInstance chooseTwo(List<RiskSet> sets, RiskNames say);
    }

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    RiskMemory memory;

    /**
     * @param from   slug of the earlier filing; with {@code to} left out, there is a choice of those beside it
     * @param issuer whose filings there are to choose from, where neither is given
     */
    @GET
    @PermitAll
    public Response compare(@RestQuery String from, @RestQuery String to, @RestQuery String view, @RestQuery String issuer) {
        List<String> wanted = Stream.of(from, to).filter(slug -> slug != null && !slug.isBlank()).map(String::strip).toList();
        List<RiskSet> sets = wanted.isEmpty() ? sets(issuer) : RiskSet.beside(wanted, visibility);
        if (!wanted.isEmpty() && sets.isEmpty()) {
            throw new NotFoundException();
        }
        if (wanted.size() < 2) {
            return answer.page(Templates.chooseTwo(sets, new RiskNames(here.language())));
        }
        return answer.page(Templates.compare(RiskComparison.of(sets, set(sets, wanted.get(0)), set(sets, wanted.get(1)), memory, SIDE_BY_SIDE.equals(view),
                here.language())));
    }

    private List<RiskSet> sets(String issuer) {
        if (issuer == null || issuer.isBlank()) {
            return Issuer.only().map(only -> RiskSet.of(only, visibility)).orElse(List.of());
        }
        return RiskSet.of(Issuer.withSlug(issuer.strip()).orElseThrow(NotFoundException::new), visibility);
    }

    private static RiskSet set(List<RiskSet> sets, String slug) {
        Optional<RiskSet> set = sets.stream().filter(each -> each.filing().slug().equals(slug)).findFirst();
        return set.orElseThrow(NotFoundException::new);
    }
}
