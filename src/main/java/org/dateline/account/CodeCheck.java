package org.dateline.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dateline.account.SignInBrake.Key;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;

/** Looks at codes: those of the app and those on paper. Each is good once; wrong ones are written down and slow the next ones. */
@ApplicationScoped
class CodeCheck {

    private static final Pattern FROM_APP = Pattern.compile("\\d{" + OneTimeCode.DIGITS + "}");
    private static final int LONGEST = 40;

    @Inject
    SignInBrake brake;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** How it ended: one of the three. */
    sealed interface Outcome {}

    /** @param onPaper whether it was a recovery code */
    record Right(boolean onPaper) implements Outcome {}

    record Wrong() implements Outcome {}

    /** The code was not looked at. */
    record TooFast(Duration pause) implements Outcome {}

    /**
     * @param countedWith which wrong codes are counted together
     * @param then        what is done in the same transaction if the code is right
     */
    Outcome look(UUID personId, String typed, String address, Key countedWith, Runnable then) {
        Duration wait = brake.pay(countedWith);
        if (!wait.isZero()) {
            return new TooFast(wait);
        }
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> used(personId, spaceless(typed), address, then));
        if (outcome instanceof Right) {
            brake.payBack(countedWith);
        }
        return outcome;
    }

    private Outcome used(UUID personId, String code, String address, Runnable then) {
        Person person = Person.findById(personId);
        boolean fromApp = FROM_APP.matcher(code).matches()
                && SecondFactor.of(personId).map(factor -> factor.accepts(code, clock.instant())).orElse(false);
        boolean onPaper = !fromApp && code.length() <= LONGEST && SecondFactor.has(personId)
                && RecoveryCode.use(personId, code, clock.instant());
        if (onPaper) {
            audit.record(person.actor(), AccountAction.RECOVERY_CODE_USED, person.actedOn(), address, Long.toString(RecoveryCode.left(personId)));
        }
        if (!fromApp && !onPaper) {
            audit.record(Actor.SOMEBODY, AccountAction.CODE_REFUSED, person.actedOn(), address);
            return new Wrong();
        }
        then.run();
        return new Right(onPaper);
    }

    /** People type what they see, in groups. */
    private static String spaceless(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s", "");
    }
}
