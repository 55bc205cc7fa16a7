package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.dateline.draft.FilingPages.ApprovalSheet;
import org.dateline.draft.FilingPages.Head;
import org.dateline.filing.FilingToPublish;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;
import org.dateline.shared.StepUp;

/** An approval: somebody who did not save the latest version of a filing has read it and stands for it, exactly as it is. */
@Path("/desk/filings/{id}/approvals")
public class FilingApprovalResource {

    @Inject
    DeskFilings filings;

    @Inject
    StepUp stepUp;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.APPROVER_ROLE)
    @Transactional
    public Response form(@PathParam("id") UUID id) {
        DraftFiling filing = filings.read(id, Role.APPROVER);
        return filing.publication().isPresent() ? DeskAnswer.next(filing.path()) : DeskAnswer.page(page(filing, null));
    }

    @POST
    @RolesAllowed(Role.APPROVER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, @FormParam("seen") String seen, @FormParam(StepUp.FIELD) String code) {
        boolean stepped = stepUp.accepts(code);
        DraftFiling filing = filings.openToChange(id, Role.APPROVER);
        if (filing.publication().isPresent()) {
            return DeskAnswer.next(filing.path());
        }
        PreparedFiling prepared = PreparedFiling.of(filing);
        if (!prepared.obstacles(filings.today(filing)).isEmpty()) {
            return DeskAnswer.page(409, page(filing, "Nothing was approved."));
        }
        if (!stepped) {
            return DeskAnswer.form(page(filing, null));
        }
        try {
            FilingToPublish toPublish = prepared.toPublish();
            if (filing.approve(DraftForm.number(seen), PreparedFiling.digest(toPublish, prepared.risks(toPublish)),
                    filings.person(), clock.instant())) {
                filings.record(filing, DraftAction.FILING_APPROVED, Role.APPROVER, Integer.toString(filing.latest()));
            }
            return DeskAnswer.next(filing.path());
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(filing, notAllowed.getMessage()));
        }
    }

    private TemplateInstance page(DraftFiling filing, String notice) {
        PreparedFiling prepared = PreparedFiling.of(filing);
        List<String> obstacles = prepared.obstacles(filings.today(filing));
        byte[] digest = null;
        if (obstacles.isEmpty()) {
            FilingToPublish toPublish = prepared.toPublish();
            digest = PreparedFiling.digest(toPublish, prepared.risks(toPublish));
        }
        return FilingPages.filingApproval(new ApprovalSheet(new Head(filing, prepared.content()), obstacles, objection(filing, digest),
                digest == null ? null : HexFormat.of().formatHex(digest), filing.sourceName(),
                prepared.section() == null ? List.of() : FilingSplitResource.groups(prepared.section()),
                FilingLineageResource.links(prepared), notice));
    }

    /** Why this person cannot approve it; null if nothing is in the way. @param digest null while something is in the way for everybody */
    private String objection(DraftFiling filing, byte[] digest) {
        if (filing.changedBy().id().equals(filings.person().id())) {
            return "You saved the latest version yourself: somebody else has to approve it.";
        }
        return digest != null && filing.isApprovedBy(filings.person(), digest) ? "You have approved this version already." : null;
    }
}
