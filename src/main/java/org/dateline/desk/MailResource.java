package org.dateline.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Mail;
import org.dateline.shared.Post;
import org.dateline.shared.Role;
import org.dateline.shared.Settings;
import org.dateline.shared.SignedIn;

/**
 * The mail the portal wrote and what became of it, for administrators of every issuer. Where there is no mail server its
 * text can be read here, and the reading is written down: it may carry somebody's link.
 */
@Path("/desk/mail")
@Blocking
public class MailResource {

    private static final int SHOWN = 200;

    @Inject
    SignedIn signedIn;

    @Inject
    Settings settings;

    @Inject
    Post post;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    public Response list() {
        signedIn.require(SignedIn.EVERY_ISSUER, Role.ADMINISTRATOR);
        return DeskAnswer.page(Templates.mails(Mail.latest(SHOWN), settings.smtpHost().isPresent()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        signedIn.require(SignedIn.EVERY_ISSUER, Role.ADMINISTRATOR);
        Mail mail = Mail.of(id).orElseThrow(NotFoundException::new);
        String text = post.kept(id).orElseThrow(NotFoundException::new);
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), DeskAction.MAIL_READ, new ActedOn("mail", id.toString(), mail.addressee()));
        return DeskAnswer.page(Templates.mail(mail, text));
    }
}
