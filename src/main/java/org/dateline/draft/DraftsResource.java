package org.dateline.draft;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.draft.Pages.DraftList;
import org.dateline.draft.Pages.ListedDraft;
import org.dateline.issuer.Issuer;
import org.dateline.release.Category;
import org.dateline.release.ReleaseText;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Language;
import org.dateline.shared.Role;

/** The drafts of a person's issuers, those that wait for this person first; and the beginning of a new one. */
@Path("/desk")
public class DraftsResource {

    private static final int PUBLISHED_SHOWN = 20;

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    Clock clock;

    /** The desk's first page: the person's work. */
    @GET
    @Authenticated
    @Transactional
    public Response home() {
        return page();
    }

    @GET
    @Path("/drafts")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response list() {
        return page();
    }

    /** Whoever has no part in a release sees an empty list. */
    private Response page() {
        List<ListedDraft> yours = new ArrayList<>();
        List<ListedDraft> others = new ArrayList<>();
        for (Draft draft : Draft.unpublishedOf(drafts.issuerIds())) {
            ListedDraft listed = listed(draft);
            (listed.next().waitsForYou() ? yours : others).add(listed);
        }
        List<ListedDraft> published = Draft.publishedOf(drafts.issuerIds(), PUBLISHED_SHOWN).stream().map(this::listed).toList();
        return DeskAnswer.page(Pages.drafts(new DraftList(yours, others, published, drafts.issuersToWriteFor(),
                drafts.issuerIds().size() > 1, Stream.concat(yours.stream(), others.stream()).filter(one -> one.standing().didNotGoOut()).toList(),
                PortalNode.alarms(clock.instant()))));
    }

    private ListedDraft listed(Draft draft) {
        Standing standing = Standing.of(draft, publication);
        return new ListedDraft(standing, Moment.of(draft.changed(), draft.issuer()),
                standing.nextStep(drafts.person(), drafts.roles(draft.issuer())));
    }

    /** Begins a draft without a file: everything is empty but the issuer's letterhead and the day. */
    @POST
    @Path("/drafts")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@FormParam("issuer") String issuerId) {
        Issuer issuer = drafts.issuersToWriteFor().stream()
                .filter(known -> known.id().toString().equals(issuerId) || issuerId == null)
                .findFirst().orElseThrow(jakarta.ws.rs.ForbiddenException::new);
        ReleaseText empty = new ReleaseText(Language.ENGLISH, String.join("\n", issuer.addressLines()), "For Immediate Release", null,
                List.of(), "", List.of(), "", "", "", List.of(), null);
        Draft draft = Draft.begin(issuer, new DraftContent(Category.OTHER, List.of(empty)), drafts.person(), clock.instant());
        drafts.record(draft, DraftAction.BEGUN, Role.WRITER);
        return DeskAnswer.next("/desk/drafts/" + draft.id() + "/edit");
    }
}
