package org.dateline.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Where deeds are written down. */
@ApplicationScoped
public class Audit {

    @Inject
    Clock clock;

    /**
     * Adds a sentence in the caller's transaction: what was done and that it was done are kept together or not at all.
     *
     * @param words for the numbered holes of the action's sentence
     * @throws jakarta.transaction.TransactionalException if the caller has no transaction
     */
    @Transactional(TxType.MANDATORY)
    public void record(Actor actor, Action action, ActedOn object, String... words) {
        recordBecause(null, actor, action, object, words);
    }

    /** As {@link #record}, with the reason that the actor gave. */
    @Transactional(TxType.MANDATORY)
    public void recordBecause(String reason, Actor actor, Action action, ActedOn object, String... words) {
        new AuditEvent(clock.instant(), actor, action, object, reason, words).persist();
    }

    /**
     * As {@link #record}, for many deeds at once, with one round to the database. What else the caller has inserted need not be there before.
     */
    @Transactional(TxType.MANDATORY)
    public void recordAll(List<Deed> deeds) {
        Instant at = clock.instant();
        AuditEvent.enter(deeds.stream().map(deed -> new AuditEvent(at, deed.actor(), deed.action(), deed.object(), null, deed.words().toArray(String[]::new)))
                .toList());
    }
}
