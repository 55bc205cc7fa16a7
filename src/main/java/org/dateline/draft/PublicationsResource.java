package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.dateline.draft.Pages.ListedNode;
import org.dateline.draft.Pages.ListedPublication;
import org.dateline.draft.Pages.ListedStep;
import org.dateline.draft.Pages.PublicationList;
import org.dateline.draft.Pages.ScheduledDraft;
import org.dateline.ledger.Ledger;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;

/** The publication monitor: what goes out next, what is stopped, what went out with its measured times, and the nodes that do it. */
@Path("/desk/publications")
public class PublicationsResource {

    private static final int SHOWN = 50;

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response list() {
        Instant now = clock.instant();
        List<ScheduledDraft> scheduled = Draft.scheduledOf(drafts.issuerIds()).stream().map(this::scheduled).toList();
        return DeskAnswer.page(Pages.publications(new PublicationList(
                scheduled.stream().filter(one -> one.step().step().waits()).sorted(SOONEST_FIRST).toList(),
                scheduled.stream().filter(one -> one.step().step().stopped()).toList(),
                Draft.publishedOf(drafts.issuerIds(), SHOWN).stream().map(this::measured).toList(),
                PortalNode.all().stream().map(node -> new ListedNode(node, node.isSilent(now), PrintedTime.machine(node.beat(), ZoneOffset.UTC))).toList(),
                PortalNode.alarms(now), PrintedTime.machine(now, ZoneOffset.UTC))));
    }

    private static final Comparator<ScheduledDraft> SOONEST_FIRST =
            Comparator.comparing(one -> one.step().step().due(), Comparator.nullsLast(Comparator.naturalOrder()));

    private ScheduledDraft scheduled(Draft draft) {
        Standing standing = Standing.of(draft, publication);
        return new ScheduledDraft(standing, ListedStep.of(standing.schedule(), draft.issuer()));
    }

    private ListedPublication measured(Draft draft) {
        Standing standing = Standing.of(draft, publication);
        return new ListedPublication(standing, Measured.of(standing.publication(), draft.issuer(), ledger));
    }
}
