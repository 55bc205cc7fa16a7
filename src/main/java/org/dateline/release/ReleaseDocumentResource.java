package org.dateline.release;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Here;
import org.dateline.shared.Language;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/**
 * The sealed files of a release beside its page, byte for byte as the ledger entry names them ({@code sha256sum} of what is
 * downloaded is the digest in the entry), and its facts for programs. Under {@code /fr} the French files, where there are any.
 */
@Path("/releases")
public class ReleaseDocumentResource {

    private static final String AT = ReleaseAddress.TEMPLATE;

    @Inject
    Visibility visibility;

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    @Inject
    Ledger ledger;

    @GET
    @Path(AT + ".json")
    @PermitAll
    public Response json(@PathParam("year") int year, @PathParam("month") int month, @PathParam("day") int day, @PathParam("slug") String slug) {
        ReleaseInFull found = ReleaseInFull.at(visibility, day(year, month, day), slug, null).orElseThrow(NotFoundException::new);
        Release release = found.release();
        return answer.text(ReleaseJson.write(found, release.texts(visibility), PublishedDocument.listedOf(release, visibility),
                address.of(release.address().path())), "application/json");
    }

    @GET
    @Path(AT + ".{extension:txt|pdf|xhtml}")
    @PermitAll
    public Response file(@PathParam("year") int year, @PathParam("month") int month, @PathParam("day") int day, @PathParam("slug") String slug,
            @PathParam("extension") String extension) {
        return file(release(year, month, day, slug), extension);
    }

    /** That its entry is in the log, to be checked without asking this portal (c2sp.org/tlog-proof). */
    @GET
    @Path(AT + ".tlog-proof")
    @PermitAll
    public Response proof(@PathParam("year") int year, @PathParam("month") int month, @PathParam("day") int day, @PathParam("slug") String slug) {
        Release release = release(year, month, day, slug);
        return ledger.inclusionProof(release.entry()).map(proof -> answer.file(proof.bytes(), "text/plain;charset=UTF-8", release.address().slug() + ".tlog-proof"))
                .orElseThrow(NotFoundException::new);
    }

    /** The exact bytes of its entry, which the proof is about. */
    @GET
    @Path(AT + ".entry")
    @PermitAll
    public Response entry(@PathParam("year") int year, @PathParam("month") int month, @PathParam("day") int day, @PathParam("slug") String slug) {
        Release release = release(year, month, day, slug);
        return ledger.entry(release.entry()).map(bytes -> answer.file(bytes, "application/json", release.address().slug() + ".entry"))
                .orElseThrow(NotFoundException::new);
    }

    /** Any file that the ledger entry names, under the name it has there. */
    @GET
    @Path(AT + "/attachments/{name}")
    @PermitAll
    public Response named(@PathParam("year") int year, @PathParam("month") int month, @PathParam("day") int day, @PathParam("slug") String slug,
            @PathParam("name") String name) {
        return PublishedDocument.of(release(year, month, day, slug), name, visibility)
                .map(document -> answer.bytes(document.bytes(), document.mediaType()))
                .orElseThrow(NotFoundException::new);
    }

    private Release release(int year, int month, int day, String slug) {
        return Release.at(visibility, day(year, month, day), slug).orElseThrow(NotFoundException::new);
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noDay) {
            throw new NotFoundException(noDay);
        }
    }

    /** In the language of the reader, or in the one it was first published in. */
    private Response file(Release release, String extension) {
        return Stream.of(here.language(), release.language()).distinct()
                .map(language -> PublishedDocument.of(release, "release." + language.tag() + "." + extension, visibility))
                .flatMap(Optional::stream)
                .findFirst()
                .map(document -> answer.file(document.bytes(), document.mediaType(), release.address().slug() + "." + extension))
                .orElseThrow(NotFoundException::new);
    }
}
