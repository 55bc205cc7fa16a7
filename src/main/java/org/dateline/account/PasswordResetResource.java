package org.dateline.account;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.dateline.account.SignInBrake.Kind;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;

/** Asking for a link to choose a new password. Whether the address is known makes no difference to the answer, nor to its time. */
@Path("/desk/password-reset")
@Blocking
public class PasswordResetResource {

    @Inject
    AccessLinks links;

    @Inject
    SignInBrake brake;

    @Inject
    HttpServerRequest request;

    @GET
    @PermitAll
    public Response form() {
        return DeskAnswer.page(Templates.passwordReset("", false, new FieldErrors()));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("email") String email) {
        String typed = email == null ? "" : email.strip();
        if (!PersonForm.isAddress(typed)) {
            return DeskAnswer.form(Templates.passwordReset(typed, false, new FieldErrors().add("email", "Enter the e-mail address you sign in with.")));
        }
        Visitor visitor = Visitor.of(request);
        Duration wait = brake.pay(Kind.ADDRESS.key("reset " + visitor.network()));
        if (!wait.isZero()) {
            Response answer = DeskAnswer.page(429, Templates.passwordReset(typed, false,
                    new FieldErrors().add("email", "Too many attempts. Wait " + Pause.words(wait) + ", then try again.")));
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait.toSeconds());
            return answer;
        }
        Infrastructure.getDefaultWorkerPool().execute(() -> links.reset(typed, visitor));
        return DeskAnswer.page(Templates.passwordReset(typed, true, new FieldErrors()));
    }
}
