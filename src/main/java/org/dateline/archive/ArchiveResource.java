package org.dateline.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerImprint;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.release.AsOf;
import org.dateline.release.ReleaseThen;
import org.dateline.risk.FilingThen;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/**
 * The whole public record of an issuer as it stood at an instant: a fold over the ledger's entries up to then, which is the ledger as it
 * was when it had so many.
 */
@Path("/")
public class ArchiveResource {

    private static final String BY_ISSUE = "issued";

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    Ledger ledger;

    @Inject
    IssuerImprint issuers;

    @Inject
    Clock clock;

    /**
     * @param issuer may be left out where there is only one
     * @param on     a day, or an instant with or without an offset; today if left out
     * @param by     {@code issued} to go by issue dates; otherwise it goes by when things became public here
     */
    @GET
    @Path("archive")
    @PermitAll
    public Response page(@QueryParam("issuer") String issuer, @QueryParam("on") String on, @QueryParam("by") String by, @QueryParam("page") String page) {
        Optional<Issuer> one = issuer(issuer);
        if (one.isEmpty()) {
            return answer.page(Templates.archiveIssuers(Issuer.all()));
        }
        ArchiveView view = view(one.get(), on, by, page);
        return view.problems().none() ? answer.page(Templates.archive(view)) : answer.error(Response.Status.BAD_REQUEST.getStatusCode(), Templates.archive(view));
    }

    /** The same facts for machines. */
    @GET
    @Path("archive.json")
    @PermitAll
    public Response json(@QueryParam("issuer") String issuer, @QueryParam("on") String on, @QueryParam("by") String by, @QueryParam("page") String page) {
        Optional<Issuer> one = issuer(issuer);
        if (one.isEmpty()) {
            return Problem.answer(Response.Status.BAD_REQUEST, "No issuer is named", "There are several issuers here: ask with ?issuer= and the last part of the address of one.");
        }
        ArchiveView view = view(one.get(), on, by, page);
        return view.problems().none() ? answer.text(ArchiveJson.write(view, address::of), "application/json")
                : Problem.answer(Response.Status.BAD_REQUEST, "This record cannot be shown", String.join(" ", view.problems().byField().values()));
    }

    /** Empty if none is named and there are several. */
    private Optional<Issuer> issuer(String slug) {
        return slug == null || slug.isBlank() ? issuers.speaker() : Optional.of(issuers.withSlug(slug.strip()).orElseThrow(NotFoundException::new));
    }

    private ArchiveView view(Issuer issuer, String on, String by, String page) {
        ArchiveWords words = here.language().words(ArchiveWords.class);
        FieldProblems problems = new FieldProblems(here.language());
        Instant now = clock.instant();
        String typed = on == null || on.isBlank() ? issuer.today(clock).toString() : on.strip();
        Optional<Moment> moment = Moment.of(typed, issuer.homeZone());
        if (moment.isEmpty()) {
            problems.add("on", words.writeMoment());
        } else if (moment.get().isAfter(now, issuer.homeZone())) {
            problems.add("on", words.stillToCome());
        }
        String number = page == null || page.isBlank() ? "1" : page.strip();
        if (!number.matches("[1-9][0-9]{0,6}")) {
            problems.add("page", words.noSuchPage());
        }
        boolean byIssue = BY_ISSUE.equals(by);
        return problems.none() ? view(issuer, moment.get(), byIssue, Integer.parseInt(number), problems)
                : ArchiveView.refused(issuer, typed, byIssue, problems, here.language());
    }

    private ArchiveView view(Issuer issuer, Moment moment, boolean byIssue, int page, FieldProblems problems) {
        Visibility then = byIssue ? visibility : Visibility.asOf(ledger.sizeAt(moment.at(), visibility.signedSize()));
        AsOf asOf = byIssue ? AsOf.issued(then, moment.at(), issuer.homeZone()) : AsOf.publicHere(then);
        List<ReleaseThen> releases = ReleaseThen.of(issuer, asOf, here.language(), (page - 1) * ArchiveView.PER_PAGE, ArchiveView.PER_PAGE + 1);
        if (releases.isEmpty() && page > 1) {
            problems.add("page", here.language().words(ArchiveWords.class).noSuchPage());
            return ArchiveView.refused(issuer, moment.written(), byIssue, problems, here.language());
        }
        return ArchiveView.of(issuer, moment, byIssue, then.signedSize(), page, releases, ReleaseThen.newest(issuer, asOf, here.language()),
                FilingThen.of(issuer, then, byIssue ? moment.at() : null), here.language());
    }
}
