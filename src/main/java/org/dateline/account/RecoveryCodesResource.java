package org.dateline.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.StepUp;

/** New recovery codes in place of the earlier ones, for whoever has an authenticator app. */
@Path("/desk/account/recovery-codes")
@Blocking
public class RecoveryCodesResource {

    @Inject
    SignedInPerson signedIn;

    @Inject
    StepUp stepUp;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @Authenticated
    public Response form() {
        return signedIn.principal().hasSecondFactor()
                ? DeskAnswer.page(Templates.newRecoveryCodes(left()))
                : DeskAnswer.next(SecondFactorResource.PATH);
    }

    private long left() {
        return QuarkusTransaction.requiringNew().call(() -> RecoveryCode.left(signedIn.personId()));
    }

    /** Shows them once, in the answer itself: they are kept nowhere. */
    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam(StepUp.FIELD) String code) {
        DeskPrincipal person = signedIn.principal();
        if (!person.hasSecondFactor()) {
            return DeskAnswer.next(SecondFactorResource.PATH);
        }
        if (!stepUp.accepts(code)) {
            return DeskAnswer.form(Templates.newRecoveryCodes(left()));
        }
        List<String> codes = QuarkusTransaction.requiringNew().call(() -> {
            audit.record(Actor.of(signedIn, null), AccountAction.RECOVERY_CODES_MADE,
                    new ActedOn("person", person.personId().toString(), person.name()));
            return RecoveryCode.makeAnew(person.personId(), clock.instant());
        });
        return DeskAnswer.page(Templates.recoveryCodes(codes, false));
    }
}
