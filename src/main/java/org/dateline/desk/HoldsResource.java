package org.dateline.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.audit.LegalHold;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.release.Release;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** What reviewers keep from being erased, and the lifting of it. Each is written down, with its reason. */
@Path(HoldsResource.PATH)
@Blocking
public class HoldsResource {

    static final String PATH = "/desk/holds";

    private static final int MOST = 200;
    private static final Pattern ADDRESS = Pattern.compile(".*/releases/([0-9]{4}-[0-9]{2}-[0-9]{2})/([a-z0-9-]{1,200})/?");

    /** As the page shows it. */
    record Line(LegalHold hold, String issuer, String held, String lifted) {}

    /** @param typed the fields as they were typed @param lifting the hold whose form has the problems; null for the form of a new one */
    record Sheet(List<Line> lines, List<Issuer> issuers, Map<String, String> typed, UUID lifting, FieldProblems problems) {

        public String value(String field) {
            return typed.getOrDefault(field, "");
        }

        /** Of the form by which a hold is lifted. */
        public String problemAt(LegalHold hold) {
            return hold.id().equals(lifting) ? problems.of("because") : null;
        }

        public String becauseAt(LegalHold hold) {
            return hold.id().equals(lifting) ? value("because") : "";
        }
    }

    @Inject
    SignedIn signedIn;

    @Inject
    Visibility visibility;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.REVIEWER_ROLE)
    @Transactional
    public Response list() {
        return DeskAnswer.page(page(Map.of(), null, new FieldProblems()));
    }

    /** @param release address of a release; empty for everything of the issuer */
    @POST
    @RolesAllowed(Role.REVIEWER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@FormParam("issuer") String issuer, @FormParam("release") String release, @FormParam("reason") String reason) {
        Map<String, String> typed = typed("issuer", issuer, "release", release, "reason", reason);
        Optional<Issuer> whose = Issuer.withSlug(typed.get("issuer"));
        FieldProblems problems = LegalHold.problems("reason", typed.get("reason")).optionalLine("release", typed.get("release"), MOST * 5);
        if (whose.isEmpty()) {
            problems.add("issuer", "Please choose one of the list.");
        } else {
            signedIn.require(whose.get().id(), Role.REVIEWER);
        }
        Optional<ActedOn> object = whose.flatMap(one -> object(one, typed.get("release")));
        if (whose.isPresent() && object.isEmpty()) {
            problems.add("release", "There is no public release of this issuer at this address. Please copy it from the page of the release.");
        }
        if (!problems.none()) {
            return DeskAnswer.form(page(typed, null, problems));
        }
        Actor actor = Actor.of(signedIn, Role.REVIEWER);
        LegalHold.place(whose.get().id(), object.get(), typed.get("reason"), actor, clock.instant());
        audit.recordBecause(typed.get("reason"), actor, DeskAction.HELD, object.get());
        return DeskAnswer.next(PATH);
    }

    private Optional<ActedOn> object(Issuer issuer, String address) {
        if (address.isEmpty()) {
            return Optional.of(new ActedOn(LegalHold.ISSUER, issuer.id().toString(), "everything of " + issuer.name()));
        }
        Matcher release = ADDRESS.matcher(address.replaceFirst("/releases/([0-9]{4})/([0-9]{2})/([0-9]{2})/", "/releases/$1-$2-$3/"));
        return !release.matches() ? Optional.empty() : day(release.group(1)).flatMap(day -> Release.at(visibility, day, release.group(2)))
                .filter(found -> found.issuer().id().equals(issuer.id()))
                .map(found -> new ActedOn("release", found.uuid().toString(), "the release " + found.address().path()));
    }

    private static Optional<LocalDate> day(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** It holds no more. */
    @POST
    @Path("/{id}/lifting")
    @RolesAllowed(Role.REVIEWER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response lift(@PathParam("id") UUID id, @FormParam("because") String because) {
        LegalHold hold = LegalHold.of(id).orElseThrow(NotFoundException::new);
        signedIn.require(hold.issuerId(), Role.REVIEWER);
        Map<String, String> typed = typed("because", because);
        FieldProblems problems = LegalHold.problems("because", typed.get("because"));
        if (!hold.stands()) {
            problems.add("because", "This hold was lifted already.");
        }
        if (!problems.none()) {
            return DeskAnswer.form(page(typed, id, problems));
        }
        Actor actor = Actor.of(signedIn, Role.REVIEWER);
        hold.lift(typed.get("because"), actor, clock.instant());
        audit.recordBecause(typed.get("because"), actor, DeskAction.HOLD_LIFTED, hold.object());
        return DeskAnswer.next(PATH);
    }

    private static Map<String, String> typed(String... fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1] == null ? "" : fields[i + 1].strip());
        }
        return typed;
    }

    private TemplateInstance page(Map<String, String> typed, UUID lifting, FieldProblems problems) {
        List<Issuer> issuers = Issuer.all().stream()
                .filter(issuer -> signedIn.hasEverywhere(Role.REVIEWER) || signedIn.issuersAs(Role.REVIEWER).contains(issuer.id())).toList();
        Map<Long, Issuer> byId = new LinkedHashMap<>();
        issuers.forEach(issuer -> byId.put(issuer.id(), issuer));
        List<Line> lines = LegalHold.ofIssuers(byId.keySet(), MOST).stream().map(hold -> line(hold, byId.get(hold.issuerId()))).toList();
        return Templates.holds(new Sheet(lines, issuers, typed, lifting, problems));
    }

    private static Line line(LegalHold hold, Issuer issuer) {
        return new Line(hold, issuer.name(), at(hold.held(), issuer.homeZone()), at(hold.lifted(), issuer.homeZone()));
    }

    private static String at(Instant instant, ZoneId zone) {
        return instant == null ? "" : PrintedTime.instant(instant, zone, Language.ENGLISH);
    }
}
