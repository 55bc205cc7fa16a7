package org.dateline.account;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;

@Path("/desk/sign-in")
@Blocking
public class SignInResource {

    @Inject
    SignIn signIn;

    @Inject
    BrowserCookies browser;

    @Inject
    HttpServerRequest request;

    @GET
    @PermitAll
    public Response form(@QueryParam("return") String back) {
        return DeskAnswer.page(Templates.signIn("", ReturnPath.of(back), Carried.NOTHING, new FieldErrors()));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("email") String email, @FormParam("password") String password,
            @FormParam("return") String back, @FormParam(Carried.ACTION) String carriedTo, @FormParam(Carried.FORM) String carriedForm) {
        String name = email == null ? "" : email;
        String page = ReturnPath.of(back);
        Carried carried = Carried.of(carriedTo, carriedForm);
        var errors = new FieldErrors();
        if (name.isBlank()) {
            errors.add("email", "Enter your e-mail address.");
        }
        if (password == null || password.isEmpty()) {
            errors.add("password", "Enter your password.");
        }
        if (!errors.isEmpty()) {
            return DeskAnswer.form(Templates.signIn(name, page, carried, errors));
        }
        String device = browser.deviceId();
        return answer(signIn.attempt(name, password, Visitor.of(request), device), name, page, carried, device);
    }

    private Response answer(SignIn.Outcome outcome, String name, String page, Carried carried, String device) {
        if (outcome instanceof SignIn.Begun begun) {
            browser.keep(begun.sessionId(), device);
            return carried.next(begun, page);
        }
        if (outcome instanceof SignIn.CodeToCome toCome) {
            browser.keepHalf(toCome.id());
            return carried.isEmpty()
                    ? DeskAnswer.next(SignInCodeResource.PATH + "?return=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                    : DeskAnswer.page(Templates.signInCode(page, carried, new FieldErrors()));
        }
        if (outcome instanceof SignIn.TooFast tooFast) {
            var errors = new FieldErrors().add("password",
                    "Too many attempts. Wait " + Pause.words(tooFast.pause()) + ", then try again.");
            Response answer = DeskAnswer.page(429, Templates.signIn(name, page, carried, errors));
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, tooFast.pause().toSeconds());
            return answer;
        }
        return DeskAnswer.form(Templates.signIn(name, page, carried, new FieldErrors()
                .add("password", "This e-mail address and password do not belong together. Check both.")));
    }
}
