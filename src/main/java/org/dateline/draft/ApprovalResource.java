package org.dateline.draft;

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
import java.util.UUID;
import org.dateline.draft.Pages.ApprovalSheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;
import org.dateline.shared.StepUp;

/** An approval: somebody who did not save the latest version has read it and stands for it, exactly as it is. */
@Path("/desk/drafts/{id}/approvals")
public class ApprovalResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    DraftPreview preview;

    @Inject
    StepUp stepUp;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.APPROVER_ROLE)
    @Transactional
    public Response form(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, Role.APPROVER);
        if (draft.publication().isPresent()) {
            return DeskAnswer.next("/desk/drafts/" + id);
        }
        drafts.record(draft, DraftAction.READ, Role.APPROVER);
        return DeskAnswer.page(page(draft, null));
    }

    @POST
    @RolesAllowed(Role.APPROVER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, @FormParam("seen") String seen, @FormParam(StepUp.FIELD) String code) {
        boolean stepped = stepUp.accepts(code);
        Draft draft = drafts.openToChange(id, Role.APPROVER);
        if (!Standing.of(draft, publication).blocking().isEmpty()) {
            return DeskAnswer.page(409, page(draft, "Nothing was approved."));
        }
        if (!stepped) {
            return DeskAnswer.form(page(draft, null));
        }
        try {
            boolean first = DraftApproval.of(draft, draft.latest(), drafts.person()).isEmpty();
            draft.approve(DraftForm.number(seen), prepared(draft).digest(), drafts.person(), clock.instant());
            if (first) {
                drafts.record(draft, DraftAction.APPROVED, Role.APPROVER, Integer.toString(draft.latest()));
            }
            return DeskAnswer.next("/desk/drafts/" + id);
        } catch (ConflictingEdit conflict) {
            return DeskAnswer.page(409, page(draft, draft.changedBy().name() + " saved version " + draft.latest()
                    + " meanwhile. Nothing was approved. Below is the newer version: read it, then decide."));
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(draft, notAllowed.getMessage()));
        }
    }

    private String objection(Draft draft, Standing standing) {
        if (!standing.blocking().isEmpty()) {
            return "The checks found what a writer has to mend before anybody can approve it.";
        }
        if (draft.changedBy().id().equals(drafts.person().id())) {
            return "You saved the latest version yourself: somebody else has to approve it.";
        }
        return DraftApproval.of(draft, draft.latest(), drafts.person()).isPresent() ? "You have approved this version already." : null;
    }

    private io.quarkus.qute.TemplateInstance page(Draft draft, String notice) {
        Publication.Prepared prepared = prepared(draft);
        Standing standing = Standing.of(draft, publication);
        return Pages.approval(new ApprovalSheet(standing, Moment.of(draft.changed(), draft.issuer()),
                HexFormat.of().formatHex(prepared.digest()), prepared.documents(), notice, objection(draft, standing),
                preview.of(draft, prepared.content())));
    }

    private Publication.Prepared prepared(Draft draft) {
        return publication.prepare(draft, Act.of(draft, publication.isOfAnEarlierDay(draft, draft.content())),
                publication.planned(draft, draft.content()));
    }
}
