package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.ExchangePages.HaltSheet;
import org.dateline.draft.ExchangePages.HaltsSheet;
import org.dateline.draft.ExchangePages.ListedHalt;
import org.dateline.draft.HaltState.Stage;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.issuer.trading.Market;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** Halts of trading, asked for or ordered, step by step. While one lasts, the checks of a publication show it. */
@Path("/desk/halts")
public class HaltsResource {

    private static final List<Stage> FIRST = List.of(Stage.REQUESTED, Stage.ACTIVE);

    @Inject
    DeskDrafts drafts;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response list() {
        return DeskAnswer.page(list(HaltForm.EMPTY, new FieldProblems()));
    }

    @POST
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(MultivaluedMap<String, String> fields) {
        HaltForm form = HaltForm.typed(fields);
        List<Issuer> issuers = issuers();
        Issuer issuer = issuers.stream().filter(known -> known.id().toString().equals(form.issuer())).findFirst()
                .orElseGet(() -> issuers.stream().findFirst().orElseThrow(ForbiddenException::new));
        FieldProblems problems = form.problems(issuers, markets(issuers), FIRST, issuer.homeZone(), clock.instant());
        if (!problems.none()) {
            return DeskAnswer.form(list(form, problems));
        }
        signedIn.require(issuer.id(), DeskDrafts.READERS);
        record(Halt.begin(issuer, form.state(issuer.homeZone()), form.note(), drafts.person(), clock.instant()));
        return DeskAnswer.next("/desk/halts");
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        Halt halt = halt(id);
        return DeskAnswer.page(one(halt, HaltForm.of(halt), new FieldProblems()));
    }

    /** The next step of the halt. */
    @POST
    @Path("{id}")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response next(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Halt halt = halt(id);
        fields.putSingle("issuer", halt.issuer().id().toString());
        fields.putSingle("market", halt.mic());
        HaltForm form = HaltForm.typed(fields);
        ZoneId zone = halt.issuer().homeZone();
        FieldProblems problems = form.problems(List.of(halt.issuer()), Market.of(exchange(halt.mic())).stream().toList(),
                Arrays.asList(Stage.values()), zone, clock.instant());
        if (problems.none()) {
            try {
                record(halt.next(DraftForm.number(form.seen()), form.state(zone), form.note(), drafts.person(), clock.instant()));
                return DeskAnswer.next("/desk/halts");
            } catch (NotAllowed notAllowed) {
                problems.add("stage", notAllowed.getMessage());
            }
        }
        return DeskAnswer.form(one(halt, form, problems));
    }

    private void record(Halt halt) {
        audit.record(Actor.of(signedIn, null), ExchangeAction.HALT_ENTERED,
                new ActedOn("issuer", halt.issuer().id().toString(), halt.issuer().name()), exchange(halt.mic()).currentName(),
                halt.stage().label().toLowerCase(Locale.ROOT));
    }

    private TemplateInstance list(HaltForm form, FieldProblems problems) {
        List<Issuer> issuers = issuers();
        return ExchangePages.halts(new HaltsSheet(Halt.of(drafts.issuerIds()).stream().map(HaltsResource::listed).toList(), issuers,
                markets(issuers), form, problems, issuers.isEmpty() ? "" : zone(issuers.get(0))));
    }

    private static TemplateInstance one(Halt halt, HaltForm form, FieldProblems problems) {
        return ExchangePages.halt(new HaltSheet(listed(halt), form, problems, zone(halt.issuer())));
    }

    private static ListedHalt listed(Halt halt) {
        HaltState state = halt.state();
        Issuer issuer = halt.issuer();
        return new ListedHalt(halt, exchange(halt.mic()).currentName(), Moment.of(state.from(), issuer),
                state.to() == null ? null : Moment.of(state.to(), issuer),
                Market.of(exchange(halt.mic())).map(market -> Moment.of(state.latestEnd(market), issuer).words()).orElse(""), state.lasts());
    }

    private Halt halt(UUID id) {
        Halt halt = Halt.latest(id).orElseThrow(NotFoundException::new);
        signedIn.require(halt.issuer().id(), DeskDrafts.READERS);
        return halt;
    }

    private List<Issuer> issuers() {
        Set<Long> ids = drafts.issuerIds();
        return Issuer.all().stream().filter(issuer -> ids.contains(issuer.id())).toList();
    }

    private static List<Market> markets(List<Issuer> issuers) {
        return issuers.stream().flatMap(issuer -> Listing.of(issuer).stream()).filter(listing -> listing.lastDay() == null)
                .map(Listing::exchange).distinct().flatMap(exchange -> Market.of(exchange).stream()).toList();
    }

    private static Exchange exchange(String mic) {
        return Exchange.named(mic).orElseThrow();
    }

    private static String zone(Issuer issuer) {
        return issuer.homeZone().getId().replace('_', ' ');
    }
}
