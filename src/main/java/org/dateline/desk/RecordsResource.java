package org.dateline.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.audit.AuditEvent;
import org.dateline.draft.PastPublication;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublicationRecord;
import org.dateline.release.ReleaseInFull;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/**
 * What a regulator or auditor reads: how each thing that is public came to be, with the record of its publication, its trail and
 * its measured times. Nothing here changes anything, and what is not public is not found.
 */
@Path("/desk/records")
@Blocking
public class RecordsResource {

    private static final int PAGE = 25;
    private static final int LATEST_PAGE = 10_000;
    private static final int DEEDS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An instant in the issuer's zone, exactly, and as HTML has it. */
    record At(String words, String exact, String machine) {

        static At of(Instant instant, ZoneId zone) {
            return instant == null ? null : new At(PrintedTime.instant(instant, zone, Language.ENGLISH), instant.toString(), PrintedTime.machine(instant, zone));
        }
    }

    /** @param what "Release", "Correction" … @param path of the public page @param at when it was published */
    record Line(long entry, String what, String headline, String path, String issuer, At at) {}

    /** @param older number of the next page; null if this is the last */
    record ListSheet(List<Line> lines, int page, Integer older, boolean several) {}

    record Sight(String node, At at) {}

    record Deed(At at, String sentence, String reason) {}

    /**
     * @param due      null if it was published at once
     * @param visible  null if no checkpoint is known
     * @param intact   whether the record is the one whose digest is in the ledger entry
     * @param sections of the record, in its order
     * @param raw      the record as it was sealed
     */
    record Sheet(Line line, String by, At due, At visible, List<Sight> sights, boolean intact, String digest, List<RecordSection> sections,
            List<Deed> deeds, String raw) {}

    @Inject
    SignedIn signedIn;

    @Inject
    Ledger ledger;

    @Inject
    Visibility visibility;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed(Role.REVIEWER_ROLE)
    @Transactional
    public Response list(@QueryParam("page") String typed) {
        int page = typed != null && typed.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(typed), LATEST_PAGE) : 1;
        List<PastPublication> found = PastPublication.of(signedIn.issuersAs(Role.REVIEWER), ledger, (page - 1) * PAGE, PAGE + 1);
        return DeskAnswer.page(Templates.records(new ListSheet(found.stream().limit(PAGE).map(this::line).toList(), page,
                found.size() > PAGE ? page + 1 : null, signedIn.issuersAs(Role.REVIEWER).size() > 1)));
    }

    @GET
    @Path("/{entry:[0-9]{1,18}}")
    @RolesAllowed(Role.REVIEWER_ROLE)
    @Transactional
    public Response show(@PathParam("entry") long entry) {
        PastPublication publication = PastPublication.withEntry(entry, ledger).orElseThrow(NotFoundException::new);
        signedIn.require(publication.issuer().id(), Role.REVIEWER);
        PublicationRecord record = PublicationRecord.of(entry).orElseThrow(NotFoundException::new);
        audit.record(Actor.of(signedIn, Role.REVIEWER), DeskAction.RECORD_READ,
                new ActedOn("issuer", publication.issuer().id().toString(), publication.issuer().name()), Long.toString(entry));
        ZoneId zone = publication.issuer().homeZone();
        return DeskAnswer.page(Templates.record(new Sheet(line(publication), publication.publishedBy(), At.of(publication.due(), zone),
                At.of(publication.visible(ledger).orElse(null), zone),
                publication.sights().stream().map(sight -> new Sight(sight.node(), At.of(sight.at(), zone))).toList(),
                record.digest().equals(entered(entry)), record.digest(), RecordSection.of(parsed(record.record())),
                AuditEvent.latestOf("draft", publication.draft().toString(), DEEDS).stream()
                        .map(event -> new Deed(At.of(event.at(), zone), event.sentence(), event.reason())).toList(),
                parsed(record.record()).toPrettyString())));
    }

    /** A notice of withdrawal is no release: it shows the one that it is about. */
    private Line line(PastPublication publication) {
        ReleaseInFull release = ReleaseInFull.withEntry(visibility, publication.entry())
                .or(() -> ReleaseInFull.withEntry(visibility, publication.aboutEntry() == null ? -1 : publication.aboutEntry())).orElseThrow(NotFoundException::new);
        String label = publication.purpose().label();
        return new Line(publication.entry(), publication.admitted() ? "Admission" : label.isEmpty() ? "Release" : label, release.text().headline(),
                release.release().address().path(), publication.issuer().name(), At.of(publication.published(), publication.issuer().homeZone()));
    }

    /** The digest that the ledger entry holds. */
    private String entered(long entry) {
        try {
            return JSON.readTree(ledger.entry(entry).orElseThrow(NotFoundException::new)).path("record").asText();
        } catch (IOException e) {
            throw new IllegalStateException("Ledger entry " + entry + " is no JSON", e);
        }
    }

    private static JsonNode parsed(String record) {
        try {
            return JSON.readTree(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A publication record is no JSON", e);
        }
    }
}
