package org.dateline.enquiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.account.Person;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.enquiry.DeskPages.AbsenceSheet;
import org.dateline.enquiry.DeskPages.ListedAbsence;
import org.dateline.enquiry.DeskPages.TypedAbsence;
import org.dateline.enquiry.routing.Away;
import org.dateline.enquiry.routing.Presence.Objection;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Days;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** Who is away when, and who stands in. Everybody enters their own absences, an administrator those of all. */
@Path("/desk/absences")
public class AbsencesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Transactional
    public Response list() {
        return DeskAnswer.page(page(new TypedAbsence(signedIn.personId().toString(), "", "", ""), new FieldProblems()));
    }

    private TemplateInstance page(TypedAbsence typed, FieldProblems problems) {
        Instant now = clock.instant();
        Map<UUID, String> people = people();
        Map<UUID, String> choosable = new LinkedHashMap<>(people);
        choosable.keySet().removeIf(person -> !mayEnterFor(person));
        List<ListedAbsence> absences = Absence.notOver(now).stream().filter(absence -> people.containsKey(absence.person().id()))
                .map(absence -> new ListedAbsence(absence, day(absence.begins()), day(absence.ends().minusNanos(1_000)), absence.away().holdsAt(now),
                        mayEnterFor(absence.person().id()))).toList();
        return Templates.absences(new AbsenceSheet(absences, people, choosable, typed, problems));
    }

    private String day(Instant instant) {
        return PrintedTime.day(instant.atZone(zone()).toLocalDate(), Language.ENGLISH);
    }

    /** In which days are typed and shown: of the first issuer whose questions this person sees. */
    private ZoneId zone() {
        return issuers().get(0).homeZone();
    }

    private List<Issuer> issuers() {
        Set<Long> ids = new TreeSet<>(signedIn.issuersAs(Role.ENQUIRY_HANDLER));
        ids.addAll(signedIn.issuersAs(Role.ADMINISTRATOR));
        List<Issuer> issuers = Issuer.all().stream().filter(issuer -> ids.contains(issuer.id())).toList();
        if (issuers.isEmpty()) {
            throw new NotFoundException();
        }
        return issuers;
    }

    /** Who may own questions of these issuers, by name. */
    private Map<UUID, String> people() {
        Map<UUID, String> people = new LinkedHashMap<>();
        issuers().stream().flatMap(issuer -> IssuerRouting.people(issuer).values().stream())
                .sorted(java.util.Comparator.comparing(Person::name).thenComparing(Person::email))
                .forEach(person -> people.putIfAbsent(person.id(), person.name()));
        return people;
    }

    private boolean mayEnterFor(UUID person) {
        return person.equals(signedIn.personId()) || !signedIn.issuersAs(Role.ADMINISTRATOR).isEmpty();
    }

    @POST
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(@FormParam("person") String person, @FormParam("substitute") String substitute, @FormParam("firstDay") String firstDay,
            @FormParam("lastDay") String lastDay) {
        TypedAbsence typed = new TypedAbsence(line(person), line(substitute), line(firstDay), line(lastDay));
        FieldProblems problems = new FieldProblems();
        QuarkusTransaction.requiringNew().run(() -> {
            AbsenceTurn.take();
            enter(typed, problems);
        });
        return problems.none() ? DeskAnswer.next("/desk/absences")
                : QuarkusTransaction.requiringNew().call(() -> DeskAnswer.form(page(typed, problems)));
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private void enter(TypedAbsence typed, FieldProblems problems) {
        Map<UUID, String> people = people();
        Optional<UUID> person = chosen(people, typed.person()).filter(this::mayEnterFor);
        Optional<UUID> substitute = chosen(people, typed.substitute());
        if (person.isEmpty()) {
            problems.add("person", "Please choose who is away.");
        }
        if (substitute.isEmpty() && !typed.substitute().isEmpty()) {
            problems.add("substitute", "Please choose one of the list.");
        } else if (substitute.isPresent() && substitute.equals(person)) {
            problems.add("substitute", "Nobody stands in for themselves.");
        }
        days(typed, problems);
        if (!problems.none()) {
            return;
        }
        Instant now = clock.instant();
        Instant begins = Days.of(typed.firstDay()).atStartOfDay(zone()).toInstant();
        Instant ends = Days.of(typed.lastDay()).plusDays(1).atStartOfDay(zone()).toInstant();
        Away away = new Away(person.get(), substitute.orElse(null), begins.isBefore(now) ? now : begins, ends);
        if (!away.until().isAfter(now)) {
            problems.add("lastDay", "These days are over.");
            return;
        }
        objection(away, now).ifPresent(objection -> problems.add(objection instanceof org.dateline.enquiry.routing.Presence.Twice ? "firstDay" : "substitute",
                ObjectionWords.of(objection, one -> people.getOrDefault(one, "somebody who may own no questions here"), zone())));
        if (problems.none()) {
            Colleague standIn = substitute.map(one -> new Colleague(one, people.get(one))).orElse(null);
            Colleague who = new Colleague(person.get(), people.get(person.get()));
            Absence.enter(who, standIn, away.from(), away.until(), now);
            audit.record(actor(), EnquiryAction.ABSENCE_ENTERED, EnquiryAction.on(who),
                    "from %s to %s".formatted(typed.firstDay(), typed.lastDay()), standIn == null ? "nobody was named to stand in" : standIn.name() + " stands in");
        }
    }

    private static void days(TypedAbsence typed, FieldProblems problems) {
        problems.days("firstDay", typed.firstDay(), "lastDay", typed.lastDay());
        if (typed.firstDay().isEmpty()) {
            problems.add("firstDay", "Please give the first day.");
        }
        if (typed.lastDay().isEmpty()) {
            problems.add("lastDay", "Please give the last day.");
        }
    }

    private static Optional<UUID> chosen(Map<UUID, String> people, String typed) {
        return people.keySet().stream().filter(known -> known.toString().equals(typed)).findFirst();
    }

    /** What any issuer whose questions the person may own, or be asked to stand in for, has against it. */
    private static Optional<Objection> objection(Away away, Instant now) {
        return Issuer.all().stream().flatMap(issuer -> IssuerRouting.of(issuer, now).stream())
                .filter(routing -> routing.people().containsKey(away.person()))
                .flatMap(routing -> routing.presence().with(away).objection(now).stream()).findFirst();
    }

    /** The person is back, or does not go. */
    @POST
    @Path("{id}/end")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end(@PathParam("id") UUID id) {
        Absence absence = Absence.withId(id).filter(found -> people().containsKey(found.person().id()) && mayEnterFor(found.person().id()))
                .orElseThrow(NotFoundException::new);
        absence.end(clock.instant());
        audit.record(actor(), EnquiryAction.ABSENCE_ENDED, EnquiryAction.on(absence.person()));
        return DeskAnswer.next("/desk/absences");
    }

    private Actor actor() {
        return Actor.of(signedIn, signedIn.issuersAs(Role.ENQUIRY_HANDLER).isEmpty() ? Role.ADMINISTRATOR : Role.ENQUIRY_HANDLER);
    }
}
