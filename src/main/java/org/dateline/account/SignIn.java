package org.dateline.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.account.DeskSession.Shown;
import org.dateline.account.SignInBrake.Key;
import org.dateline.account.SignInBrake.Kind;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;

/** Signing in, from the guess to the session. An unknown name and a wrong password look and take the same. */
@ApplicationScoped
class SignIn {

    @Inject
    SignInBrake brake;

    @Inject
    CodeCheck codes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** How it ended: one of these. */
    sealed interface Outcome {}

    /** @param firstOfAll the page on which the person has something to do first; null if there is nothing */
    record Begun(String sessionId, String firstOfAll) implements Outcome {}

    /** The password was right, a code is still to come. @param id of the half sign-in, for the browser's cookie */
    record CodeToCome(String id) implements Outcome {}

    record Wrong() implements Outcome {}

    /** What was typed was not looked at. */
    record TooFast(Duration pause) implements Outcome {}

    /** It took too long from the password to the code. */
    record TooLate() implements Outcome {}

    /** What is read before the password is looked at. */
    private record Candidate(Person person, Optional<String> hash, boolean knownDevice) {}

    /** @param deviceId what the browser's device cookie says, or will say from now on */
    Outcome attempt(String email, String password, Visitor visitor, String deviceId) {
        Candidate candidate = QuarkusTransaction.requiringNew().call(() -> candidate(email, deviceId));
        List<Key> keys = candidate.knownDevice
                ? List.of(Kind.DEVICE.key(candidate.person.id() + " " + deviceId))
                : List.of(Kind.ADDRESS.key(visitor.network()), Kind.NAME.key(Person.signInName(email)));
        for (Key key : keys) {
            Duration wait = brake.pay(key);
            if (!wait.isZero()) {
                return new TooFast(wait);
            }
        }
        // Outside of any transaction: this takes its time, and must not hold a connection meanwhile.
        if (!PasswordHash.matches(password, candidate.hash)) {
            QuarkusTransaction.requiringNew().run(() -> recordFailure(candidate.person, visitor));
            return new Wrong();
        }
        keys.forEach(brake::payBack);
        brake.forget();
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = Person.findById(candidate.person.id());
            return SecondFactor.has(person.id())
                    ? new CodeToCome(HalfSignIn.begin(person, clock.instant()))
                    : begin(person, visitor, deviceId, Shown.PASSWORD);
        });
    }

    private Candidate candidate(String email, String deviceId) {
        Optional<Person> person = Person.byEmail(email);
        return new Candidate(person.orElse(null),
                person.flatMap(found -> found.passwordHash(clock.instant())),
                person.isPresent() && KnownDevice.knows(person.get(), deviceId, clock.instant()));
    }

    private void recordFailure(Person person, Visitor visitor) {
        if (person != null) {
            audit.record(Actor.SOMEBODY, AccountAction.SIGN_IN_FAILED, person.actedOn(), visitor.address());
        }
    }

    /** Somebody for whom the company's own sign-in vouches. {@link Wrong} if nobody here has this address. */
    Outcome arrive(String email, boolean severalFactors, Visitor visitor, String deviceId) {
        return QuarkusTransaction.requiringNew().call(() -> Person.byEmail(email).filter(Person::isActive)
                .map(person -> arrived(person, severalFactors, visitor, deviceId))
                .orElseGet(Wrong::new));
    }

    private Outcome arrived(Person person, boolean severalFactors, Visitor visitor, String deviceId) {
        person.signsInElsewhere(clock.instant());
        audit.record(person.actor(), AccountAction.COMPANY_VOUCHED, person.actedOn(), visitor.address());
        return SecondFactor.has(person.id()) && !severalFactors
                ? new CodeToCome(HalfSignIn.begin(person, clock.instant()))
                : begin(person, visitor, deviceId, severalFactors ? Shown.SECOND_FACTOR : Shown.PASSWORD);
    }

    /** The second step. @param halfId what {@link CodeToCome} said */
    Outcome complete(String halfId, String code, Visitor visitor, String deviceId) {
        Candidate candidate = QuarkusTransaction.requiringNew().call(() -> HalfSignIn.personOf(halfId, clock.instant())
                .map(person -> new Candidate(person, Optional.empty(), KnownDevice.knows(person, deviceId, clock.instant())))
                .orElse(null));
        if (candidate == null) {
            return new TooLate();
        }
        UUID personId = candidate.person.id();
        Key key = Kind.CODE.key(candidate.knownDevice ? personId + " " + deviceId : personId.toString());
        CodeCheck.Outcome outcome = codes.look(personId, code, visitor.address(), key, () -> {});
        if (outcome instanceof CodeCheck.TooFast tooFast) {
            return new TooFast(tooFast.pause());
        }
        return outcome instanceof CodeCheck.Right right
                ? QuarkusTransaction.requiringNew().call(() -> finish(halfId, visitor, deviceId, right.onPaper()))
                : new Wrong();
    }

    private Outcome finish(String halfId, Visitor visitor, String deviceId, boolean onPaper) {
        Optional<Person> person = HalfSignIn.personOf(halfId, clock.instant());
        if (person.isEmpty() || !HalfSignIn.end(halfId)) {
            return new TooLate();
        }
        Begun begun = begin(person.get(), visitor, deviceId, Shown.CODE);
        return onPaper ? new Begun(begun.sessionId, SecondFactorResource.PATH + "?recovered=1") : begun;
    }

    private Begun begin(Person person, Visitor visitor, String deviceId, Shown shown) {
        String sessionId = DeskSession.begin(person, visitor, shown, clock.instant());
        if (person.hasOwnPassword()) {
            KnownDevice.remember(person, deviceId, clock.instant());
        }
        audit.record(person.actor(), AccountAction.SIGNED_IN, person.actedOn(), visitor.address());
        return new Begun(sessionId, person.firstOfAll(SecondFactor.has(person.id())).orElse(null));
    }
}
