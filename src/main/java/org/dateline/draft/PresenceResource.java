package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;

/** The edit page of a person says that it is still open, or is being left, and learns who else is there. */
@Path("/desk/drafts/{id}/presence")
public class PresenceResource {

    @CheckedTemplate(basePath = "draft")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance presence(Company page);
    }

    /**
     * @param editors colleagues who have it open
     * @param saved   who saved a newer version than the person works on, and which; null if nobody did
     */
    record Company(List<Present> editors, NewerVersion saved) {}

    record NewerVersion(int number, String by, Moment at) {}

    @Inject
    DeskDrafts drafts;

    @Inject
    Clock clock;

    /** @param basedOn number of the version the person works on */
    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, @FormParam("basedOn") String basedOn, @FormParam("left") String left) {
        Draft draft = drafts.open(id, Role.WRITER);
        Colleague person = drafts.person();
        Instant now = clock.instant();
        if (left != null) {
            DraftPresence.left(draft, person);
            return Response.noContent().build();
        }
        DraftPresence.seen(draft, person, now);
        int worksOn = DraftForm.number(basedOn);
        NewerVersion saved = worksOn > 0 && worksOn < draft.latest()
                ? new NewerVersion(draft.latest(), draft.changedBy().name(), Moment.of(draft.changed(), draft.issuer())) : null;
        return DeskAnswer.page(Templates.presence(new Company(Present.besides(person, draft, now), saved)));
    }
}
