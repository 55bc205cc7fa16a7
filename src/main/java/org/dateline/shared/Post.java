package org.dateline.shared;

import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dateline.shared.Mail.State;
import org.jboss.logging.Logger;

/**
 * Sends mail: by the operator's mail server, or, where none is set, into files of {@code mail} in the data folder. A mail
 * leaves after the transaction that wrote it has been committed, and not if it was rolled back; what became of it is kept
 * in its {@link Mail} row. What a mail server does not take is tried again, by any node, after waits that grow; one that the
 * server took from a node that died before it could say so leaves twice.
 */
@ApplicationScoped
public class Post {

    private static final int TOGETHER = 50;
    private static final Logger LOG = Logger.getLogger(Post.class);

    @Inject
    Settings settings;

    @Inject
    Mailer mailer;

    @Inject
    Event<Written> written;

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    /** A mail that leaves when its transaction is committed. */
    record Written(UUID id, String addressee, String subject, String text) {}

    /**
     * Writes a mail in the caller's transaction.
     *
     * @param text plain, in UTF-8
     * @return the id of its row
     */
    @Transactional(TxType.MANDATORY)
    public UUID send(String addressee, String subject, String text) {
        var mail = new Mail(addressee, subject, text, seal(), clock.instant());
        mail.persist();
        written.fire(new Written(mail.id(), addressee, subject, text));
        return mail.id();
    }

    /** Nobody waits for a mail server: neither the person nor a connection to the database. */
    void leave(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written mail) {
        Infrastructure.getDefaultWorkerPool().execute(() -> deliver(mail));
    }

    /** Sends what was not taken before and whose time has come, and what a node left behind that died. */
    void tryAgain() {
        Instant now = clock.instant();
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> Mail.due(now, TOGETHER))) {
            if (QuarkusTransaction.requiringNew().call(() -> Mail.take(id, now))) {
                deliver(QuarkusTransaction.requiringNew().call(() -> unsettled(Mail.of(id).orElseThrow())));
            }
        }
    }

    private Written unsettled(Mail mail) {
        return new Written(mail.id(), mail.addressee(), mail.subject(), mail.text(seal()));
    }

    private Seal seal() {
        return new Seal(keys.account());
    }

    private void deliver(Written mail) {
        try {
            State became = settings.smtpHost().isPresent() ? hand(mail) : keep(mail);
            settle(mail.id, row -> row.settle(became, clock.instant()));
        } catch (IOException | RuntimeException e) {
            LOG.errorf("Mail %s was not sent: %s", mail.id, e.getMessage());
            settle(mail.id, row -> row.fail(String.valueOf(e.getMessage()), clock.instant()));
        }
    }

    private State hand(Written mail) {
        mailer.send(io.quarkus.mailer.Mail.withText(mail.addressee, mail.subject, mail.text));
        return State.SENT;
    }

    private State keep(Written mail) throws IOException {
        Path file = file(mail.id);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "To: %s\nSubject: %s\n\n%s".formatted(mail.addressee, mail.subject, mail.text));
        return State.KEPT;
    }

    private static void settle(UUID id, Consumer<Mail> became) {
        QuarkusTransaction.requiringNew().run(() -> Mail.of(id).ifPresent(became));
    }

    /** A mail that was kept as a file; empty if it was not, or is on another node. */
    public Optional<String> kept(UUID id) {
        Path file = file(id);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("The mail %s cannot be read: %s".formatted(file, e), e);
        }
    }

    private Path file(UUID id) {
        return settings.data().resolve("mail").resolve(id + ".txt");
    }
}
