package org.dateline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;

/** Passwords that an evaluation prints for its sample people, good only for choosing another; everybody else is invited by link. */
@ApplicationScoped
public class OneTimePasswords {

    static final Duration VALID = Duration.ofDays(7);

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * A fresh one for somebody who has not chosen a password yet, in place of an earlier one; to be shown and not kept.
     *
     * @return empty if there is no such person at work, or the person has a password
     */
    @Transactional
    public Optional<String> fresh(String email) {
        return Person.byEmail(email)
                .filter(person -> person.isActive() && !person.hasOwnPassword())
                .map(this::give);
    }

    private String give(Person person) {
        String password = person.giveOneTimePassword(clock.instant(), VALID);
        DeskSession.revokeAll(person, clock.instant());
        KnownDevice.forgetAll(person);
        audit.record(Actor.PORTAL, AccountAction.ONE_TIME_PASSWORD_GIVEN, person.actedOn());
        return password;
    }
}
