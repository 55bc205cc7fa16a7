package org.dateline.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the portal wrote to somebody in a test; mail leaves in its own time, so this waits for it. */
@ApplicationScoped
public class KeptMail {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Post post;

    /** The text of the latest mail to an address. */
    public String latest(String email) {
        return post.kept(to(email, 1)).orElseThrow();
    }

    /** The id of the latest of at least so many mails, when all have been kept. */
    public UUID to(String email, int atLeast) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (settled(email) < Math.max(atLeast, count(email))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("There are not %d mails to %s".formatted(atLeast, email));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return QuarkusTransaction.requiringNew().call(() -> Mail.<Mail>find("addressee = ?1 order by written desc", email).firstResult().id());
    }

    /** As the portal does every few seconds. */
    public void tryAgain() {
        post.tryAgain();
    }

    public long count(String email) {
        return QuarkusTransaction.requiringNew().call(() -> Mail.count("addressee", email));
    }

    private static long settled(String email) {
        return QuarkusTransaction.requiringNew().call(() -> Mail.count("addressee = ?1 and state <> ?2", email, Mail.State.WAITING));
    }
}
