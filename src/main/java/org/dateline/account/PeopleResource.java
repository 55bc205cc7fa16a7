package org.dateline.account;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.audit.AuditEvent;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.IssuerNames;
import org.dateline.shared.Mail;
import org.dateline.shared.Role;

/** Who works at the desk, for administrators of the whole portal or of an issuer. */
@Path("/desk/people")
@Blocking
public class PeopleResource {

    @Inject
    SignedInPerson signedIn;

    @Inject
    Instance<IssuerNames> issuers;

    @Inject
    AccessLinks links;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** A line of the list. @param roles in words, with the issuer where they are not for all */
    record Line(UUID id, String name, String email, String roles, boolean active, boolean hasOwnPassword, boolean lacksSecondFactor) {}

    /** The roles for one issuer, or for all. @param held names of the roles */
    record Scope(long issuerId, String name, Set<String> held) {}

    /** A link as it stands. @param mail what became of it; null if nobody knows any more */
    record SentLink(boolean invitation, boolean open, Instant expires, Mail mail) {}

    /**
     * One person, as shown to an administrator.
     *
     * @param link the one sent last; null if there was none
     */
    record Shown(UUID id, String name, String email, boolean active, boolean hasOwnPassword, boolean hasSecondFactor, boolean self,
            SentLink link, List<Scope> scopes, List<AuditEvent> history) {}

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    public Response list() {
        return DeskAnswer.page(page(InvitationForm.EMPTY, new FieldErrors()));
    }

    private io.quarkus.qute.TemplateInstance page(InvitationForm form, FieldErrors errors) {
        return Templates.people(lines(), scopes(), Role.values(), form, errors);
    }

    /** Invites somebody: the link leaves when everything is written down. */
    @POST
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ComesBack
    public Response add(@FormParam("name") String name, @FormParam("email") String email, @FormParam("issuer") String issuer,
            @FormParam("role") List<String> roles, @FormParam(ComesBack.LOOK) String look) {
        var form = InvitationForm.typed(name, email, issuer, roles);
        FieldErrors errors = form.errors(scopes()).lookedAtFirst(look);
        if (!errors.isEmpty()) {
            return DeskAnswer.form(page(form, errors));
        }
        Person person = Person.create(form.person().name(), form.person().email(), clock.instant());
        audit.record(administrator(), AccountAction.PERSON_ADDED, person.actedOn(), person.email());
        for (Role role : form.chosen()) {
            person.grant(form.issuerId(), role, clock.instant());
            audit.record(administrator(), AccountAction.ROLE_GRANTED, person.actedOn(), role.words(), scopes().get(form.issuerId()));
        }
        links.invite(person, administrator());
        return DeskAnswer.next("/desk/people/" + person.id());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    public Response show(@PathParam("id") String id) {
        return DeskAnswer.page(Templates.person(shown(person(id)), Role.values()));
    }

    /** Sets the roles for one issuer, or for all, to those that are ticked. */
    @POST
    @Path("/{id}/roles")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setRoles(@PathParam("id") String id, @FormParam("issuer") long issuerId, @FormParam("role") List<Role> ticked) {
        signedIn.require(issuerId, Role.ADMINISTRATOR);
        Person person = person(id);
        String scope = scopes().get(issuerId);
        if (scope == null) {
            throw new NotFoundException();
        }
        Set<Role> wanted = ticked.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(ticked);
        for (Role role : Role.values()) {
            boolean self = person.id().equals(signedIn.personId()) && role == Role.ADMINISTRATOR;
            if (wanted.contains(role) && !person.has(issuerId, role)) {
                person.grant(issuerId, role, clock.instant());
                audit.record(administrator(), AccountAction.ROLE_GRANTED, person.actedOn(), role.words(), scope);
            } else if (!wanted.contains(role) && person.has(issuerId, role) && !self) {
                person.revoke(issuerId, role);
                audit.record(administrator(), AccountAction.ROLE_REVOKED, person.actedOn(), role.words(), scope);
            }
        }
        return DeskAnswer.next("/desk/people/" + person.id());
    }

    /** Another link in place of the one sent before; whatever the person had to sign in with works no longer. */
    @POST
    @Path("/{id}/invitation")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response inviteAnew(@PathParam("id") String id) {
        Person person = governed(id);
        if (person.isActive() && !person.id().equals(signedIn.personId())) {
            links.invite(person, administrator());
        }
        return DeskAnswer.next("/desk/people/" + person.id());
    }

    @POST
    @Path("/{id}/invitation/revocation")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revokeInvitation(@PathParam("id") String id) {
        Person person = governed(id);
        if (AccessLink.latestOf(person).filter(link -> link.isOpen(clock.instant())).isPresent()) {
            AccessLink.revokeAll(person, clock.instant());
            audit.record(administrator(), AccountAction.INVITATION_REVOKED, person.actedOn());
        }
        return DeskAnswer.next("/desk/people/" + person.id());
    }

    @POST
    @Path("/{id}/deactivation")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deactivate(@PathParam("id") String id) {
        Person person = governed(id);
        if (person.isActive() && !person.id().equals(signedIn.personId())) {
            person.deactivate(clock.instant());
            DeskSession.revokeAll(person, clock.instant());
            AccessLink.revokeAll(person, clock.instant());
            audit.record(administrator(), AccountAction.PERSON_DEACTIVATED, person.actedOn());
        }
        return DeskAnswer.next("/desk/people/" + person.id());
    }

    @POST
    @Path("/{id}/reactivation")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reactivate(@PathParam("id") String id) {
        Person person = governed(id);
        if (!person.isActive()) {
            person.reactivate();
            audit.record(administrator(), AccountAction.PERSON_REACTIVATED, person.actedOn());
        }
        return DeskAnswer.next("/desk/people/" + person.id());
    }

    private Person person(String id) {
        try {
            return Person.<Person>findByIdOptional(UUID.fromString(id)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }

    /** The person, if the administrator is one for everything that the person may do: nobody reaches further through another's account. */
    private Person governed(String id) {
        Person person = person(id);
        person.roles().forEach(role -> signedIn.require(role.issuer(), Role.ADMINISTRATOR));
        return person;
    }

    private Actor administrator() {
        return Actor.of(signedIn, Role.ADMINISTRATOR);
    }

    private List<Line> lines() {
        Map<Long, String> names = scopes();
        Set<UUID> withSecondFactor = SecondFactor.people();
        return Person.everybody().stream()
                .map(p -> new Line(p.id(), p.name(), p.email(), rolesInWords(p, names), p.isActive(), p.hasOwnPassword(),
                        p.needsSecondFactor() && !withSecondFactor.contains(p.id())))
                .toList();
    }

    private static String rolesInWords(Person person, Map<Long, String> names) {
        return person.roles().stream()
                .sorted(Comparator.comparing(PersonRole::issuer).thenComparing(PersonRole::role))
                .collect(Collectors.groupingBy(PersonRole::issuer, LinkedHashMap::new, Collectors.mapping(role -> role.role().words(), Collectors.joining(", "))))
                .entrySet().stream()
                .map(scope -> scope.getValue() + " (" + names.getOrDefault(scope.getKey(), "issuer " + scope.getKey()) + ")")
                .collect(Collectors.joining("; "));
    }

    private Shown shown(Person person) {
        List<Scope> scopes = scopes().entrySet().stream()
                .map(scope -> new Scope(scope.getKey(), scope.getValue(), person.roles().stream()
                        .filter(role -> role.issuer() == scope.getKey())
                        .map(role -> role.role().name())
                        .collect(Collectors.toSet())))
                .toList();
        return new Shown(person.id(), person.name(), person.email(), person.isActive(), person.hasOwnPassword(),
                SecondFactor.has(person.id()), person.id().equals(signedIn.personId()), sentLink(person), scopes, AuditEvent.of("person", person.id().toString()));
    }

    private SentLink sentLink(Person person) {
        return AccessLink.latestOf(person)
                .map(link -> new SentLink(link.purpose() == AccessLink.Purpose.INVITATION, link.isOpen(clock.instant()), link.expires(),
                        Mail.of(link.mail()).orElse(null)))
                .orElse(null);
    }

    /** What the administrator may give roles for: issuers by name, and all of them. */
    private Map<Long, String> scopes() {
        var scopes = new LinkedHashMap<Long, String>();
        DeskPrincipal administrator = signedIn.principal();
        if (administrator.has(PersonRole.EVERY_ISSUER, Role.ADMINISTRATOR)) {
            scopes.put(PersonRole.EVERY_ISSUER, "every issuer");
        }
        if (issuers.isResolvable()) {
            issuers.get().all().forEach((id, name) -> {
                if (administrator.has(id, Role.ADMINISTRATOR)) {
                    scopes.put(id, name);
                }
            });
        }
        return scopes;
    }
}
