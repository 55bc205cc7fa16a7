package org.dateline.ledger;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.dateline.shared.AnswerMemory;
import org.dateline.shared.PublicState;

/**
 * The one place where it is decided whether something published is visible: the index of its ledger entry is below the
 * size of the last signed checkpoint (invariant 1). The size is read once a request, so that everything a page shows
 * comes from one state of the ledger (invariant 3).
 */
@RequestScoped
public class Visibility {

    /** The query form of {@link #covers}: to be put behind the alias of whatever has an {@code entry}; its parameter is {@link #signedSize()}. */
    public static final String CONDITION = "entry < :signedSize";

    @Inject
    Ledger ledger;

    @Inject
    CurrentVertxRequest request;

    private long signedSize = -1;

    /** As it was when the log had this size; the caller knows that it had. */
    public static Visibility asOf(long size) {
        Visibility then = new Visibility();
        then.signedSize = size;
        return then;
    }

    /** True if a committed, signed checkpoint covers the entry. */
    public boolean covers(long entry) {
        return entry < signedSize();
    }

    /** Size of the last signed checkpoint, in entries, as this request sees it. */
    public long signedSize() {
        if (signedSize < 0) {
            signedSize = AnswerMemory.state(request.getCurrent()).map(PublicState::signedSize).orElseGet(ledger::signedSize);
        }
        return signedSize;
    }
}
