package org.dateline.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.dateline.account.SignInBrake.Kind;
import org.dateline.shared.StepUp;

/** The code of this request's person, given with an act or a little before it in the same session. */
@RequestScoped
@Named("stepUp")
class CodeWithTheAct implements StepUp {

    @Inject
    SignedInPerson signedIn;

    @Inject
    CodeCheck codes;

    @Inject
    HttpServerRequest request;

    @Inject
    Clock clock;

    private boolean given;
    private String objection;

    @Override
    public boolean isNeeded() {
        Instant last = signedIn.principal().codeGiven();
        return !given && (last == null || !clock.instant().isBefore(last.plus(HOLDS)));
    }

    @Override
    public boolean accepts(String code) {
        given = !isNeeded() || givenMeanwhile() || isRight(code);
        return given;
    }

    private boolean isRight(String code) {
        if (code == null || code.isBlank()) {
            objection = "Enter the code that your authenticator app shows now.";
            return false;
        }
        DeskPrincipal person = signedIn.principal();
        CodeCheck.Outcome outcome = codes.look(person.personId(), code, Visitor.of(request).address(),
                Kind.CODE.key("session " + person.sessionId()), () -> DeskSession.giveCode(person.sessionId(), clock.instant()));
        if (outcome instanceof CodeCheck.Right || givenMeanwhile()) {
            return true;
        }
        objection = outcome instanceof CodeCheck.TooFast tooFast
                ? "Too many wrong codes. Wait " + Pause.words(tooFast.pause()) + ", then try again."
                : "This code is not good, or not any more. Wait for the next one that the app shows.";
        return false;
    }

    /** Whoever clicks twice sends the same code twice: the first click has used it up for both. */
    private boolean givenMeanwhile() {
        String session = signedIn.principal().sessionId();
        return QuarkusTransaction.requiringNew().call(() -> DeskSession.gaveCodeAfter(session, clock.instant().minus(HOLDS)));
    }

    /** What is wrong with the code of this request; null if nothing is. */
    public String getObjection() {
        return objection;
    }
}
