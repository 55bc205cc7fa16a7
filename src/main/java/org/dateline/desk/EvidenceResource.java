package org.dateline.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.dateline.archive.EvidenceBundle;
import org.dateline.archive.EvidenceSelection;
import org.dateline.archive.EvidenceSelection.NoSuchEvidence;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Ledger;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/**
 * Evidence for supervisors: what the public can have, and how each release came to be published. For reviewers of the issuer; without an
 * issuer, for those of all. Each bundle that is taken is written down.
 */
@Path(EvidenceResource.PATH)
@Blocking
public class EvidenceResource {

    static final String PATH = "/desk/evidence";

    /**
     * @param asked   as typed
     * @param problem why it cannot be gathered; null if nothing was asked yet
     */
    record Sheet(EvidenceSelection.Asked asked, List<Issuer> issuers, String problem) {}

    @Inject
    SignedIn signedIn;

    @Inject
    Ledger ledger;

    @Inject
    EvidenceBundle bundle;

    @Inject
    SupervisoryRecord supervisory;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed(Role.REVIEWER_ROLE)
    public Response form() {
        return DeskAnswer.page(Templates.evidence(new Sheet(new EvidenceSelection.Asked("", "", "", "", "", "", "", ""), issuers(), null)));
    }

    @GET
    @Path("/bundle")
    @RolesAllowed(Role.REVIEWER_ROLE)
    public Response bundle(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("issuer") String issuer,
            @QueryParam("symbol") String symbol, @QueryParam("release") String release, @QueryParam("filing") String filing,
            @QueryParam("checkpoint") String checkpoint, @QueryParam("previous") String previous) {
        var asked = new EvidenceSelection.Asked(from, to, issuer, symbol, release, filing, checkpoint, previous);
        EvidenceSelection selection;
        try {
            requireReviewer(issuer);
            selection = EvidenceSelection.of(asked, ledger);
        } catch (NoSuchEvidence wrong) {
            return DeskAnswer.form(Templates.evidence(new Sheet(asked, issuers(), wrong.getMessage())));
        }
        QuarkusTransaction.requiringNew().run(() -> audit.record(Actor.of(signedIn, Role.REVIEWER), DeskAction.EVIDENCE_TAKEN,
                new ActedOn("evidence", Long.toString(selection.checkpoint().checkpoint().size()), "the ledger"),
                Long.toString(selection.checkpoint().checkpoint().size()), selection.words()));
        StreamingOutput body = out -> bundle.write(selection, supervisory, out);
        return Response.ok(body, "application/zip").header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"supervisory-evidence-" + selection.checkpoint().checkpoint().size() + ".zip\"").build();
    }

    private void requireReviewer(String issuer) {
        boolean ofOne = issuer != null && !issuer.isBlank();
        long id = ofOne ? Issuer.withSlug(issuer.strip()).map(Issuer::id).orElse(SignedIn.EVERY_ISSUER) : SignedIn.EVERY_ISSUER;
        signedIn.require(id, Role.REVIEWER);
    }

    private List<Issuer> issuers() {
        return Issuer.all().stream()
                .filter(issuer -> signedIn.hasEverywhere(Role.REVIEWER) || signedIn.issuersAs(Role.REVIEWER).contains(issuer.id())).toList();
    }
}
