package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.filing.Filing;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingFile;
import org.dateline.filing.FilingToPublish;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Appended;
import org.dateline.ledger.Entry;
import org.dateline.ledger.FreshTransaction;
import org.dateline.ledger.Ledger;
import org.dateline.risk.Lineage;
import org.dateline.risk.RiskSection;
import org.dateline.risk.RiskSet;
import org.dateline.risk.RiskSplit;
import org.dateline.risk.RiskWording;
import org.dateline.risk.RisksToPublish;
import org.dateline.risk.WordingText;

/**
 * Enters historical filings in the archive by the operator, with their risk factors split and matched with the year before. The
 * ledger entries say that one pair of eyes was on them.
 */
@ApplicationScoped
public class FilingAdmission {

    private static final Actor OPERATOR = new Actor(null, "The operator", null);

    /**
     * What would be entered, to be read before it is.
     *
     * @param split    the risk factors; null for a filing without any
     * @param previous the risk set of the filing before, which the lineage begins from; null for the first
     * @param before   its wordings
     * @param lineage  null if there is no set before
     */
    public record Proposal(Issuer issuer, FilingFacts facts, SourceFile source, RiskSplit split, RiskSet previous, List<RiskWording> before, Lineage lineage) {

        /** Of the set before, as the rules compare them. */
        public List<WordingText> were() {
            return before.stream().map(RiskWording::text).toList();
        }
    }

    /** @param risks index of the entry of its risk factors; null if it has none */
    public record Admitted(String path, long entry, Long risks) {}

    @Inject
    Ledger ledger;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Reads a filing, and saves nothing.
     *
     * @param withRisks false if its risk factors, if any, are to be left alone
     * @throws UnreadableSource if no risk section is found
     * @throws NotAllowed if something about the filing cannot be, or a later one has its risk factors in the archive already
     */
    @ActivateRequestContext
    public Proposal read(Issuer issuer, FilingFacts facts, SourceFile source, boolean withRisks) throws UnreadableSource {
        facts.problems(issuer.today(clock)).byField().values().stream().findFirst().ifPresent(problem -> {
            throw new NotAllowed(problem);
        });
        if (!withRisks) {
            return new Proposal(issuer, facts, source, null, null, List.of(), null);
        }
        RiskSplit split = RiskSplit.of(RiskSection.in(source));
        if (split.wordings().isEmpty()) {
            throw new NotAllowed("The risk section was found, but no single risk factors in it. " + split.manner().explanation());
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            RiskSet.firstFrom(issuer, facts.language(), facts.publicBy(issuer.homeZone())).ifPresent(later -> {
                throw new NotAllowed("The risk factors of %s, which is not earlier, are in the archive already with their lineage. Enter filings from the earliest on, or this one without its risk factors."
                        .formatted(later.filing().slug()));
            });
            RiskSet previous = previous(issuer, facts).orElse(null);
            List<RiskWording> before = previous == null ? List.of() : previous.wordings();
            Lineage lineage = previous == null ? null : Lineage.between(before.stream().map(RiskWording::text).toList(), split.wordings());
            return new Proposal(issuer, facts, source, split, previous, before, lineage);
        });
    }

    private static Optional<RiskSet> previous(Issuer issuer, FilingFacts facts) {
        return RiskSet.lastBefore(issuer, facts.language(), facts.publicBy(issuer.homeZone()));
    }

    /** Enters what was read, at once and for ever. @throws NotAllowed if another filing was entered meanwhile */
    @ActivateRequestContext
    public Admitted admit(Proposal read) {
        RiskSplit split = read.split();
        FilingToPublish filing = new FilingToPublish(UUID.randomUUID(), read.issuer(), read.facts(), List.of(source(read.source())),
                split == null ? 0 : split.wordings().size(), true);
        RisksToPublish risks = split == null ? null : RisksToPublish.of(filing, split, read.previous(), read.before(), read.lineage());
        Admitted admitted = FreshTransaction.call(() -> inserted(read, filing, risks));
        ledger.sign();
        return admitted;
    }

    private Admitted inserted(Proposal read, FilingToPublish filing, RisksToPublish risks) {
        List<Entry.Builder> entries = new ArrayList<>(List.of(filing.entry(1)));
        if (risks != null) {
            entries.add(risks.entry(1));
        }
        List<Appended> appended = ledger.append(entries);
        if (risks != null && !Objects.equals(previous(read.issuer(), read.facts()).map(RiskSet::entry).orElse(null), risks.previous())) {
            throw new NotAllowed("Nothing was entered: another filing was entered meanwhile. Try again.");
        }
        Filing published = filing.enter(appended.get(0).index(), appended.get(0).time());
        if (risks != null) {
            risks.enter(appended.get(1).index(), published);
        }
        audit.record(OPERATOR, DraftAction.FILING_ADMITTED, DraftAction.on(read.issuer()), published.slug(), Long.toString(published.entry()));
        return new Admitted(published.path(), published.entry(), risks == null ? null : appended.get(1).index());
    }

    private static FilingFile source(SourceFile source) {
        String extension = switch (source.kind()) {
            case HTML -> "html";
            case WORD -> "docx";
            default -> source.name().endsWith(".json") ? "json" : "txt";
        };
        return FilingFile.source(source.name(), extension, source.bytes());
    }
}
