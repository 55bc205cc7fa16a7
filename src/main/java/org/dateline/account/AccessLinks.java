package org.dateline.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import org.dateline.account.AccessLink.Purpose;
import org.dateline.account.SignInBrake.Kind;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.Post;
import org.dateline.shared.Settings;

/** Sends people the links with which they choose a password: to those who are invited, and to those who lost theirs. */
@ApplicationScoped
class AccessLinks {

    @Inject
    Settings settings;

    @Inject
    SignInBrake brake;

    @Inject
    Post post;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** For anybody: what the person had to sign in with works no longer, and the sessions begun with it end. */
    @Transactional(TxType.MANDATORY)
    void invite(Person person, Actor by) {
        Instant now = clock.instant();
        person.forgetPassword();
        SecondFactor.end(person.id());
        RecoveryCode.endAll(person.id());
        DeskSession.revokeAll(person, now);
        HalfSignIn.endAll(person);
        KnownDevice.forgetAll(person);
        send(person, Purpose.INVITATION);
        audit.record(by, AccountAction.INVITED, person.actedOn(), person.email());
    }

    /**
     * Sends a link if somebody signs in with this address. Takes as long as it takes: nobody waits for the answer, so that
     * it tells nobody who has an account.
     */
    void reset(String email, Visitor visitor) {
        if (brake.pay(Kind.RESET.key(Person.signInName(email))).isZero()) {
            QuarkusTransaction.requiringNew().run(() -> Person.byEmail(email).filter(Person::isActive).ifPresent(person -> {
                send(person, Purpose.PASSWORD_RESET);
                audit.record(Actor.SOMEBODY, AccountAction.PASSWORD_RESET_ASKED, person.actedOn(), visitor.address());
            }));
        }
    }

    private void send(Person person, Purpose purpose) {
        String token = Secret.token();
        String address = settings.address() + AccessLink.PATH + "?token=" + token;
        String portal = settings.address().getHost();
        String text = (purpose == Purpose.INVITATION ? Templates.invitationMail(person.name(), portal, address, person.needsSecondFactor())
                : Templates.passwordResetMail(person.name(), portal, address)).render();
        String subject = purpose == Purpose.INVITATION ? "Invitation to the desk of " + portal : "A new password for the desk of " + portal;
        AccessLink.create(person, purpose, token, post.send(person.email(), subject, text), clock.instant());
    }
}
