package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dateline.shared.Role;

/** The admission of a historical release to the archive: an act of its own, without schedule, wire or alerts. */
@Path("/desk/drafts/{id}/admission")
public class AdmissionResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    PublicationPages pages;

    @GET
    @RolesAllowed(Role.PUBLISHER_ROLE)
    public Response show(@PathParam("id") UUID id) {
        return pages.show(Act.ADMISSION, id);
    }

    @POST
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        return pages.create(Act.ADMISSION, id, fields, () -> publication.admit(id, DraftForm.number(fields.getFirst("seen")),
                DisseminationForm.typed(fields).reason(), drafts.person()));
    }
}
