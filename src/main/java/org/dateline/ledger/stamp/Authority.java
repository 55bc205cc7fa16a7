package org.dateline.ledger.stamp;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.TimeStamp;

/**
 * A time-stamp authority whose time stamps this portal gathers.
 *
 * @param name its name in this portal, part of anchor entries and file names
 * @param policy object identifier of the policy it is asked to follow; null for its own choice
 * @param roots the roots its certificate must lead to, and what else may be needed on the way there
 */
record Authority(String name, String policy, Evidence roots, Desk desk, RevocationLists revocations, Clock clock) {

    /** Where a question is handed in: over the network, or within an evaluation. */
    @FunctionalInterface
    interface Desk {
        byte[] answer(byte[] request) throws IOException, StampRefused, InterruptedException;
    }

    /** A verified time stamp over the exact bytes of a checkpoint. */
    TimeStamp stamp(SignedCheckpoint signed) throws IOException, StampRefused, InterruptedException {
        byte[] stamped = signed.note().bytes();
        StampRequest request = StampRequest.over(stamped, policy);
        Answer answer = Answer.parse(desk.answer(request.bytes()));
        answer.answers(request, clock.instant());
        List<X509Certificate> chain = answer.verify(stamped, roots.asRoots(), roots);
        Evidence evidence = new Evidence(chain, revocations.of(chain));
        answer.verify(stamped, roots.asRoots(), evidence);
        return new TimeStamp(signed.checkpoint().size(), name, answer.genTime(), answer.bytes(), evidence.pem());
    }
}
