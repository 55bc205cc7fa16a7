package org.dateline.enquiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.account.Person;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.contact.Audience;
import org.dateline.enquiry.DeskPages.ListedRule;
import org.dateline.enquiry.DeskPages.Outcome;
import org.dateline.enquiry.DeskPages.RoutingSheet;
import org.dateline.enquiry.DeskPages.TypedRule;
import org.dateline.enquiry.DeskPages.TypedTrial;
import org.dateline.enquiry.routing.Combinations;
import org.dateline.enquiry.routing.Condition;
import org.dateline.enquiry.routing.Hours;
import org.dateline.enquiry.routing.Matter;
import org.dateline.enquiry.routing.Presence;
import org.dateline.enquiry.routing.Routing.Decision;
import org.dateline.enquiry.routing.Rule;
import org.dateline.enquiry.routing.Topic;
import org.dateline.issuer.Issuer;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldChanges;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;
import org.dateline.shared.SeenVersion;
import org.dateline.shared.SignedIn;

/** Which questions of an issuer go to whom: the rules in their order, the last resort, what is promised, and a trial of it all. */
@Path("/desk/routing/{issuer}")
public class RoutingResource {

    private static final int LONGEST_PATH = 200;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** With an audience, a made-up question is tried. */
    @GET
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Transactional
    public Response show(@PathParam("issuer") long id, @QueryParam("tryAudience") String audience, @QueryParam("tryTopic") String topic,
            @QueryParam("trySymbol") String symbol, @QueryParam("tryLanguage") String language, @QueryParam("tryRelease") String release,
            @QueryParam("tryDay") String day, @QueryParam("tryTime") String time) {
        Issuer issuer = Issuer.withId(id).orElseThrow(NotFoundException::new);
        signedIn.require(id, Role.ENQUIRY_HANDLER, Role.ADMINISTRATOR);
        TypedTrial trial = new TypedTrial(line(audience), line(topic), line(symbol), line(language), line(release), line(day), line(time));
        FieldErrors errors = new FieldErrors();
        TemplateInstance page = page(issuer, TypedRule.NOTHING, null, trial, errors);
        return errors.isEmpty() ? DeskAnswer.page(page) : DeskAnswer.form(page);
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private TemplateInstance page(Issuer issuer, TypedRule typed, RoutingTerms.Facts facts, TypedTrial trial, FieldErrors errors) {
        Instant now = clock.instant();
        List<String> symbols = Companies.symbols(issuer, clock);
        RoutingTerms terms = RoutingTerms.of(issuer);
        Optional<IssuerRouting> routing = IssuerRouting.of(issuer, now);
        Combinations combinations = routing.map(one -> Combinations.of(one.routing(), symbols, now)).orElse(null);
        Outcome outcome = trial == null || trial.audience().isEmpty() ? null
                : routing.flatMap(one -> outcome(one, trial, errors)).orElse(null);
        return Templates.routing(new RoutingSheet(issuer, rules(issuer, routing, combinations),
                routing.map(one -> List.copyOf(one.people().values())).orElse(List.of()), routing.map(IssuerRouting::lastResort).orElse(null),
                terms.lastResort() != null && routing.filter(one -> one.people().containsKey(terms.lastResort())).isEmpty(), terms,
                facts == null ? terms.facts() : facts, combinations, symbols, typed,
                trial == null ? new TypedTrial("", "", "", "", "", "", "") : trial, outcome, errors,
                signedIn.issuersAs(Role.ADMINISTRATOR).contains(issuer.id())));
    }

    private static List<ListedRule> rules(Issuer issuer, Optional<IssuerRouting> routing, Combinations combinations) {
        List<RoutingRule> rules = RoutingRule.of(issuer);
        Set<UUID> unused = combinations == null ? Set.of() : combinations.unused().stream().map(Rule::id).collect(Collectors.toSet());
        List<ListedRule> listed = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            RoutingRule rule = rules.get(i);
            Optional<Person> owner = routing.map(one -> one.people().get(rule.owner().id()));
            listed.add(new ListedRule(rule, i + 1, rule.rule().sentence(owner.map(Person::name).orElse(rule.owner().name())), i == 0,
                    i == rules.size() - 1, owner.isEmpty(), owner.isPresent() && unused.contains(rule.id())));
        }
        return listed;
    }

    private Optional<Outcome> outcome(IssuerRouting routing, TypedTrial trial, FieldErrors errors) {
        Optional<Audience> audience = audience(trial.audience());
        Instant at = moment(routing.issuer(), trial, errors);
        if (audience.isEmpty()) {
            errors.add("tryAudience", "Please choose who asks.");
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        Matter matter = new Matter(audience.get(), Topic.named(trial.topic()).orElse(Topic.OTHER), trial.symbol(),
                language(trial.language()).orElse(Language.ENGLISH), trial.release(), routing.hours(clock).isOpen(at));
        Decision decision = routing.routing().decide(matter, at);
        String name = routing.people().get(decision.owner()).name();
        String why = routing.sentence(decision) + (decision.isStandIn()
                ? " %s is away then; %s stands in.".formatted(routing.people().get(decision.named()).name(), name) : "");
        int number = decision.rule() == null ? 0 : routing.rules().stream().map(RoutingRule::id).toList().indexOf(decision.rule().id()) + 1;
        return Optional.of(new Outcome(name, why, number, PrintedTime.instant(routing.due(audience.get(), at, clock), routing.issuer().homeZone(), Language.ENGLISH)));
    }

    /** Now, or the day and time that were typed, in the issuer's home zone. */
    private Instant moment(Issuer issuer, TypedTrial trial, FieldErrors errors) {
        if (trial.day().isEmpty() && trial.time().isEmpty()) {
            return clock.instant();
        }
        try {
            LocalDate day = trial.day().isEmpty() ? issuer.today(clock) : LocalDate.parse(trial.day());
            if (Math.abs(ChronoUnit.YEARS.between(issuer.today(clock), day)) < 50) {
                return day.atTime(trial.time().isEmpty() ? LocalTime.NOON : LocalTime.parse(trial.time())).atZone(issuer.homeZone()).toInstant();
            }
        } catch (DateTimeException notAMoment) {
            // Said below.
        }
        errors.add("tryDay", "Please write the day as year-month-day and the time as hours and minutes, such as 2026-11-24 and 09:30.");
        return clock.instant();
    }

    @POST
    @Path("rules")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("issuer") long id, @BeanParam RuleForm form) {
        Issuer issuer = mine(id);
        TypedRule typed = form.typed();
        Map<UUID, Person> people = IssuerRouting.people(issuer);
        Optional<Person> owner = people.values().stream().filter(person -> person.id().toString().equals(typed.owner())).findFirst();
        FieldProblems problems = problems(issuer, typed, owner);
        if (!problems.none()) {
            return again(id, typed, null, problems);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            RoutingRule rule = RoutingRule.add(mine(id), condition(typed), Colleague.of(owner.get()));
            audit.record(actor(), EnquiryAction.RULE_ADDED, EnquiryAction.on(issuer), rule.sentence());
        });
        return back(id);
    }

    private FieldProblems problems(Issuer issuer, TypedRule typed, Optional<Person> owner) {
        FieldProblems problems = new FieldProblems();
        if (!typed.audience().isEmpty() && audience(typed.audience()).isEmpty()) {
            problems.add("audience", "Please choose one of the list.");
        }
        if (!typed.topic().isEmpty() && Topic.named(typed.topic()).isEmpty()) {
            problems.add("topic", "Please choose one of the list.");
        }
        if (!typed.symbol().isEmpty() && !Companies.symbols(issuer, clock).contains(typed.symbol())) {
            problems.add("symbol", "The issuer is not listed under this symbol now.");
        }
        if (!typed.language().isEmpty() && language(typed.language()).isEmpty()) {
            problems.add("language", "Please choose one of the list.");
        }
        problems.optionalLine("release", typed.release(), LONGEST_PATH);
        if (!typed.release().isEmpty() && !typed.release().equals(Condition.ANY_RELEASE) && !typed.release().matches("/releases/\\d{4}/\\d{2}/\\d{2}/[a-z0-9-]+")) {
            problems.add("release", "Please give the path of a release, such as /releases/2006/02/06/slug, or * for any.");
        }
        if (Hours.named(typed.hours()).isEmpty()) {
            problems.add("hours", "Please choose one of the list.");
        }
        if (owner.isEmpty()) {
            problems.add("owner", "Please choose whom these questions go to.");
        }
        return problems;
    }

    private static Condition condition(TypedRule typed) {
        return new Condition(audience(typed.audience()).orElse(null), Topic.named(typed.topic()).orElse(null), typed.symbol(),
                language(typed.language()).orElse(null), typed.release(), Hours.named(typed.hours()).orElseThrow());
    }

    private static Optional<Audience> audience(String slug) {
        return Stream.of(Audience.values()).filter(known -> known.slug().equals(slug)).findFirst();
    }

    private static Optional<Language> language(String tag) {
        return Stream.of(Language.values()).filter(known -> known.tag().equals(tag)).findFirst();
    }

    /** One place up or down. */
    @POST
    @Path("rules/{rule}/position")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("issuer") long id, @PathParam("rule") String rule, @FormParam("direction") String direction) {
        mine(id);
        QuarkusTransaction.requiringNew().run(() -> {
            Issuer issuer = mine(id);
            List<RoutingRule> rules = new ArrayList<>(RoutingRule.locked(issuer));
            int from = rules.stream().map(one -> one.id().toString()).toList().indexOf(rule);
            int to = "up".equals(direction) ? from - 1 : from + 1;
            if (from >= 0 && to >= 0 && to < rules.size()) {
                RoutingRule moved = rules.remove(from);
                rules.add(to, moved);
                for (int place = 0; place < rules.size(); place++) {
                    rules.get(place).moveTo(place);
                }
                audit.record(actor(), EnquiryAction.RULE_MOVED, EnquiryAction.on(issuer), moved.sentence(), String.valueOf(to + 1));
            }
        });
        return back(id);
    }

    @POST
    @Path("rules/{rule}/retirement")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retire(@PathParam("issuer") long id, @PathParam("rule") String rule) {
        mine(id);
        QuarkusTransaction.requiringNew().run(() -> {
            Issuer issuer = mine(id);
            RoutingRule.locked(issuer).stream().filter(one -> one.id().toString().equals(rule)).findFirst().ifPresent(one -> {
                one.retire(clock.instant());
                audit.record(actor(), EnquiryAction.RULE_RETIRED, EnquiryAction.on(issuer), one.sentence());
            });
        });
        return back(id);
    }

    /** Whoever is chosen has to be there, or stood in for, at any time. */
    @POST
    @Path("last-resort")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response chooseLastResort(@PathParam("issuer") long id, @FormParam("lastResort") String chosen, @FormParam("seen") String seen) {
        mine(id);
        FieldProblems problems = new FieldProblems();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                AbsenceTurn.take();
                Issuer issuer = mine(id);
                choose(issuer, line(chosen), SeenVersion.of(seen));
            });
        } catch (NotAllowed refused) {
            problems.add("lastResort", refused.getMessage());
        } catch (OptimisticLockException somebodyElseWasFirst) {
            problems.add("lastResort", "Somebody else changed this meanwhile. Please look and choose again.");
        }
        return problems.none() ? back(id) : again(id, TypedRule.NOTHING, null, problems);
    }

    private void choose(Issuer issuer, String chosen, int seen) {
        Instant now = clock.instant();
        IssuerRouting routing = IssuerRouting.of(issuer, now).orElseThrow(() -> new NotAllowed("Nobody may own questions of this issuer."));
        Person person = routing.people().values().stream().filter(one -> one.id().toString().equals(chosen)).findFirst()
                .orElseThrow(() -> new NotAllowed("Please choose somebody who may own questions."));
        new Presence(routing.people().keySet(), routing.presence().absences(), person.id()).objection(now).ifPresent(objection -> {
            throw new NotAllowed(ObjectionWords.of(objection, one -> name(routing, one), issuer.homeZone()));
        });
        routing.terms().chooseLastResort(person.id(), seen);
        audit.record(actor(), EnquiryAction.LAST_RESORT_CHOSEN, EnquiryAction.on(issuer), person.name());
    }

    private static String name(IssuerRouting routing, UUID person) {
        return Optional.ofNullable(routing.people().get(person)).map(Person::name).orElse("somebody who may own no questions");
    }

    @POST
    @Path("terms")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("issuer") long id, @BeanParam TermsForm form) {
        mine(id);
        RoutingTerms.Facts facts = form.facts();
        FieldProblems problems = facts.problems();
        if (problems.none()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    Issuer issuer = mine(id);
                    RoutingTerms terms = RoutingTerms.of(issuer);
                    Map<String, String> before = words(terms.facts());
                    terms.change(facts, SeenVersion.of(form.seen));
                    RoutingTerms.flush();
                    audit.record(actor(), EnquiryAction.ROUTING_TERMS_CHANGED, EnquiryAction.on(issuer), FieldChanges.between(before, words(facts)));
                });
                return back(id);
            } catch (OptimisticLockException somebodyElseWasFirst) {
                problems.add("opens", "Somebody else changed this meanwhile. Please look, and save again.");
            }
        }
        return again(id, TypedRule.NOTHING, facts, problems);
    }

    private static Map<String, String> words(RoutingTerms.Facts facts) {
        Map<String, String> words = new LinkedHashMap<>(Map.of("opens", facts.opens(), "closes", facts.closes()));
        words.putAll(facts.hours());
        return words;
    }

    private Response again(long id, TypedRule typed, RoutingTerms.Facts facts, FieldErrors errors) {
        return QuarkusTransaction.requiringNew().call(() -> DeskAnswer.form(page(mine(id), typed, facts, null, errors)));
    }

    private Issuer mine(long id) {
        Issuer issuer = Issuer.withId(id).orElseThrow(NotFoundException::new);
        signedIn.require(id, Role.ADMINISTRATOR);
        return issuer;
    }

    private Actor actor() {
        return Actor.of(signedIn, Role.ADMINISTRATOR);
    }

    private static Response back(long issuer) {
        return DeskAnswer.next("/desk/routing/" + issuer);
    }
}
