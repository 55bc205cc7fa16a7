package org.dateline.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.document.PdfText;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.filing.FilingFile;
import org.dateline.filing.FilingToPublish;
import org.dateline.ledger.Hash;
import org.dateline.risk.MarkedSection;
import org.dateline.risk.RiskSet;
import org.dateline.risk.RiskSplit;
import org.dateline.risk.RiskWording;
import org.dateline.risk.RisksToPublish;
import org.dateline.risk.WordingText;

/**
 * A filing as its latest version would be published, and what is in the way.
 *
 * @param section  its risk section; null for a filing without risk factors, as are {@code split} and {@code review}
 * @param previous the risk set of the filing before; null for the first
 * @param before   its wordings
 * @param review   how its risk factors go on from them; null if there is no set before
 */
record PreparedFiling(DraftFiling filing, FilingContent content, MarkedSection section, RiskSplit split, RiskSet previous,
        List<RiskWording> before,
        LineageReview review) {

    /** So many risk factors are matched with those of the year before. */
    private static final int MOST_FACTORS = 500;

    private static final int LONGEST_HEADING = 2_000;

    /** Needs a transaction or a request's session. */
    static PreparedFiling of(DraftFiling filing) {
        FilingContent content = filing.content();
        MarkedSection section = filing.section(content).orElse(null);
        if (section == null) {
            return new PreparedFiling(filing, content, null, null, null, List.of(), null);
        }
        RiskSplit split = section.split();
        RiskSet previous = FilingPublication.previous(filing.issuer(), content.facts()).orElse(null);
        List<RiskWording> before = previous == null ? List.of() : previous.wordings();
        return new PreparedFiling(filing, content, section, split, previous, before,
                previous == null || split.wordings().size() > MOST_FACTORS ? null : review(content, section, split, before));
    }

    private static LineageReview review(FilingContent content, MarkedSection section, RiskSplit split, List<RiskWording> before) {
        return LineageReview.of(before.stream().map(wording -> wording.factor().uuid()).toList(),
                before.stream().map(RiskWording::text).toList(),
                section.headings(), split.wordings(), content.origins(), content.dropped());
    }

    /** What has to be done before anybody can approve it, in sentences. */
    List<String> obstacles(LocalDate today) {
        List<String> obstacles = new ArrayList<>(content.facts().problems(today).byField().values());
        if (split != null) {
            FilingPublication.comesTooLate(filing.issuer(), content.facts()).ifPresent(obstacles::add);
            if (split.wordings().isEmpty()) {
                obstacles.add("No single risk factors are set off from the text yet. " + split.manner().explanation());
            }
            if (split.wordings().size() > MOST_FACTORS) {
                obstacles.add("There are %,d risk factors; at most %d can be published. Merge those that are parts of others.".formatted(split.wordings().size(), MOST_FACTORS));
            }
            if (split.wordings().stream().map(WordingText::heading).anyMatch(heading -> heading.length() > LONGEST_HEADING)) {
                obstacles.add("A heading has more than %,d characters. Give it a shorter one, or part it after its first sentence.".formatted(LONGEST_HEADING));
            }
            if (review != null && review.open() > 0) {
                obstacles.add(review.open() == 1 ? "How 1 risk factor goes on from the filing before is still to be confirmed."
                        : "How %d risk factors go on from the filing before is still to be confirmed.".formatted(review.open()));
            }
        }
        return obstacles;
    }

    /** Its id is the filing's own for good. */
    FilingToPublish toPublish() {
        DraftSource.Original original = filing.source();
        return new FilingToPublish(filing.id(), filing.issuer(), content.facts(), List.of(source(original)),
                split == null ? 0 : split.wordings().size(),
                content.admitted());
    }

    private static FilingFile source(DraftSource.Original original) {
        if (PdfText.isPdf(original.bytes())) {
            return FilingFile.source(original.name(), "pdf", original.bytes());
        }
        try {
            return FilingAdmission.source(SourceFile.of(original.name(), original.bytes()));
        } catch (UnreadableSource e) {
            throw new IllegalStateException("A file that could be read when it came cannot be read any more", e);
        }
    }

    /** Null for a filing without risk factors. */
    RisksToPublish risks(FilingToPublish toPublish) {
        return split == null ? null : RisksToPublish.of(toPublish, split, previous, before,
                review == null ? null : review.lineage());
    }

    /**
     * What an approval binds: SHA-256 over the issuer, what the ledger will say of the filing, and name and digest of each file that
     * will be public, the risk factors with their lineage among them; a line each.
     */
    static byte[] digest(FilingToPublish filing, RisksToPublish risks) {
        StringBuilder lines = new StringBuilder("issuer " + filing.issuer().id() + "\nfacts " + filing.facts() + "\nadmitted "
                + filing.admitted() + "\n");
        filing.sources().forEach(source -> line(lines, source));
        if (risks != null) {
            line(lines, risks.document());
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder lines, FilingFile file) {
        lines.append(file.name()).append(' ').append(Hash.sha256(file.bytes()).hex()).append('\n');
    }
}
