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
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.draft.FilingPublication.Entered;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingFile;
import org.dateline.filing.FilingToPublish;
import org.dateline.issuer.Issuer;
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
    FilingPublication publication;

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
            FilingPublication.comesTooLate(issuer, facts).ifPresent(why -> {
                throw new NotAllowed(why);
            });
            RiskSet previous = FilingPublication.previous(issuer, facts).orElse(null);
            List<RiskWording> before = previous == null ? List.of() : previous.wordings();
            Lineage lineage = previous == null ? null : Lineage.between(before.stream().map(RiskWording::text).toList(), split.wordings());
            return new Proposal(issuer, facts, source, split, previous, before, lineage);
        });
    }

    /** Enters what was read, at once and for ever. @throws NotAllowed if another filing was entered meanwhile */
    @ActivateRequestContext
    public Admitted admit(Proposal read) {
        RiskSplit split = read.split();
        FilingToPublish filing = new FilingToPublish(UUID.randomUUID(), read.issuer(), read.facts(), List.of(source(read.source())),
                split == null ? 0 : split.wordings().size(), true);
        RisksToPublish risks = split == null ? null : RisksToPublish.of(filing, split, read.previous(), read.before(), read.lineage());
        Entered entered = publication.carryAcross(new FilingPublication.Ready(filing, risks, 1, null), () -> { }, done ->
                audit.record(OPERATOR, DraftAction.FILING_ADMITTED, DraftAction.on(read.issuer()), done.filing().slug(), Long.toString(done.filing().entry())));
        return new Admitted(entered.filing().path(), entered.filing().entry(), entered.risks());
    }

    /** The file as it becomes public. */
    static FilingFile source(SourceFile source) {
        String extension = switch (source.kind()) {
            case HTML -> "html";
            case WORD -> "docx";
            case PDF -> "pdf";
            default -> source.name().endsWith(".json") ? "json" : "txt";
        };
        return FilingFile.source(source.name(), extension, source.bytes());
    }
}
