package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.FilingPages.Approval;
import org.dateline.draft.FilingPages.Head;
import org.dateline.draft.FilingPages.PublicationSheet;
import org.dateline.filing.FilingToPublish;
import org.dateline.ledger.ClockGuard;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublicationRecord;
import org.dateline.risk.RisksToPublish;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;
import org.dateline.shared.StepUp;

/** The publication of a filing: before, what exactly will happen; after, what did. */
@Path("/desk/filings/{id}/publication")
public class FilingPublicationResource {

    @Inject
    DeskFilings filings;

    @Inject
    FilingPublication publication;

    @Inject
    Visibility visibility;

    @Inject
    Audit audit;

    @Inject
    StepUp stepUp;

    @GET
    @RolesAllowed(Role.PUBLISHER_ROLE)
    public Response show(@PathParam("id") UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> DeskAnswer.page(page(filings.read(id, Role.PUBLISHER), null)));
    }

    /** Public at once and for ever, unless something is missing; whoever clicks twice sees what the first click did. */
    @POST
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@PathParam("id") UUID id, @FormParam("seen") String seen, @FormParam(StepUp.FIELD) String code) {
        boolean stepped = stepUp.accepts(code);
        if (!stepped || isPublished(id)) {
            return QuarkusTransaction.requiringNew().call(() -> {
                DraftFiling filing = filings.open(id, Role.PUBLISHER);
                return filing.publication().isPresent() ? DeskAnswer.next(filing.path() + "/publication")
                        : DeskAnswer.form(page(filing, null));
            });
        }
        try {
            FilingPublication.Ready ready = QuarkusTransaction.requiringNew().call(() -> ready(id, DraftForm.number(seen)));
            Colleague by = filings.person();
            publication.carryAcross(ready, () -> {
                DraftFiling filing = DraftFiling.locked(id).orElseThrow();
                filing.requireUnpublished("published");
                filing.requireSeen(DraftForm.number(seen));
            }, entered -> {
                new DraftFilingPublication(id, entered.filing(), by).persist();
                audit.record(new Actor(by.id(), by.name(), Role.PUBLISHER), DraftAction.FILING_PUBLISHED,
                        DraftAction.on(DraftFiling.of(id).orElseThrow()),
                        Long.toString(entered.filing().entry()));
            });
            return DeskAnswer.next("/desk/filings/" + id + "/publication");
        } catch (NotAllowed | ClockGuard.ClocksApart notNow) {
            return QuarkusTransaction.requiringNew().call(() -> {
                DraftFiling filing = filings.open(id, Role.PUBLISHER);
                return filing.publication().isPresent() ? DeskAnswer.next(filing.path() + "/publication")
                        : DeskAnswer.page(409, page(filing, notNow.getMessage()));
            });
        }
    }

    private boolean isPublished(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> filings.open(id, Role.PUBLISHER).publication().isPresent());
    }

    private FilingPublication.Ready ready(UUID id, int seen) {
        DraftFiling filing = filings.open(id, Role.PUBLISHER);
        filing.requireSeen(seen);
        PreparedFiling prepared = PreparedFiling.of(filing);
        prepared.obstacles(filings.today(filing)).stream().findFirst().ifPresent(obstacle -> {
            throw new NotAllowed("It cannot be published like this: " + obstacle);
        });
        FilingToPublish toPublish = prepared.toPublish();
        RisksToPublish risks = prepared.risks(toPublish);
        byte[] digest = PreparedFiling.digest(toPublish, risks);
        List<DraftFilingApproval> approvals = filing.approvals().stream().filter(approval -> approval.binds(digest)).toList();
        if (approvals.isEmpty()) {
            throw new NotAllowed(filing.approvals().isEmpty()
                    ? "Somebody who did not save the latest version has to approve it first."
                    : "What would be published is not what was approved any more, because another filing was published meanwhile. It has to be approved anew.");
        }
        return new FilingPublication.Ready(toPublish, risks, 2, PublicationRecord.Sealed.seal(record(filing, approvals)));
    }

    private String record(DraftFiling filing, List<DraftFilingApproval> approvals) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("draft", filing.id());
        record.put("act", "FILING");
        record.put("by", filings.person());
        record.put("versions", filing.versions());
        record.put("approvals", approvals.stream()
                .map(approval -> Map.of("by", approval.approvedBy(), "approved", approval.approved(), "digest",
                approval.digest())).toList());
        return DraftContent.json(record);
    }

    private TemplateInstance page(DraftFiling filing, String notice) {
        PreparedFiling prepared = PreparedFiling.of(filing);
        DraftFilingPublication done = filing.publication().orElse(null);
        List<String> obstacles = done != null ? List.of() : prepared.obstacles(filings.today(filing));
        List<Approval> approvals = FilingDraftResource.approvals(filing);
        return FilingPages.filingPublication(new PublicationSheet(new Head(filing, prepared.content()), obstacles, approvals,
                notice,
                prepared.split() == null ? null : prepared.split().wordings().size(), FilingDraftResource.published(filing),
                done != null && visibility.covers(done.entry()) ? done.path() : null, done == null ? 0 : done.entry()));
    }
}
