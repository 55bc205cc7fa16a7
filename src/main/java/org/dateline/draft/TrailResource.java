package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.dateline.audit.AuditEvent;
import org.dateline.draft.PreviewPages.Deed;
import org.dateline.draft.PreviewPages.TrailSheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;

/** Everything that was done with a draft, each reading included, as sentences. */
@Path("/desk/drafts/{id}/trail")
public class TrailResource {

    /** Names of the deeds by which somebody saw what a draft says. */
    static final List<String> READINGS = List.of(DraftAction.READ.name(), DraftAction.SOURCE_READ.name(),
            DraftAction.ATTACHMENT_READ.name(), PreviewAction.PREVIEW_OPENED.name(), PreviewAction.PREVIEW_FILE_OPENED.name());

    private static final int SHOWN = 1000;

    @Inject
    DeskDrafts drafts;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        drafts.record(draft, DraftAction.READ, null);
        List<AuditEvent> events = AuditEvent.latestOf("draft", id.toString(), SHOWN);
        return DeskAnswer.page(PreviewPages.trail(new TrailSheet(PreviewsResource.headline(draft), "/desk/drafts/" + id,
                events.stream().map(event -> new Deed(Moment.of(event.at(), draft.issuer()), event.sentence(), event.reason())).toList(),
                events.size() < SHOWN)));
    }

    /** Who saw what it says, the latest first. */
    static List<ReadBy> readings(Draft draft) {
        return AuditEvent.times("draft", draft.id().toString(), READINGS).stream()
                .map(times -> new ReadBy(times.actorName(), times.times(), Moment.of(times.last(), draft.issuer())))
                .toList();
    }

    /** @param times how often */
    record ReadBy(String by, long times, Moment last) {}
}
