package org.dateline.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    Audit audit;

    @Inject
    Clock clock;

    /** How it ended: one of the three. */
    sealed interface Outcome {}

    record Begun(String sessionId, boolean hasOwnPassword) implements Outcome {}

    record Wrong() implements Outcome {}

    /** The password was not looked at. */
    record TooFast(Duration pause) implements Outcome {}

    /** What is read before the password is looked at. */
    private record Candidate(Person person, Optional<String> hash, boolean knownDevice) {}

    /**
     * @param address  from which the request came
     * @param deviceId what the browser's device cookie says, or will say from now on
     */
    Outcome attempt(String email, String password, String address, String deviceId) {
        Candidate candidate = QuarkusTransaction.requiringNew().call(() -> candidate(email, deviceId));
        List<Key> keys = candidate.knownDevice
                ? List.of(Kind.DEVICE.key(candidate.person.id() + " " + deviceId))
                : List.of(Kind.ADDRESS.key(network(address)), Kind.NAME.key(Person.signInName(email)));
        for (Key key : keys) {
            Duration wait = brake.pay(key);
            if (!wait.isZero()) {
                return new TooFast(wait);
            }
        }
        // Outside of any transaction: this takes its time, and must not hold a connection meanwhile.
        if (!PasswordHash.matches(password, candidate.hash)) {
            QuarkusTransaction.requiringNew().run(() -> recordFailure(candidate.person, address));
            return new Wrong();
        }
        keys.forEach(brake::payBack);
        brake.forget();
        return QuarkusTransaction.requiringNew().call(() -> begin(candidate.person, address, deviceId));
    }

    private Candidate candidate(String email, String deviceId) {
        Optional<Person> person = Person.byEmail(email);
        return new Candidate(person.orElse(null),
                person.flatMap(found -> found.passwordHash(clock.instant())),
                person.isPresent() && KnownDevice.knows(person.get(), deviceId, clock.instant()));
    }

    private void recordFailure(Person person, String address) {
        if (person != null) {
            audit.record(Actor.SOMEBODY, AccountAction.SIGN_IN_FAILED, person.actedOn(), address);
        }
    }

    private Begun begin(Person found, String address, String deviceId) {
        Person person = Person.findById(found.id());
        String sessionId = DeskSession.begin(person, clock.instant());
        if (person.hasOwnPassword()) {
            KnownDevice.remember(person, deviceId, clock.instant());
        }
        audit.record(new Actor(person.id(), person.name(), null), AccountAction.SIGNED_IN, person.actedOn(), address);
        return new Begun(sessionId, person.hasOwnPassword());
    }

    /** An IPv4 address, or the 64-bit network of an IPv6 one: a household or office has all addresses of its network. */
    static String network(String address) {
        String[] groups = address.split("%")[0].split(":", -1);
        return groups.length == 8 ? String.join(":", List.of(groups).subList(0, 4)) : address;
    }
}
