package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.draft.ExchangePages.ListedNotice;
import org.dateline.draft.ExchangePages.NoticesSheet;
import org.dateline.draft.ExchangePages.Told;
import org.dateline.issuer.Listing;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;

/** The notices to exchanges before a release goes out: whom to call, what to say, and what was said. */
@Path("/desk/drafts/{id}/notices")
public class NoticeResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response list(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        drafts.record(draft, DraftAction.READ, null);
        return DeskAnswer.page(page(draft, NoticeForm.empty(draft.latest()), new FieldProblems()));
    }

    @POST
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.openToChange(id, DeskDrafts.READERS);
        NoticeForm form = NoticeForm.typed(fields);
        Instant now = clock.instant();
        ZoneId zone = draft.issuer().homeZone();
        ExchangeNews news = publication.news(draft, draft.content());
        FieldProblems problems = form.problems(news.markets(), draft.latest(), zone, now);
        if (problems.none()) {
            try {
                Notice notice = form.notice(news.markets(), zone);
                ExchangeNotice.enter(draft, notice, form.note(), form.corrected(), drafts.person(), now);
                drafts.record(draft, form.corrected() == null ? ExchangeAction.NOTICE_ENTERED : ExchangeAction.NOTICE_CORRECTED, null,
                        notice.desk(), Integer.toString(notice.version()), form.corrects());
                return DeskAnswer.next("/desk/drafts/" + id + "/notices");
            } catch (NotAllowed notAllowed) {
                problems.add("corrects", notAllowed.getMessage());
            }
        }
        return DeskAnswer.form(page(draft, form, problems));
    }

    private TemplateInstance page(Draft draft, NoticeForm form, FieldProblems problems) {
        DraftContent content = draft.content();
        ExchangeNews news = publication.news(draft, content);
        return ExchangePages.notices(new NoticesSheet(ExchangePages.About.of(draft, content), draft.publication().isPresent(),
                Moment.of(news.at(), draft.issuer()),
                news.markets().stream().map(market -> new Told(market, market.at(news.released()).words(), !news.noticesTo(market).isEmpty())).toList(),
                news.hourless(), ExchangeRules.findings(news), script(draft, content, news),
                ExchangeNotice.of(draft).stream().map(entered -> listed(draft, news, entered)).toList(), form, problems));
    }

    private static ListedNotice listed(Draft draft, ExchangeNews news, ExchangeNotice.Entered entered) {
        Notice notice = entered.notice();
        return new ListedNotice(entered, news.market(notice.mic()).map(market -> market.name()).orElse(notice.mic()),
                Moment.of(notice.calledAt(), draft.issuer()), notice.copySentAt() == null ? null : Moment.of(notice.copySentAt(), draft.issuer()),
                Moment.of(entered.entered(), draft.issuer()));
    }

    /** What to say on the telephone. */
    private static String script(Draft draft, DraftContent content, ExchangeNews news) {
        String symbols = Listing.inForce(draft.issuer(), LocalDate.ofInstant(news.at(), draft.issuer().homeZone())).stream()
                .map(Listing::toString).collect(Collectors.joining(", "));
        return "This is %s%s. We are about to release %s: “%s”. It is to go out at %s. May I have your name, and a reference?".formatted(
                draft.issuer().name(), symbols.isEmpty() ? "" : " (" + symbols + ")",
                news.isDividend() ? "news of a dividend" : news.material() ? "material news" : "news that we do not think is material",
                content.original().headline().isBlank() ? "without a headline yet" : content.original().headline(),
                Moment.of(news.at(), draft.issuer()).words());
    }
}
