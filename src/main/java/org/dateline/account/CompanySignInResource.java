package org.dateline.account;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dateline.shared.DeskAnswer;

/**
 * The way to the company's own sign-in and back. Both ends are GETs because the protocol is made of redirects; what begins a
 * session is the code that comes back, which is good once, and only in the browser that left.
 */
@Path(CompanySignInResource.PATH)
@Blocking
public class CompanySignInResource {

    static final String PATH = "/desk/sign-in/company";

    @Inject
    CompanySignIn company;

    @Inject
    SignIn signIn;

    @Inject
    BrowserCookies browser;

    @Inject
    HttpServerRequest request;

    @GET
    @PermitAll
    public Response leave(@QueryParam("return") String back) {
        requireOffered();
        try {
            CompanySignIn.Begun begun = company.begin(ReturnPath.of(back));
            browser.keepCompany(begun.cookie());
            return Response.seeOther(begun.address()).build();
        } catch (CompanySignIn.Refused refused) {
            return DeskAnswer.page(503, Templates.companyRefused(refused.getMessage()));
        }
    }

    private void requireOffered() {
        if (!company.isOffered()) {
            throw new NotFoundException();
        }
    }

    @GET
    @Path("/return")
    @PermitAll
    public Response comeBack(@QueryParam("code") String code, @QueryParam("state") String state) {
        requireOffered();
        try {
            CompanySignIn.Known known = company.complete(code, state, browser.company());
            browser.dropCompany();
            String device = browser.deviceId();
            return answer(signIn.arrive(known.email(), known.severalFactors(), Visitor.of(request), device), known, device);
        } catch (CompanySignIn.Refused refused) {
            return DeskAnswer.page(403, Templates.companyRefused(refused.getMessage()));
        }
    }

    private Response answer(SignIn.Outcome outcome, CompanySignIn.Known known, String device) {
        if (outcome instanceof SignIn.Begun begun) {
            browser.keep(begun.sessionId(), device);
            return DeskAnswer.next(begun.firstOfAll() == null ? known.back() : begun.firstOfAll());
        }
        if (outcome instanceof SignIn.CodeToCome toCome) {
            browser.keepHalf(toCome.id());
            return DeskAnswer.next(SignInCodeResource.PATH + "?return=" + URLEncoder.encode(known.back(), StandardCharsets.UTF_8));
        }
        return DeskAnswer.page(403, Templates.companyRefused("Nobody at this desk has the e-mail address " + known.email()
                + ". An administrator of the desk can invite you."));
    }
}
