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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dateline.draft.Pages.CheckGroup;
import org.dateline.draft.Pages.ChecksSheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;

/** Every check of a draft on one screen, and the reasons why it goes out in spite of what they found. */
@Path("/desk/drafts/{id}/checks")
public class ChecksResource {

    private static final int LONGEST_REASON = 2000;

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        if (draft.publication().isPresent()) {
            return DeskAnswer.next("/desk/drafts/" + id);
        }
        drafts.record(draft, DraftAction.READ, null);
        return DeskAnswer.page(page(draft, null, Map.of(), new FieldProblems()));
    }

    /** A reason on record against one finding of the version that was looked at. */
    @POST
    @Path("/overrides")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, @FormParam("seen") String seen, @FormParam("finding") String findingId,
            @FormParam("reason") String typed) {
        Draft draft = drafts.openToChange(id, DeskDrafts.READERS);
        String reason = DraftForm.typed(typed);
        Publication.Prepared prepared = publication.prepare(draft, Standing.of(draft, publication).act(), publication.planned(draft, draft.content()));
        Finding finding = prepared.findings().stream().filter(one -> one.id().equals(findingId)).findFirst().orElse(null);
        if (finding == null) {
            return DeskAnswer.page(409, page(draft, "The checks do not find this any more. Nothing was recorded.", Map.of(), new FieldProblems()));
        }
        FieldProblems problems = new FieldProblems().lines(findingId, reason, LONGEST_REASON);
        if (reason.isEmpty()) {
            problems.add(findingId, "Please say why it goes out all the same. The reason goes on record.");
        }
        if (!problems.none()) {
            return DeskAnswer.form(page(draft, null, Map.of(findingId, reason), problems));
        }
        try {
            Role as = as(draft, finding);
            draft.override(DraftForm.number(seen), prepared.digest(), finding, reason, drafts.person(), as, clock.instant());
            drafts.record(draft, DraftAction.OVERRIDDEN, as, Integer.toString(draft.latest()), finding.title());
            return DeskAnswer.next("/desk/drafts/" + id + "/checks");
        } catch (ConflictingEdit conflict) {
            return DeskAnswer.page(409, page(draft, draft.changedBy().name() + " saved version " + draft.latest()
                    + " meanwhile. Nothing was recorded. Below is what the checks say of the newer version.", Map.of(findingId, reason), new FieldProblems()));
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(draft, "Nothing was recorded. " + notAllowed.getMessage(), Map.of(findingId, reason), new FieldProblems()));
        }
    }

    /** What stands in the way is answered for by an approver; otherwise the person acts in the first role they have. */
    private Role as(Draft draft, Finding finding) {
        Set<Role> roles = drafts.roles(draft.issuer());
        return finding.level() == Finding.Level.BLOCKS && roles.contains(Role.APPROVER) ? Role.APPROVER
                : Arrays.stream(DeskDrafts.READERS).filter(roles::contains).findFirst().orElseThrow();
    }

    private io.quarkus.qute.TemplateInstance page(Draft draft, String notice, Map<String, String> typed, FieldProblems problems) {
        Standing standing = Standing.of(draft, publication);
        List<CheckGroup> groups = Arrays.stream(PublicationChecks.Group.values())
                .map(group -> new CheckGroup(group.label(), standing.checks().stream().filter(result -> PublicationChecks.group(result) == group).toList()))
                .filter(group -> !group.results().isEmpty()).toList();
        return Pages.checks(new ChecksSheet(standing, Moment.of(publication.planned(draft, standing.content()), draft.issuer()), groups, notice, typed, problems, objections(draft, standing)));
    }

    private Map<String, String> objections(Draft draft, Standing standing) {
        boolean approver = drafts.roles(draft.issuer()).contains(Role.APPROVER);
        boolean lastEditor = draft.changedBy().id().equals(drafts.person().id());
        Map<String, String> objections = new HashMap<>();
        standing.checks().stream().flatMap(result -> result.findings().stream()).forEach(finding -> {
            String objection = PublicationChecks.objection(finding, approver, lastEditor);
            if (objection != null) {
                objections.put(finding.id(), objection);
            }
        });
        return objections;
    }
}
