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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.dateline.draft.Pages.DraftList;
import org.dateline.draft.Pages.ListedDraft;
import org.dateline.issuer.Issuer;
import org.dateline.release.Category;
import org.dateline.release.ReleaseText;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Language;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** The drafts of a person's issuers, those that wait for this person first; and the beginning of a new one. */
@Path("/desk")
public class DraftsResource {

    /** Open drafts on a page: the checks of each are run to say where it stands. */
    private static final int PAGE = 25;
    private static final int PUBLISHED_SHOWN = 20;

    @Inject
    DeskDrafts drafts;

    @Inject
    SignedIn signedIn;

    @Inject
    Publication publication;

    @Inject
    Clock clock;

    /** The desk's first page: the person's work. */
    @GET
    @Authenticated
    @Transactional
    public Response home(@QueryParam("page") String page) {
        boolean onlyQuestions = drafts.issuerIds().isEmpty() && !signedIn.issuersAs(Role.ENQUIRY_HANDLER).isEmpty();
        return onlyQuestions ? DeskAnswer.next("/desk/enquiries") : page(page);
    }

    @GET
    @Path("/drafts")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response list(@QueryParam("page") String page) {
        return page(page);
    }

    /** Whoever has no part in a release sees an empty list. */
    private Response page(String asked) {
        int pages = (int) Math.max(1, (Draft.countUnpublishedOf(drafts.issuerIds()) + PAGE - 1) / PAGE);
        int page = Math.min(number(asked), pages);
        List<ListedDraft> open = Draft.unpublishedOf(drafts.issuerIds(), page - 1, PAGE).stream().map(this::listed).toList();
        List<ListedDraft> published = page > 1 ? List.of()
                : Draft.publishedOf(drafts.issuerIds(), PUBLISHED_SHOWN).stream().map(this::listed).toList();
        return DeskAnswer.page(Pages.drafts(new DraftList(
                open.stream().filter(one -> one.next().waitsForYou()).toList(),
                open.stream().filter(one -> !one.next().waitsForYou()).toList(),
                published, drafts.issuersToWriteFor(), drafts.issuerIds().size() > 1,
                Draft.blockedOf(drafts.issuerIds()).stream().map(draft -> Standing.of(draft, publication)).toList(),
                PortalNode.alarms(clock.instant()), page, pages)));
    }

    private static int number(String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked) : 1;
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
