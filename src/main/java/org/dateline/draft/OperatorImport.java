package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.importer.ImportedRelease;
import org.dateline.issuer.Issuer;

/** Imports by the operator, at the command line and for the sample: the importer of the desk, without a person of the desk. */
@ApplicationScoped
public class OperatorImport {

    /** Nobody of the desk: whoever has the machine. */
    static final Colleague OPERATOR = new Colleague(new UUID(0, 0), "The operator");

    @Inject
    Publication publication;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Saves what was understood as a draft of the issuer, with the file it came from. */
    @ActivateRequestContext
    public UUID save(Issuer issuer, ImportedRelease imported) {
        return begin(issuer, imported).id();
    }

    /**
     * Enters a historical release in the archive. The ledger entry says that one pair of eyes was on it.
     *
     * @param reason why it is entered in spite of what the checks say; may be empty
     * @throws NotAllowed if a check blocks it; the draft stays
     */
    @ActivateRequestContext
    public Published admit(Issuer issuer, ImportedRelease imported, String reason) {
        Draft draft = begin(issuer, imported);
        return publication.admitAsOperator(draft.id(), draft.latest(), reason, OPERATOR);
    }

    private Draft begin(Issuer issuer, ImportedRelease imported) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Draft draft = Draft.begin(issuer, new DraftContent(imported.category(), List.of(imported.text())), OPERATOR, clock.instant());
            DraftSource.keep(draft, new DraftSource.Original(imported.source().name(), imported.source().bytes()));
            audit.record(new Actor(null, OPERATOR.name(), null), DraftAction.IMPORTED, DraftAction.on(draft));
            return draft;
        });
    }
}
