package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.filing.Filing;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingToPublish;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Appended;
import org.dateline.ledger.Entry;
import org.dateline.ledger.FreshTransaction;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.release.PublicationRecord;
import org.dateline.risk.RiskSet;
import org.dateline.risk.RisksToPublish;

/**
 * The one act that carries a filing across to the public, with its risk factors, whoever enters it: one transaction inserts the rows
 * and their ledger entries together, the next one the checkpoint that makes them visible.
 */
@ApplicationScoped
class FilingPublication {

    /** @param risks index of the entry of its risk factors; null if it has none */
    record Entered(Filing filing, Long risks) {}

    /**
     * Of which nothing is left to do but to insert rows.
     *
     * @param risks  null for a filing without risk factors
     * @param eyes   how many pairs of eyes were on it, 1 or 2
     * @param record how it came to be published; null where nobody but the operator had a part in it
     */
    record Ready(FilingToPublish filing, RisksToPublish risks, int eyes, PublicationRecord.Sealed record) {}

    @Inject
    Ledger ledger;

    /** The risk set that the lineage of a filing begins from; empty for the first. */
    static Optional<RiskSet> previous(Issuer issuer, FilingFacts facts) {
        return RiskSet.lastBefore(issuer, facts.language(), facts.publicBy(issuer.homeZone()));
    }

    /** Why the risk factors of a filing cannot be entered any more, in a sentence; empty if they can. */
    static Optional<String> comesTooLate(Issuer issuer, FilingFacts facts) {
        return RiskSet.firstFrom(issuer, facts.language(), facts.publicBy(issuer.homeZone())).map(later ->
                "The risk factors of %s, which is not earlier, are in the archive already with their lineage. Enter filings from the earliest on, or this one without its risk factors."
                        .formatted(later.filing().slug()));
    }

    /**
     * Enters it at once and for ever.
     *
     * @param first  in the same transaction, before anything is entered; may refuse
     * @param beside in the same transaction, with what was entered
     * @throws NotAllowed if another filing was entered since it was made ready
     */
    Entered carryAcross(Ready ready, Runnable first, Consumer<Entered> beside) {
        Entered entered = FreshTransaction.call(() -> inserted(ready, first, beside));
        ledger.sign();
        return entered;
    }

    private Entered inserted(Ready ready, Runnable first, Consumer<Entered> beside) {
        ledger.awaitTurn();
        first.run();
        FilingToPublish filing = ready.filing();
        RisksToPublish risks = ready.risks();
        if (risks != null) {
            comesTooLate(filing.issuer(), filing.facts()).ifPresent(why -> {
                throw new NotAllowed(why);
            });
            if (!Objects.equals(previous(filing.issuer(), filing.facts()).map(RiskSet::entry).orElse(null), risks.previous())) {
                throw new NotAllowed("Nothing was entered: another filing was entered meanwhile. Try again.");
            }
        }
        List<Appended> appended = ledger.append(entries(ready));
        Filing published = filing.enter(appended.get(0).index(), appended.get(0).time());
        if (risks != null) {
            risks.enter(appended.get(1).index(), published);
        }
        if (ready.record() != null) {
            PublicationRecord.keep(published.entry(), ready.record());
        }
        Entered entered = new Entered(published, risks == null ? null : appended.get(1).index());
        beside.accept(entered);
        return entered;
    }

    private static List<Entry.Builder> entries(Ready ready) {
        Entry.Builder file = ready.filing().entry(ready.eyes());
        if (ready.record() != null) {
            file.record(Hash.fromHex(ready.record().digest()));
        }
        List<Entry.Builder> entries = new ArrayList<>(List.of(file));
        if (ready.risks() != null) {
            entries.add(ready.risks().entry(ready.eyes()));
        }
        return entries;
    }
}
