package org.dateline.risk;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.List;
import org.dateline.filing.Filing;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;

/**
 * A filing with its risk factors, as they were known at an instant.
 *
 * @param set null if none were published from it
 */
public record FilingThen(Filing filing, RiskSet set) {

    /** Those on file by an instant, the latest first. One statement. @param on null for all that are visible */
    public static List<FilingThen> of(Issuer issuer, Visibility then, Instant on) {
        Parameters parameters = Parameters.with("issuer", issuer).and("signedSize", then.signedSize());
        if (on != null) {
            parameters.and("on", on);
        }
        return RiskSet.find("select f, s from RiskSet s right join s.filing f where f.issuer = :issuer and f." + Visibility.CONDITION
                        + (on == null ? "" : " and f.publicBy <= :on") + " order by f.publicBy desc, f.entry desc", parameters)
                .project(Object[].class).stream().map(row -> new FilingThen((Filing) row[0], visible((RiskSet) row[1], then))).toList();
    }

    private static RiskSet visible(RiskSet set, Visibility then) {
        return set != null && then.covers(set.entry()) ? set : null;
    }
}
