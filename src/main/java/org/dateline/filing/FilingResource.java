package org.dateline.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/** The page of a visible filing, with its files and the proof of its entry. Whatever is not visible is simply not found. */
@Path("/filings")
public class FilingResource {

    private static final String AT = "{slug:[a-z0-9-]+}";

    @CheckedTemplate(basePath = "filing")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance filing(FilingPage page);
    }

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    Ledger ledger;

    @GET
    @Path(AT)
    @PermitAll
    public Response page(@PathParam("slug") String slug) {
        Filing filing = filing(slug);
        return answer.page(Templates.filing(new FilingPage(filing, filing.documents(visibility), here.language())));
    }

    /** The same for machines. */
    @GET
    @Path(AT + ".json")
    @PermitAll
    public Response json(@PathParam("slug") String slug) {
        Filing filing = filing(slug);
        return answer.text(FilingJson.page(filing, filing.documents(visibility), address::of), "application/json");
    }

    /** That its entry is in the log, to be checked without asking this portal (c2sp.org/tlog-proof). */
    @GET
    @Path(AT + ".tlog-proof")
    @PermitAll
    public Response proof(@PathParam("slug") String slug) {
        Filing filing = filing(slug);
        return ledger.inclusionProof(filing.entry()).map(proof -> answer.file(proof.bytes(), "text/plain;charset=UTF-8", filing.slug() + ".tlog-proof"))
                .orElseThrow(NotFoundException::new);
    }

    /** The exact bytes of its entry, which the proof is about. */
    @GET
    @Path(AT + ".entry")
    @PermitAll
    public Response entry(@PathParam("slug") String slug) {
        Filing filing = filing(slug);
        return ledger.entry(filing.entry()).map(bytes -> answer.file(bytes, "application/json", filing.slug() + ".entry"))
                .orElseThrow(NotFoundException::new);
    }

    /** A file, byte for byte, offered for saving: a page of somebody else's is never shown as one of this site. */
    @GET
    @Path(AT + "/attachments/{name}")
    @PermitAll
    public Response file(@PathParam("slug") String slug, @PathParam("name") String name) {
        FilingDocument document = FilingDocument.of(filing(slug), name, visibility).orElseThrow(NotFoundException::new);
        return Response.fromResponse(answer.bytes(document.bytes(), "application/octet-stream"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.name() + "\"").build();
    }

    /** As {@link #proof}, of the entry that names one of its files: its risk factors have one of their own. */
    @GET
    @Path(AT + "/attachments/{name}.tlog-proof")
    @PermitAll
    public Response fileProof(@PathParam("slug") String slug, @PathParam("name") String name) {
        FilingDocument document = FilingDocument.of(filing(slug), name, visibility).orElseThrow(NotFoundException::new);
        return ledger.inclusionProof(document.entry()).map(proof -> answer.file(proof.bytes(), "text/plain;charset=UTF-8", document.name() + ".tlog-proof"))
                .orElseThrow(NotFoundException::new);
    }

    /** The exact bytes of that entry. */
    @GET
    @Path(AT + "/attachments/{name}.entry")
    @PermitAll
    public Response fileEntry(@PathParam("slug") String slug, @PathParam("name") String name) {
        FilingDocument document = FilingDocument.of(filing(slug), name, visibility).orElseThrow(NotFoundException::new);
        return ledger.entry(document.entry()).map(bytes -> answer.file(bytes, "application/json", document.name() + ".entry"))
                .orElseThrow(NotFoundException::new);
    }

    private Filing filing(String slug) {
        return Filing.at(visibility, slug).orElseThrow(NotFoundException::new);
    }
}
