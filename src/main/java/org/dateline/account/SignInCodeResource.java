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
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;

/** The second step of signing in, for those who have an authenticator app. */
@Path(SignInCodeResource.PATH)
@Blocking
public class SignInCodeResource {

    static final String PATH = "/desk/sign-in/code";

    @Inject
    SignIn signIn;

    @Inject
    BrowserCookies browser;

    @Inject
    HttpServerRequest request;

    @GET
    @PermitAll
    public Response form(@QueryParam("return") String back) {
        String page = ReturnPath.of(back);
        return browser.halfId() == null ? DeskAnswer.next(page) : DeskAnswer.page(Templates.signInCode(page, Carried.NOTHING, new FieldErrors()));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("code") String code, @FormParam("return") String back,
            @FormParam(Carried.ACTION) String carriedTo, @FormParam(Carried.FORM) String carriedForm) {
        Carried carried = Carried.of(carriedTo, carriedForm);
        String page = ReturnPath.of(back);
        if (code == null || code.isBlank()) {
            return DeskAnswer.form(Templates.signInCode(page, carried, new FieldErrors().add("code", "Enter the code.")));
        }
        String device = browser.deviceId();
        return answer(signIn.complete(browser.halfId(), code, Visitor.of(request), device), page, carried, device);
    }

    private Response answer(SignIn.Outcome outcome, String page, Carried carried, String device) {
        if (outcome instanceof SignIn.Begun begun) {
            browser.keep(begun.sessionId(), device);
            return carried.next(begun, page);
        }
        if (outcome instanceof SignIn.TooFast tooFast) {
            Response answer = DeskAnswer.page(429, Templates.signInCode(page, carried, new FieldErrors().add("code",
                    "Too many wrong codes. Wait " + Pause.words(tooFast.pause()) + ", then try again.")));
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, tooFast.pause().toSeconds());
            return answer;
        }
        // Who is signed in after all, by a second click, gets there; everybody else is asked to sign in.
        if (outcome instanceof SignIn.TooLate) {
            return carried.isEmpty() ? DeskAnswer.next(page)
                    : DeskAnswer.page(401, Templates.signIn("", page, carried, new FieldErrors().add("email", "That took too long. Sign in once more.")));
        }
        return DeskAnswer.form(Templates.signInCode(page, carried, new FieldErrors().add("code",
                        "This code is not good, or not any more. Wait for the next one that the app shows.")));
    }
}
