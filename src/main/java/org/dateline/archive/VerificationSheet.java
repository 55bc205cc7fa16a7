package org.dateline.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dateline.archive.PrintedRelease.Name;
import org.dateline.ledger.Coverage;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PrintedTime;

/**
 * The page on which copies are checked.
 *
 * @param text    as it was typed
 * @param address as it was typed
 * @param finding null where nothing was looked for
 * @param subject what the entry of a proof says has happened; empty where there is a release to show, or no proof that holds
 */
record VerificationSheet(String text, String address, FieldErrors errors, Finding finding, String subject, String example, Language language) {

    private static final int MOST_NAMED = 5;

    VerificationWords words() {
        return language.words(VerificationWords.class);
    }

    public String verdict() {
        VerificationWords words = words();
        return switch (finding.verdict()) {
            case BYTES -> words.exactlyOursBytes();
            case WORDS -> words.exactlyOursWords();
            case PART -> words.partOfOurs();
            case AROUND -> words.oursWithAdditions();
            case ALTERED -> words.oursButAltered();
            case NONE -> words.notInLedger(finding.size());
            case PROOF_HOLDS -> words.proofHolds();
            case PROOF_FAILS -> words.proofFails();
            case UNCHANGED -> words.unchanged();
            case DAMAGED -> words.damaged();
        };
    }

    public String means() {
        VerificationWords words = words();
        return switch (finding.verdict()) {
            case BYTES -> words.bytesMean();
            case WORDS -> words.wordsMean();
            case PART -> isOfFiling() ? words.partOfFilingMeans() : words.partMeans();
            case AROUND -> isOfFiling() ? words.additionsToFilingMean() : words.additionsMean();
            case ALTERED -> isOfFiling() ? words.alteredFilingMeans() : words.alteredMeans();
            case NONE -> finding.digest().isEmpty() ? words.noneMeans() : words.noDigestMeans(finding.digest());
            case PROOF_HOLDS -> words.proofHoldsMeans(finding.proof().index(), finding.proof().size());
            case PROOF_FAILS -> wrong();
            case UNCHANGED -> words.unchangedMeans();
            case DAMAGED -> words.damagedMeans();
        };
    }

    private boolean isOfFiling() {
        return finding.matches().get(0).filing();
    }

    /** Risk factors are many where a copy has a whole section: so many are named. */
    public List<Finding.Risk> named(Finding.Match match) {
        return match.risks().subList(0, Math.min(match.risks().size(), MOST_NAMED));
    }

    /** "31 further ones"; empty if all are named. */
    public String andMore(Finding.Match match) {
        int more = match.risks().size() - MOST_NAMED;
        return more <= 0 ? "" : words().andMore(PrintedNumber.of(more, language));
    }

    private String wrong() {
        VerificationWords words = words();
        ProofCheck proof = finding.proof();
        String detail = proof.detail().length() > 200 ? proof.detail().substring(0, 200) + " …" : proof.detail();
        return switch (proof.wrong()) {
            case FIRST_LINE -> words.wrongFirstLine(detail);
            case INDEX_LINE -> words.wrongIndexLine(detail);
            case HASH_LINE -> words.wrongHashLine(detail);
            case NO_EMPTY_LINE -> words.wrongEmptyLine();
            case NOTE -> words.wrongNote();
            case CHECKPOINT -> words.wrongCheckpoint();
            case OTHER_LOG -> words.wrongLog(detail);
            case NO_SIGNATURE -> words.noSignature(detail);
            case BAD_SIGNATURE -> words.badSignature(detail);
            case INDEX_BEYOND -> words.indexBeyond(proof.index(), proof.size());
            case NEWER -> words.newerThanOurs(proof.size(), finding.size());
            case NOT_OUR_TREE -> words.notOurTree(proof.size());
            case PATH_LENGTH -> words.wrongPathLength(detail);
            case PATH -> words.wrongPath(proof.index());
        };
    }

    /** The parts that the copy does not have, in words. */
    public List<String> leftOut() {
        return finding.comparison() == null ? List.of() : finding.comparison().leftOut().stream().map(this::part).toList();
    }

    private String part(Name name) {
        VerificationWords words = words();
        return switch (name) {
            case HEADLINE -> words.headline();
            case SUBHEADS -> words.subheads();
            case DATELINE -> words.dateline();
            case BODY -> words.body();
            case CONTACTS -> words.contacts();
            case STATEMENT -> words.statement();
        };
    }

    public String at(Instant instant, ZoneId zone) {
        return PrintedTime.instant(instant, zone, language);
    }

    public String machine(Instant instant, ZoneId zone) {
        return PrintedTime.machine(instant, zone);
    }

    public String authority(Coverage.Stamp stamp) {
        return stamp.isForDevelopment() ? words().developmentAuthority() : stamp.authority();
    }

    /** Whether the time stamp is over a later checkpoint than the one that made the entry visible. */
    public boolean isStampedLater(Coverage coverage) {
        return coverage.stamped() > coverage.checkpoint();
    }

    public String mark() {
        return finding.verdict().word().toLowerCase(Locale.ROOT);
    }

    /** Whether it may be of use to send the file itself. */
    public boolean offersComparison() {
        return finding.verdict() == Finding.Verdict.NONE && !finding.digest().isEmpty();
    }
}
