package org.dateline.draft;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.PublicForm;

/**
 * Where a wire reports that a release has crossed, signed with its secret. Whatever is not right, the answer is the same, so
 * that nobody learns of a draft, nor of a wire, by trying. A delivery that comes twice is taken once.
 */
@Path("/wire/crossings")
public class WireCrossingsResource {

    private static final int LONGEST_BODY = 16 * 1024;

    private static final Map<String, Object> NOT_TAKEN = Map.of("title", "Not taken", "status", 403,
            "detail", "The wire, its signature, the time or the reference is not right.");

    @Inject
    DeliveryBrake brake;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @POST
    @PermitAll
    @PublicForm(fromMachines = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response create(@HeaderParam("Dateline-Wire") String wireId, @HeaderParam("Dateline-Time") String time,
            @HeaderParam("Dateline-Signature") String signature, InputStream body, @Context HttpServerRequest request) throws IOException {
        Instant now = clock.instant();
        if (!brake.lets(request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress(), now)) {
            return Response.status(429).header("Retry-After", "60").header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        }
        byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
        Optional<Wire> wire = known(wireId);
        boolean right = bytes.length <= LONGEST_BODY && isNow(time, now) && signature != null
                && wire.filter(known -> known.hasSigned(time, bytes, signature, now)).isPresent();
        return right && taken(wire.get(), bytes, now) ? Response.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build() : notTaken();
    }

    private static Optional<Wire> known(String wireId) {
        try {
            return wireId == null ? Optional.empty() : Wire.withId(UUID.fromString(wireId));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static boolean isNow(String time, Instant now) {
        return time != null && time.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs().compareTo(Wire.WINDOW) <= 0;
    }

    private boolean taken(Wire wire, byte[] body, Instant now) {
        Optional<CrossingReport> report = CrossingReport.read(body).filter(one -> !one.crossedAt().isAfter(now));
        Optional<Draft> draft = report.flatMap(one -> Draft.withReference(wire.issuer(), one.reference()));
        if (draft.isEmpty()) {
            return false;
        }
        if (wire.takes(body, now)) {
            Draft crossed = Draft.locked(draft.get().id()).orElseThrow();
            crossed.cross(new WireCrossing(wire.name(), report.get().crossedAt(), link(report.get()), new Colleague(null, wire.name()), now));
            audit.record(new Actor(null, wire.name(), null), DraftAction.CROSSING_REPORTED, DraftAction.on(crossed));
        }
        return true;
    }

    /** An address that is none is left out; the crossing counts all the same. */
    private static String link(CrossingReport report) {
        FieldProblems problems = new FieldProblems();
        CrossingForm.linkProblems(problems, report.link());
        return problems.none() ? report.link() : "";
    }

    private static Response notTaken() {
        return Response.status(403).type("application/problem+json").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(DraftContent.json(NOT_TAKEN)).build();
    }
}
