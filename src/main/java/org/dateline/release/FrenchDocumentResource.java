package org.dateline.release;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.dateline.shared.Language;

/** The sealed files of a release in French, or as first published where it has no French text. */
@Path("/fr/releases")
public class FrenchDocumentResource {

    @Inject
    ReleaseDocumentResource documents;

    @GET
    @Path(ReleaseAddress.TEMPLATE + ".{extension:txt|pdf|xhtml}")
    @PermitAll
    public Response file(@PathParam("year") int year, @PathParam("month") int month, @PathParam("day") int day, @PathParam("slug") String slug,
            @PathParam("extension") String extension) {
        return documents.file(documents.release(year, month, day, slug), Language.FRENCH, extension);
    }
}
