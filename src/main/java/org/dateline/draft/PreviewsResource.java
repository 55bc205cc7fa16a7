package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dateline.draft.PreviewPages.ListedOpening;
import org.dateline.draft.PreviewPages.ListedPreview;
import org.dateline.draft.PreviewPages.PreviewSheet;
import org.dateline.draft.PreviewPages.PreviewsSheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Keys;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.Role;

/** The links by which readers outside the desk see a draft: who has one, until when, and when it was opened. */
@Path("/desk/drafts/{id}/previews")
public class PreviewsResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Keys keys;

    @Inject
    PublicAddress portal;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response list(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        drafts.record(draft, DraftAction.READ, null);
        return DeskAnswer.page(page(draft, PreviewForm.empty(draft.latest(), draft.issuer().today(clock), draft.issuer().homeZone()),
                new FieldProblems()));
    }

    @POST
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.openToChange(id, DeskDrafts.READERS);
        PreviewForm form = PreviewForm.typed(fields);
        ZoneId zone = draft.issuer().homeZone();
        FieldProblems problems = form.problems(draft.latest(), zone, clock.instant());
        if (problems.none()) {
            try {
                PreviewLink link = PreviewLink.make(draft, form.terms(zone), drafts.person(), clock.instant());
                drafts.record(draft, PreviewAction.PREVIEW_MADE, null, link.reader(), Moment.of(link.expires(), draft.issuer()).words());
                return DeskAnswer.next(path(draft) + "/" + link.id());
            } catch (NotAllowed notAllowed) {
                problems.add("reader", notAllowed.getMessage());
            }
        }
        return DeskAnswer.form(page(draft, form, problems));
    }

    private TemplateInstance page(Draft draft, PreviewForm form, FieldProblems problems) {
        return PreviewPages.previews(new PreviewsSheet(headline(draft), draft, draft.publication().isPresent(),
                PreviewLink.of(draft).stream().map(link -> listed(draft, link, PreviewOpening.of(link))).toList(), form, problems,
                draft.issuer().homeZone().getId().replace('_', ' ')));
    }

    /** The link itself is shown to nobody but the person who made it: whoever opens it then is the reader. */
    @GET
    @Path("{link}")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id, @PathParam("link") UUID linkId) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        PreviewLink link = PreviewLink.of(draft, linkId).orElseThrow(NotFoundException::new);
        drafts.record(draft, DraftAction.READ, null);
        List<PreviewOpening> openings = PreviewOpening.of(link);
        ListedPreview listed = listed(draft, link, openings);
        boolean given = listed.state() == PreviewLink.State.OPEN && link.madeBy().id().equals(drafts.person().id());
        String address = given ? portal.of(PreviewLinkResource.PATH + "/" + new PreviewSignature(keys.draft()).token(link.id())) : null;
        return DeskAnswer.page(PreviewPages.preview(new PreviewSheet(headline(draft), path(draft), listed, Moment.of(link.made(), draft.issuer()),
                link.revoked() == null ? null : Moment.of(link.revoked(), draft.issuer()),
                openings.stream().map(opening -> new ListedOpening(Moment.of(opening.opened(), draft.issuer()), opening)).toList(),
                address, address == null || link.email().isEmpty() ? null : mail(link, address, listed))));
    }

    @POST
    @Path("{link}/revocation")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke(@PathParam("id") UUID id, @PathParam("link") UUID linkId) {
        Draft draft = drafts.openToChange(id, DeskDrafts.READERS);
        PreviewLink link = PreviewLink.of(draft, linkId).orElseThrow(NotFoundException::new);
        if (link.revoke(drafts.person(), clock.instant())) {
            drafts.record(draft, PreviewAction.PREVIEW_REVOKED, null, link.reader());
        }
        return DeskAnswer.next(path(draft));
    }

    private ListedPreview listed(Draft draft, PreviewLink link, List<PreviewOpening> openings) {
        Instant last = openings.isEmpty() ? null : openings.get(0).opened();
        return new ListedPreview(link, link.state(clock.instant()), Moment.of(link.expires(), draft.issuer()), openings.size(),
                last == null ? null : Moment.of(last, draft.issuer()));
    }

    /** Neither the issuer nor the headline: a mail passes many hands. */
    private static String mail(PreviewLink link, String address, ListedPreview listed) {
        return EmailAddress.link(link.email()) + "?subject=" + escaped("A text for you to read") + "&body="
                + escaped("%s\n\nThis link is yours alone and ends %s.".formatted(address, listed.expires().words()));
    }

    private static String escaped(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String headline(Draft draft) {
        String headline = draft.content().original().headline();
        return headline.isBlank() ? "Without a headline yet" : headline;
    }

    private static String path(Draft draft) {
        return "/desk/drafts/" + draft.id() + "/previews";
    }
}
