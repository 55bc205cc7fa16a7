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
import java.time.ZoneId;
import java.util.UUID;
import org.dateline.shared.Role;

/** The publication of a draft: before, what exactly will happen; after, what did. */
@Path("/desk/drafts/{id}/publication")
public class PublicationResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    PublicationPages pages;

    @GET
    @RolesAllowed(Role.PUBLISHER_ROLE)
    public Response show(@PathParam("id") UUID id) {
        return pages.show(Act.PUBLICATION, id);
    }

    /** Public at once and for ever. */
    @POST
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        DisseminationForm form = DisseminationForm.typed(fields);
        ZoneId zone = drafts.homeZone(id);
        return pages.create(Act.PUBLICATION, id, fields, () -> publication.publish(id, DraftForm.number(fields.getFirst("seen")),
                form.dissemination(zone), form.reason(), drafts.person()));
    }
}
