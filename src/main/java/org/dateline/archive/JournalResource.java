package org.dateline.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.dateline.filing.FilingPosting;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerImprint;
import org.dateline.ledger.Visibility;
import org.dateline.release.ReleasePosting;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/**
 * The journal of what was posted and removed, when, and with what content (TSX Company Manual, electronic communications disclosure
 * guidelines). Nothing is ever removed here: what no longer stands is a posting of its own.
 */
@Path("/")
public class JournalResource {

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    IssuerImprint issuers;

    /** @param issuer may be left out where there is only one @param before index of a ledger entry: the postings before it, the latest first */
    @GET
    @Path("archive/journal")
    @PermitAll
    public Response page(@QueryParam("issuer") String issuer, @QueryParam("before") String before) {
        return issuer(issuer).map(one -> answer.page(Templates.journal(journal(one, before)))).orElseGet(() -> answer.page(Templates.archiveIssuers(Issuer.all())));
    }

    /** The same for machines. */
    @GET
    @Path("archive/journal.json")
    @PermitAll
    public Response json(@QueryParam("issuer") String issuer, @QueryParam("before") String before) {
        return issuer(issuer).map(one -> answer.text(journal(one, before).json(address::of), "application/json"))
                .orElseGet(() -> Problem.answer(Response.Status.BAD_REQUEST, "No issuer is named",
                        "There are several issuers here: ask with ?issuer= and the last part of the address of one."));
    }

    private Optional<Issuer> issuer(String slug) {
        return slug == null || slug.isBlank() ? issuers.speaker() : Optional.of(issuers.withSlug(slug.strip()).orElseThrow(NotFoundException::new));
    }

    private Journal journal(Issuer issuer, String typed) {
        if (typed != null && !typed.strip().matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        long before = typed == null ? Long.MAX_VALUE : Long.parseLong(typed.strip());
        return Journal.of(issuer, typed == null ? null : before, ReleasePosting.of(issuer, visibility, before, Journal.PER_PAGE + 1),
                FilingPosting.of(issuer, visibility, before, Journal.PER_PAGE + 1), here.language());
    }
}
