package org.dateline.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.archive.Finding.Match;
import org.dateline.archive.Finding.Verdict;
import org.dateline.document.BodyHtml;
import org.dateline.document.PdfText;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.filing.Filing;
import org.dateline.filing.FilingDocument;
import org.dateline.ledger.Coverages;
import org.dateline.ledger.Hash;
import org.dateline.ledger.KeyChange;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.VerifierKey;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublishedDocument;
import org.dateline.release.PublishedText;
import org.dateline.release.Release;
import org.dateline.release.ReleaseInFull;
import org.dateline.release.Sequel;
import org.dateline.risk.RiskSet;
import org.dateline.shared.Here;

/** Compares what somebody has with what the ledger holds. Nothing that is not covered by a signed checkpoint is looked at, and nothing given is kept. */
@ApplicationScoped
class Verification {

    /** In characters, of a text that is compared. */
    static final int LONGEST_TEXT = 500_000;

    private static final int CANDIDATES = 5;

    /** The words of a file are too many to compare. */
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private record Compared(Comparison comparison, Supplier<Match> match) {

        double rank() {
            return -comparison.kind().ordinal() + comparison.likeness() / 2;
        }
    }

    @Inject
    Visibility visibility;

    @Inject
    Ledger ledger;

    @Inject
    Coverages coverages;

    @Inject
    SentenceIndex sentences;

    @Inject
    Here here;

    /** @param sha256 in lower-case hexadecimal */
    Finding ofDigest(String sha256) {
        Stream<Match> releases = PublishedDocument.withDigest(sha256, visibility).stream()
                .flatMap(found -> Release.withEntry(visibility, found.release()).stream().map(release -> match(release, found.entry(), null, found.name())));
        Stream<Match> filings = FilingDocument.withDigest(sha256, visibility).stream()
                .flatMap(found -> Filing.ofEntry(visibility, found.filing()).stream().map(filing -> match(filing, found.entry(), found.name(), List.of())));
        List<Match> matches = Stream.concat(releases, filings).toList();
        return matches.isEmpty() ? Finding.none(visibility.signedSize(), sha256)
                : new Finding(Verdict.BYTES, visibility.signedSize(), sha256, matches, null, null, List.of());
    }

    /** A text, which may be a proof or the plain text of a release as it is served. */
    Finding ofText(String text) {
        if (ProofCheck.isMeant(text)) {
            return ofProof(text);
        }
        String lines = text.replace("\r\n", "\n");
        return Stream.of(lines, lines.stripTrailing() + "\n").map(bytes -> ofDigest(digest(bytes.getBytes(StandardCharsets.UTF_8))))
                .filter(finding -> finding.verdict() != Verdict.NONE).findFirst().orElseGet(() -> ofWords(text, ""));
    }

    /** @throws UnreadableSource if its bytes are not in the ledger and it holds no text that can be compared; the message says why */
    Finding ofFile(String name, byte[] bytes) throws UnreadableSource, TooLong {
        String digest = digest(bytes);
        Finding finding = ofDigest(digest);
        if (finding.verdict() != Verdict.NONE) {
            return finding;
        }
        String text = words(name, bytes);
        if (ProofCheck.isMeant(text)) {
            return ofProof(text);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new TooLong();
        }
        return ofWords(text, digest);
    }

    private static String words(String name, byte[] bytes) throws UnreadableSource {
        if (PdfText.isPdf(bytes)) {
            return PdfText.of(name, bytes);
        }
        SourceFile file = SourceFile.of(name, bytes);
        return file.kind() == SourceFile.Kind.HTML ? BodyHtml.text(BodyHtml.markup(file.read().blocks())) : file.text();
    }

    private static String digest(byte[] bytes) {
        return Hash.sha256(bytes).hex();
    }

    private Finding ofWords(String text, String digest) {
        List<Compared> compared = sentences.candidates(Sentences.numbers(text, Integer.MAX_VALUE), CANDIDATES).stream()
                .map(candidate -> compared(text, candidate)).filter(Objects::nonNull)
                .filter(each -> each.comparison().kind() != Comparison.Kind.OTHER)
                .sorted(Comparator.comparing(Compared::rank).reversed()).toList();
        if (compared.isEmpty()) {
            return Finding.none(visibility.signedSize(), digest);
        }
        Comparison best = compared.get(0).comparison();
        List<Match> matches = compared.stream().filter(each -> each.comparison().kind() == best.kind())
                .limit(best.kind() == Comparison.Kind.ALTERED ? 1 : CANDIDATES)
                .map(each -> each.match().get()).toList();
        return new Finding(Verdict.of(best.kind()), visibility.signedSize(), digest, matches, best, null, List.of());
    }

    private Compared compared(String text, SentenceIndex.Candidate candidate) {
        return Release.withEntry(visibility, candidate.release())
                .flatMap(release -> PublishedDocument.of(release, "release." + candidate.language() + ".xhtml", visibility)
                        .map(canonical -> new Compared(Comparison.of(text, PrintedRelease.of(canonical.bytes())),
                                () -> match(release, candidate.entry(), candidate.language(), ""))))
                .or(() -> RiskSet.withEntry(visibility, candidate.entry()).map(set -> compared(text, set)))
                .orElse(null);
    }

    private Compared compared(String text, RiskSet set) {
        PrintedRisks.Compared found = PrintedRisks.of(set).compared(text);
        return new Compared(found.comparison(), () -> match(set.filing(), set.entry(), "", found.risks().stream()
                .map(wording -> new Finding.Risk(wording.heading(), set.language().localeTag(), wording.factor().path())).toList()));
    }

    private Finding ofProof(String text) {
        List<VerifierKey> keys = Stream.concat(Stream.of(ledger.verifierKey()), ledger.keyChanges().stream().map(KeyChange::prior)).toList();
        ProofCheck proof = ProofCheck.of(text, keys, visibility.signedSize(), ledger::entry,
                size -> ledger.firstCheckpointCovering(size - 1).map(SignedCheckpoint::checkpoint).filter(checkpoint -> checkpoint.size() == size));
        List<Match> matches = !proof.holds() ? List.of() : releaseOf(proof.index()).map(release -> match(release, proof.index(), null, ""))
                .or(() -> Filing.ofEntry(visibility, proof.index()).map(filing -> match(filing, proof.index(), "", List.of()))).stream().toList();
        return new Finding(proof.holds() ? Verdict.PROOF_HOLDS : Verdict.PROOF_FAILS, visibility.signedSize(), "", matches, null, proof, List.of());
    }

    /** The release that an entry published, or that it is about. */
    private Optional<Release> releaseOf(long entry) {
        return Release.withEntry(visibility, entry)
                .or(() -> ledger.entry(entry).map(EntryFacts::of).filter(facts -> facts.prev() >= 0).flatMap(facts -> Release.withEntry(visibility, facts.prev())));
    }

    /** What an entry says, for a proof of something that is neither a release nor a filing. */
    EntryFacts factsOf(long entry) {
        return EntryFacts.of(ledger.entry(entry).orElseThrow());
    }

    /** The documents of a release: digests as its entries name them, and as they are reckoned from what is stored now. */
    Finding ofRelease(Release release) {
        Match match = match(release, release.entry(), null, "");
        Set<Long> entries = new LinkedHashSet<>(List.of(release.entry()));
        release.texts(visibility).stream().map(PublishedText::entry).forEach(entries::add);
        if (match.sequel().withdrawal() != null) {
            entries.add(match.sequel().withdrawal().entry());
        }
        List<Finding.Document> documents = new ArrayList<>();
        for (long entry : entries) {
            for (EntryFacts.Document named : factsOf(entry).documents()) {
                String stored = PublishedDocument.of(release, named.name(), visibility).map(document -> digest(document.bytes())).orElse("");
                documents.add(new Finding.Document(named.name(), release.address().path() + "/attachments/" + named.name(), entry, named.sha256(), stored));
            }
        }
        return ofDocuments(match, documents);
    }

    /** As {@link #ofRelease}: the files of a filing. */
    Finding ofFiling(Filing filing) {
        Set<Long> entries = new LinkedHashSet<>(List.of(filing.entry()));
        filing.documents(visibility).stream().map(FilingDocument.Listed::entry).forEach(entries::add);
        List<Finding.Document> documents = new ArrayList<>();
        for (long entry : entries) {
            for (EntryFacts.Document named : factsOf(entry).documents()) {
                String stored = FilingDocument.of(filing, named.name(), visibility).map(document -> digest(document.bytes())).orElse("");
                documents.add(new Finding.Document(named.name(), filing.path() + "/attachments/" + named.name(), entry, named.sha256(), stored));
            }
        }
        return ofDocuments(match(filing, filing.entry(), "", List.of()), documents);
    }

    private Finding ofDocuments(Match match, List<Finding.Document> documents) {
        boolean unchanged = documents.stream().allMatch(Finding.Document::isUnchanged);
        return new Finding(unchanged ? Verdict.UNCHANGED : Verdict.DAMAGED, visibility.signedSize(), "", List.of(match), null, null, documents);
    }

    /** @param language of the text that was found; null for the one it was first published in */
    private Match match(Release release, long entry, String language, String document) {
        Sequel sequel = ReleaseInFull.withEntry(visibility, release.entry()).map(ReleaseInFull::sequel).orElse(Sequel.NONE);
        List<PublishedText> texts = release.texts(visibility);
        PublishedText text = texts.stream().filter(each -> each.language().tag().equals(language)).findFirst().orElse(texts.get(0));
        EntryFacts facts = factsOf(entry);
        return new Match(false, text.headline(), text.language().localeTag(), release.address().path(), release.address().path() + ".tlog-proof",
                release.issuer().name(here.language()), release.issuer().homeZone(), entry, facts.type(), facts.time(), coverages.of(entry).orElseThrow(),
                sequel, document, List.of());
    }

    /** @param document empty for the filing itself, or for words of its risk factors */
    private Match match(Filing filing, long entry, String document, List<Finding.Risk> risks) {
        EntryFacts facts = factsOf(entry);
        String proof = entry == filing.entry() ? "" : filing.documents(visibility).stream().filter(each -> each.entry() == entry).findFirst()
                .map(each -> "/attachments/" + each.name()).orElse("");
        return new Match(true, filing.title(here.language()), here.language().localeTag(), filing.path(), filing.path() + proof + ".tlog-proof",
                filing.issuer().name(here.language()), filing.issuer().homeZone(), entry, facts.type(), facts.time(), coverages.of(entry).orElseThrow(),
                Sequel.NONE, document, risks);
    }
}
