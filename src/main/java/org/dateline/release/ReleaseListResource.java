package org.dateline.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.dateline.ledger.Visibility;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Here;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of visible releases, newest first. Words are looked for in headlines, by letters alone. */
@Path("/releases")
public class ReleaseListResource {

    @CheckedTemplate(basePath = "release")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance releases(ReleaseList list);
    }

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    ReleaseCounts counts;

    @GET
    @PermitAll
    public Response list(@RestQuery String q, @RestQuery String symbol, @RestQuery String category, @RestQuery String year,
            @RestQuery String page) {
        ReleaseFilter filter = new ReleaseFilter(q, symbol, category, year, page);
        FieldProblems problems = filter.problems(here.language());
        if (!problems.none()) {
            return refused(filter, problems);
        }
        String mic = filter.mic();
        ReleaseTally tally = tally(filter, mic);
        long total = tally.of(filter.inYear(), filter.inCategory());
        int pages = ReleaseList.pages(total);
        if (filter.pageNumber() > pages) {
            return refused(filter, problems.add("page", tooFar(pages)));
        }
        List<ReleaseSummary> releases = total == 0 ? List.of() : page(filter, mic);
        return answer.page(Templates.releases(ReleaseList.of(filter, tally, releases, here.language())));
    }

    private String tooFar(int pages) {
        ReleaseWords words = here.language().words(ReleaseWords.class);
        return pages == 1 ? words.onlyOnePage() : words.onlySoManyPages(PrintedNumber.of(pages, here.language()));
    }

    private List<ReleaseSummary> page(ReleaseFilter filter, String mic) {
        ReleaseQuery query = query(filter, mic).in(filter.inCategory()).readIn(here.language());
        return (filter.inYear() == null ? query : query.issuedIn(filter.inYear()))
                .page(visibility, (filter.pageNumber() - 1) * ReleaseList.PAGE_SIZE, ReleaseList.PAGE_SIZE);
    }

    private Response refused(ReleaseFilter filter, FieldProblems problems) {
        ReleaseList list = ReleaseList.refused(filter, problems, counts.all(visibility), here.language());
        return answer.error(Response.Status.BAD_REQUEST.getStatusCode(), Templates.releases(list));
    }

    private ReleaseTally tally(ReleaseFilter filter, String mic) {
        if (!filter.q().isEmpty()) {
            return query(filter, mic).tally(0, visibility);
        }
        return filter.bareSymbol() == null ? counts.all(visibility) : counts.under(mic, filter.bareSymbol(), visibility);
    }

    private static ReleaseQuery query(ReleaseFilter filter, String mic) {
        ReleaseQuery query = ReleaseQuery.all();
        if (filter.bareSymbol() != null) {
            query = query.under(mic, filter.bareSymbol());
        }
        return filter.q().isEmpty() ? query : query.headlineHas(filter.q());
    }
}
