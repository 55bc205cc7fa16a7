package org.dateline.enquiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.enquiry.DeskPages.InboxSheet;
import org.dateline.enquiry.DeskPages.Line;
import org.dateline.enquiry.DeskPages.Tab;
import org.dateline.issuer.Issuer;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** The enquiries of a person's issuers: those that wait for this person first. */
@Path("/desk/enquiries")
public class InboxResource {

    /** Who may read enquiries; a reviewer changes nothing. */
    static final Role[] READERS = {Role.ENQUIRY_HANDLER, Role.ADMINISTRATOR, Role.REVIEWER};

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE, Role.REVIEWER_ROLE})
    @Transactional
    public Response list(@QueryParam("view") String view, @QueryParam("audience") String audience, @QueryParam("q") String q,
            @QueryParam("page") String page) {
        Instant now = clock.instant();
        List<Issuer> issuers = issuers();
        Inbox inbox = new Inbox(issuers, signedIn.personId(), now);
        InboxFilter filter = new InboxFilter(view, audience, q, page);
        Inbox.Page found = inbox.page(filter);
        int number = filter.number();
        return DeskAnswer.page(Templates.inbox(new InboxSheet(
                found.enquiries().stream().map(enquiry -> line(enquiry, inbox, now)).toList(),
                Arrays.stream(InboxFilter.View.values()).map(each -> new Tab(each.label(), filter.in(each), each == filter.shown(), inbox.count(each))).toList(),
                filter, issuers, number > 1 ? filter.onPage(number - 1) : null, found.more() ? filter.onPage(number + 1) : null)));
    }

    private List<Issuer> issuers() {
        Set<Long> ids = new TreeSet<>();
        Arrays.stream(READERS).map(signedIn::issuersAs).forEach(ids::addAll);
        return Issuer.all().stream().filter(issuer -> ids.contains(issuer.id())).toList();
    }

    private static Line line(Enquiry enquiry, Inbox inbox, Instant now) {
        return new Line(enquiry, inbox.present(enquiry), enquiry.isOverdue(now), brief(enquiry, enquiry.asked()),
                enquiry.due() == null ? "" : brief(enquiry, enquiry.due()));
    }

    private static String brief(Enquiry enquiry, Instant instant) {
        return PrintedTime.briefInstant(instant, enquiry.issuer().homeZone(), Language.ENGLISH);
    }
}
