package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dateline.issuer.Exchange;
import org.dateline.shared.Role;

/** How the parts of a form would look as a release; nothing is saved. What cannot be understood yet is left away. */
@Path("/desk/drafts/{id}/preview")
public class PreviewResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    DraftPreview preview;

    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.open(id, Role.WRITER);
        DraftForm typed = EditResource.typed(draft, fields);
        DraftContent content = typed.content(EditResource.base(draft, typed), draft.issuer().homeZone(), Exchange.all());
        return Response.ok(preview.of(draft, content, typed))
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
