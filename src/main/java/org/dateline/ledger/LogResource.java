package org.dateline.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.dateline.shared.PublicAnswer;

/** The log for other people's programs, as c2sp.org/tlog-tiles lays it out. Nothing beyond the last checkpoint is served. */
@Path("/log")
public class LogResource {

    private static final String TILES = "/log/tile/";
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String BYTES = "application/octet-stream";

    @Inject
    Ledger ledger;

    @Inject
    PublicAnswer answer;

    @GET
    @Path("checkpoint")
    @PermitAll
    public Response checkpoint() {
        return ledger.lastCheckpoint().map(signed -> answer.bytes(signed.note().bytes(), TEXT)).orElseGet(LogResource::notFound);
    }

    /** For convenience: a key taken from the place it should vouch for proves nothing. While one key follows another, both. */
    @GET
    @Path("vkey")
    @PermitAll
    public Response vkey() {
        String next = ledger.nextVerifierKey().map(key -> key.encode() + "\n").orElse("");
        return answer.text(ledger.verifierKey().encode() + "\n" + next, TEXT);
    }

    @GET
    @Path("tile/{path: .*}")
    @PermitAll
    public Response tile(@Context UriInfo uri) {
        // The path parameter would hide a slash at the end, and a tile has one spelling.
        String path = uri.getPath();
        Optional<Tile> tile = path.startsWith(TILES) ? Tile.parse(path.substring(TILES.length())) : Optional.empty();
        return tile.flatMap(ledger::tile)
                .map(bytes -> tile.get().isFull() ? answer.immutable(bytes, BYTES) : answer.bytes(bytes, BYTES))
                .orElseGet(LogResource::notFound);
    }

    /** Never stored: the tile may be there a second later. */
    private static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND).header(HttpHeaders.CACHE_CONTROL, "no-store").type(TEXT).entity("Not in the log.\n").build();
    }
}
