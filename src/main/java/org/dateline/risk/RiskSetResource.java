package org.dateline.risk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestQuery;

/** The risk factors of an issuer as they were public by the end of a day in its home zone. */
@Path("/risk-factors")
public class RiskSetResource {

    @CheckedTemplate(basePath = "risk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance issuers(List<Issuer> issuers);

        static native TemplateInstance set(RiskSetPage page);
    }

    private static final int FIRST_YEAR = 1800;

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    /** @param issuer may be left out where there is only one @param on a day; today if left out */
    @GET
    @PermitAll
    public Response onDay(@RestQuery String issuer, @RestQuery String on) {
        if (issuer == null || issuer.isBlank()) {
            List<Issuer> issuers = Issuer.all();
            return issuers.size() == 1 ? onDay(issuers.get(0), on) : answer.page(Templates.issuers(issuers));
        }
        return onDay(Issuer.withSlug(issuer.strip()).orElseThrow(NotFoundException::new), on);
    }

    private Response onDay(Issuer issuer, String typed) {
        LocalDate today = issuer.today(clock);
        String on = typed == null || typed.isBlank() ? today.toString() : typed.strip();
        FieldProblems problems = new FieldProblems(here.language());
        LocalDate day = day(on, today, problems);
        if (!problems.none()) {
            return answer.error(Response.Status.BAD_REQUEST.getStatusCode(), Templates.set(RiskSetPage.refused(issuer, on, problems, here.language())));
        }
        List<RiskSet> sets = RiskSet.of(issuer, visibility);
        Instant end = day.plusDays(1).atStartOfDay(issuer.homeZone()).toInstant().minusNanos(1_000);
        return answer.page(Templates.set(RiskSetPage.of(issuer, day.toString(), sets, RiskSet.inForce(sets, end, here.language()).orElse(null), here.language())));
    }

    private LocalDate day(String typed, LocalDate today, FieldProblems problems) {
        RiskWords words = here.language().words(RiskWords.class);
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(today)) {
                problems.add("on", words.stillToCome());
            } else if (day.getYear() < FIRST_YEAR) {
                problems.add("on", words.writeDay());
            }
            return day;
        } catch (DateTimeParseException notADay) {
            problems.add("on", words.writeDay());
            return null;
        }
    }
}
