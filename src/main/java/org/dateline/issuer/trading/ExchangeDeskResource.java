package org.dateline.issuer.trading;

import static java.util.Comparator.reverseOrder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.trading.Pages.DaySheet;
import org.dateline.issuer.trading.Pages.Listed;
import org.dateline.issuer.trading.Pages.Sheet;
import org.dateline.issuer.trading.Pages.TermsSheet;
import org.dateline.issuer.trading.Pages.Year;
import org.dateline.issuer.trading.Pages.YearSheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldChanges;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.dateline.shared.SeenVersion;
import org.dateline.shared.SignedIn;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Where administrators keep hours, desks and calendars of exchanges. They hold for every issuer of the portal, and every
 * change is another version.
 */
@Path("/desk/exchanges")
@RolesAllowed(Role.ADMINISTRATOR_ROLE)
public class ExchangeDeskResource {

    private static final String MEANWHILE = "Somebody else entered another version meanwhile. Please look at it, then decide again.";
    private static final TermsFacts NO_TERMS = new TermsFacts("", "09:30", "16:00", "", "", "0", "0", "0", "", "", "", "");
    private static final ProvenanceFacts NOWHERE = new ProvenanceFacts("", "", "", "", "");

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response list() {
        everywhere();
        return DeskAnswer.page(Pages.deskExchanges(Exchange.all().stream()
                .map(exchange -> new Listed(exchange, Market.of(exchange).orElse(null))).toList()));
    }

    @GET
    @Path("{mic}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response show(@PathParam("mic") String mic) {
        return DeskAnswer.page(page(exchange(mic), null));
    }

    private TemplateInstance page(Exchange exchange, String notice) {
        Market market = Market.of(exchange).orElse(null);
        TradingCalendar calendar = CalendarVersion.calendar(exchange.mic());
        SortedSet<Integer> years = new TreeSet<>(reverseOrder());
        years.addAll(calendar.everyYear());
        return Pages.deskExchange(new Sheet(exchange, market, market == null ? "" : market.at(clock.instant()).words(),
                years.stream().map(year -> new Year(year, calendar.years().get(year), calendar.daysOf(year))).toList(),
                ExchangeTerms.history(exchange.mic()), CalendarVersion.history(exchange.mic()), notice));
    }

    /**
     * Somebody compared what is entered with its source and found nothing to change.
     *
     * @param what {@code terms}, or a year
     */
    @POST
    @Path("{mic}/verifications")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response verify(@PathParam("mic") String mic, @FormParam("what") String what, @FormParam("version") String version) {
        Exchange exchange = exchange(mic);
        int seen = SeenVersion.of(version);
        return changed(exchange, () -> {
            if ("terms".equals(what)) {
                verifyTerms(exchange, seen);
            } else {
                verifyYear(exchange, SeenVersion.of(what), seen);
            }
        }).orElseGet(() -> DeskAnswer.page(409, page(exchange, MEANWHILE)));
    }

    private void verifyTerms(Exchange exchange, int seen) {
        ExchangeTerms latest = ExchangeTerms.latest(exchange.mic()).orElseThrow(NotFoundException::new);
        ExchangeTerms next = ExchangeTerms.enter(exchange.mic(), seen, latest.facts(),
                latest.provenance().checkedAgain(today(), clock.instant(), signedIn.name()));
        record(exchange, TradingAction.HOURS_CHECKED, Integer.toString(next.number()));
    }

    private void verifyYear(Exchange exchange, int year, int seen) {
        Provenance latest = Optional.ofNullable(CalendarVersion.calendar(exchange.mic()).years().get(year)).orElseThrow(NotFoundException::new);
        CalendarVersion next = CalendarVersion.enterWholeYear(exchange.mic(), seen, year,
                latest.checkedAgain(today(), clock.instant(), signedIn.name()));
        record(exchange, TradingAction.YEAR_CHECKED, Integer.toString(next.number()), Integer.toString(year));
    }

    @GET
    @Path("{mic}/terms")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response terms(@PathParam("mic") String mic) {
        Exchange exchange = exchange(mic);
        Optional<ExchangeTerms> latest = ExchangeTerms.latest(exchange.mic());
        return DeskAnswer.page(Pages.deskTerms(new TermsSheet(exchange, latest.map(ExchangeTerms::number).orElse(0),
                latest.map(ExchangeTerms::facts).orElse(NO_TERMS), latest.map(ExchangeTerms::provenance).map(ExchangeDeskResource::typed).orElse(NOWHERE),
                new FieldErrors())));
    }

    private static ProvenanceFacts typed(Provenance provenance) {
        return new ProvenanceFacts(provenance.mark() == Mark.SOURCE ? "yes" : "no", provenance.source(), provenance.sourceUrl(), "", "");
    }

    @POST
    @Path("{mic}/terms")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response changeTerms(@PathParam("mic") String mic, MultivaluedMap<String, String> form) {
        Exchange exchange = exchange(mic);
        TermsFacts typed = new TermsFacts(form.getFirst("zone"), form.getFirst("opens"), form.getFirst("closes"), form.getFirst("windowFrom"),
                form.getFirst("windowTo"), form.getFirst("noticeMinutes"), form.getFirst("quietMinutes"), form.getFirst("cautionMinutes"),
                form.getFirst("desk"), form.getFirst("phones"), form.getFirst("email"), form.getFirst("instruction"));
        ProvenanceFacts from = from(form);
        FieldProblems problems = from.addTo(typed.problems(exchange.country()), today());
        if (problems.isEmpty()) {
            Optional<Response> done = changed(exchange, () -> changeTerms(exchange, SeenVersion.of(form.getFirst("version")), typed, from));
            if (done.isPresent()) {
                return done.get();
            }
            problems.changedMeanwhile(typed.fields(), ExchangeTerms.latest(mic).orElseThrow().facts().fields());
            problems.add("reason", MEANWHILE);
        }
        return DeskAnswer.form(Pages.deskTerms(new TermsSheet(exchange, ExchangeTerms.latest(mic).map(ExchangeTerms::number).orElse(0), typed,
                from, problems)));
    }

    private void changeTerms(Exchange exchange, int seen, TermsFacts typed, ProvenanceFacts from) {
        TermsFacts before = ExchangeTerms.latest(exchange.mic()).map(ExchangeTerms::facts).orElse(NO_TERMS);
        ExchangeTerms next = ExchangeTerms.enter(exchange.mic(), seen, typed, from.provenance(clock.instant(), signedIn.name()));
        recordBecause(from.reason(), exchange, TradingAction.HOURS_CHANGED, Integer.toString(next.number()),
                FieldChanges.between(before.fields(), next.facts().fields()));
    }

    @GET
    @Path("{mic}/days")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response day(@PathParam("mic") String mic) {
        Exchange exchange = exchange(mic);
        return DeskAnswer.page(Pages.deskDay(new DaySheet(exchange, calendarVersion(exchange), new DayFacts("", "CLOSED", "", ""), NOWHERE,
                new FieldErrors())));
    }

    @POST
    @Path("{mic}/days")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response changeDay(@PathParam("mic") String mic, MultivaluedMap<String, String> form) {
        Exchange exchange = exchange(mic);
        DayFacts typed = new DayFacts(form.getFirst("day"), form.getFirst("kind"), form.getFirst("closes"), form.getFirst("name"));
        ProvenanceFacts from = from(form);
        FieldProblems problems = from.addTo(typed.problems(), today());
        if (problems.isEmpty()) {
            Optional<Response> done = changed(exchange, () -> changeDay(exchange, SeenVersion.of(form.getFirst("version")), typed, from));
            if (done.isPresent()) {
                return done.get();
            }
            problems.add("reason", MEANWHILE);
        }
        return DeskAnswer.form(Pages.deskDay(new DaySheet(exchange, calendarVersion(exchange), typed, from, problems)));
    }

    private void changeDay(Exchange exchange, int seen, DayFacts typed, ProvenanceFacts from) {
        CalendarVersion next = CalendarVersion.enterDay(exchange.mic(), seen, typed.date(), typed.special(),
                from.provenance(clock.instant(), signedIn.name()));
        TradingDay day = new TradingDay(typed.date(), typed.special().kind(), typed.special().closes(), typed.name(), next.number(), null);
        recordBecause(from.reason(), exchange, TradingAction.DAY_CHANGED, Integer.toString(next.number()), typed.day(), day.words());
    }

    @GET
    @Path("{mic}/years")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response year(@PathParam("mic") String mic) {
        Exchange exchange = exchange(mic);
        return DeskAnswer.page(Pages.deskYear(new YearSheet(exchange, calendarVersion(exchange), "", NOWHERE, new FieldErrors())));
    }

    @POST
    @Path("{mic}/years")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response coverYear(@PathParam("mic") String mic, MultivaluedMap<String, String> form) {
        Exchange exchange = exchange(mic);
        String year = ProvenanceFacts.line(form.getFirst("year"));
        ProvenanceFacts from = from(form);
        FieldProblems problems = new FieldProblems();
        if (!year.matches("(19|20|21)\\d\\d")) {
            problems.add("year", "Please give a year, such as 2028.");
        }
        from.addTo(problems, today());
        if (problems.isEmpty()) {
            Optional<Response> done = changed(exchange, () -> coverYear(exchange, SeenVersion.of(form.getFirst("version")), Integer.parseInt(year), from));
            if (done.isPresent()) {
                return done.get();
            }
            problems.add("reason", MEANWHILE);
        }
        return DeskAnswer.form(Pages.deskYear(new YearSheet(exchange, calendarVersion(exchange), year, from, problems)));
    }

    private void coverYear(Exchange exchange, int seen, int year, ProvenanceFacts from) {
        CalendarVersion next = CalendarVersion.enterWholeYear(exchange.mic(), seen, year, from.provenance(clock.instant(), signedIn.name()));
        recordBecause(from.reason(), exchange, TradingAction.YEAR_COVERED, Integer.toString(next.number()), Integer.toString(year));
    }

    /** Empty if somebody else was first. */
    private static Optional<Response> changed(Exchange exchange, Runnable change) {
        try {
            QuarkusTransaction.requiringNew().run(change);
            return Optional.of(DeskAnswer.next("/desk/exchanges/" + exchange.mic()));
        } catch (OptimisticLockException | ConstraintViolationException somebodyElseWasFirst) {
            return Optional.empty();
        }
    }

    private static int calendarVersion(Exchange exchange) {
        return CalendarVersion.calendar(exchange.mic()).version();
    }

    private static ProvenanceFacts from(MultivaluedMap<String, String> form) {
        return new ProvenanceFacts(form.getFirst("primary"), form.getFirst("source"), form.getFirst("sourceUrl"), form.getFirst("verifiedOn"),
                form.getFirst("reason"));
    }

    private Exchange exchange(String mic) {
        everywhere();
        return Exchange.all().stream().filter(exchange -> exchange.mic().equals(mic)).findFirst().orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void record(Exchange exchange, TradingAction action, String... words) {
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), action, TradingAction.on(exchange), words);
    }

    private void recordBecause(String reason, Exchange exchange, TradingAction action, String... words) {
        audit.recordBecause(reason, Actor.of(signedIn, Role.ADMINISTRATOR), action, TradingAction.on(exchange), words);
    }

    /** What is entered here holds for the whole portal. */
    private void everywhere() {
        signedIn.require(SignedIn.EVERY_ISSUER, Role.ADMINISTRATOR);
    }
}
