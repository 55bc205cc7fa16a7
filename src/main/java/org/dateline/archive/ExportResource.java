package org.dateline.archive;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.dateline.archive.EvidenceSelection.NoSuchEvidence;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.TimeStamps;

/** Evidence of what was published, for anybody, as a ZIP that is written while it is sent. */
@Path("/archive/export")
@Blocking
public class ExportResource {

    /** So many at once on one node; each holds a thread for as long as its reader reads. */
    private static final int AT_ONCE = 4;
    private static final Semaphore FREE = new Semaphore(AT_ONCE);
    private static final int TAG_DIGITS = 32;

    /** Of what a bundle has in it: goes up with each change, so that nobody takes an older one for the same. */
    private static final String FORM = "2";

    @Inject
    Ledger ledger;

    @Inject
    TimeStamps timeStamps;

    @Inject
    EvidenceBundle bundle;

    @Context
    HttpHeaders request;

    @GET
    @PermitAll
    public Response export(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("issuer") String issuer,
            @QueryParam("symbol") String symbol, @QueryParam("release") String release, @QueryParam("filing") String filing,
            @QueryParam("checkpoint") String checkpoint, @QueryParam("previous") String previous) {
        EvidenceSelection selection;
        try {
            selection = EvidenceSelection.of(new EvidenceSelection.Asked(from, to, issuer, symbol, release, filing, checkpoint, previous), ledger);
        } catch (NoSuchEvidence wrong) {
            return Problem.answer(Response.Status.BAD_REQUEST, "This evidence cannot be gathered", wrong.getMessage());
        }
        String tag = tag(selection);
        if (tag.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
        }
        if (FREE.availablePermits() == 0) {
            return Response.fromResponse(Problem.answer(Response.Status.SERVICE_UNAVAILABLE, "Too many bundles at once",
                    "Several bundles of evidence are being written. Please ask again in a minute.")).header(HttpHeaders.RETRY_AFTER, 60).build();
        }
        StreamingOutput body = out -> {
            FREE.acquireUninterruptibly();
            try {
                bundle.write(selection, EvidenceBundle.Supplement.NONE, out);
            } finally {
                FREE.release();
            }
        };
        return Response.ok(body, "application/zip").header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + selection.checkpoint().checkpoint().size() + ".zip\"").build();
    }

    /** Names the bytes without making them: they follow from the selection, the checkpoint and the time stamps up to there. */
    private String tag(EvidenceSelection selection) {
        String previous = selection.previous() == null ? "" : Long.toString(selection.previous().checkpoint().size());
        String state = String.join("\n", FORM, selection.said(), previous, selection.checkpoint().checkpoint().text(),
                Long.toString(timeStamps.number(selection.checkpoint().checkpoint().size())));
        return '"' + Hash.sha256(state.getBytes(StandardCharsets.UTF_8)).hex().substring(0, TAG_DIGITS) + '"';
    }
}
