package org.dateline.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ledger.Anchor;
import org.dateline.ledger.Hash;
import org.dateline.ledger.KeyChange;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.Tile;
import org.dateline.ledger.TimeStamp;
import org.dateline.ledger.TimeStamps;
import org.dateline.ledger.Visibility;

/**
 * Writes evidence of what was published as a ZIP that verifies itself with {@code sha256sum}, {@code openssl} and a shell (LEDGER, section
 * 6): documents, entries, proofs, checkpoints, time stamps and anchors, in the order of the log. The same selection at the same checkpoint
 * gives the same bytes. It takes as much memory for a hundred thousand releases as for one.
 */
@ApplicationScoped
public class EvidenceBundle {

    /** Adds to a bundle, for each entry, what the public may not see. */
    @FunctionalInterface
    public interface Supplement {

        Supplement NONE = (entry, uuid, files) -> { };

        /**
         * @param entry index of a visible entry
         * @param uuid  permanent id of the release or the filing that it published something of
         */
        void add(long entry, UUID uuid, Files files) throws IOException;
    }

    /** Where files of a bundle go. */
    @FunctionalInterface
    public interface Files {
        void add(String name, byte[] bytes) throws IOException;
    }

    private static final int AT_ONCE = 200;
    private static final List<String> SCRIPTS = List.of("lib.sh", "verify.sh", "verify-consistency.sh", "verify-inclusion.sh", "verify-note.sh",
            "verify-timestamp.sh", "vkey2pem.sh");
    private static final Pattern CERTIFICATE = Pattern.compile("-----BEGIN CERTIFICATE-----\n.*?-----END CERTIFICATE-----\n", Pattern.DOTALL);
    private static final int NAME_OF_EVIDENCE = 16;

    @Inject
    Ledger ledger;

    @Inject
    TimeStamps timeStamps;

    /** @param selection which releases and filings, at which checkpoint of this log */
    public void write(EvidenceSelection selection, Supplement supplement, OutputStream out) throws IOException {
        try (EvidenceZip zip = new EvidenceZip(out)) {
            new Writing(selection, supplement, zip).all();
        }
    }

    /** One bundle as it grows. Indexes only rise, so little has to be remembered of what is in it. */
    private final class Writing {

        private final EvidenceSelection selection;
        private final SignedCheckpoint last;
        private final long size;
        private final Supplement supplement;
        private final EvidenceZip zip;
        private final TreeSet<Long> checkpoints = new TreeSet<>();
        private final Set<String> certificates = new HashSet<>();
        private long lastAnchor = -1;

        Writing(EvidenceSelection selection, Supplement supplement, EvidenceZip zip) {
            this.selection = selection;
            this.last = selection.checkpoint();
            this.size = last.checkpoint().size();
            this.supplement = supplement;
            this.zip = zip;
        }

        void all() throws IOException {
            beginning();
            Visibility then = Visibility.asOf(size);
            long after = -1;
            for (List<EvidenceEntry> page = page(then, after); !page.isEmpty(); page = page(then, after)) {
                for (EvidenceEntry published : page) {
                    entry(published);
                    after = published.index();
                }
            }
            checkpoint(size);
            if (selection.isEverything()) {
                for (Tile tile : Tile.covering(size)) {
                    zip.add("log/tile/" + tile.path(), ledger.tile(tile).orElseThrow());
                }
            }
            zip.finish();
        }

        /** The next entries of both kinds, up to where the shorter list of the two ends. */
        private List<EvidenceEntry> page(Visibility then, long after) {
            List<EvidenceEntry> releases = selection.query() == null ? List.of() : QuarkusTransaction.requiringNew().call(() -> selection.query().entries(then, selection.release(), after, AT_ONCE))
                    .stream().map(EvidenceEntry::of).toList();
            List<EvidenceEntry> filings = selection.filings() == null ? List.of()
                    : QuarkusTransaction.requiringNew().call(() -> selection.filings().entries(then, after, AT_ONCE)).stream().map(EvidenceEntry::of).toList();
            long until = Math.min(reach(releases), reach(filings));
            return Stream.concat(releases.stream(), filings.stream()).filter(entry -> entry.index() <= until)
                    .sorted(Comparator.comparing(EvidenceEntry::index)).toList();
        }

        private long reach(List<EvidenceEntry> entries) {
            return entries.size() < AT_ONCE ? Long.MAX_VALUE : entries.get(entries.size() - 1).index();
        }

        private void beginning() throws IOException {
            zip.add("README.txt", resource("README.txt").replace("@ORIGIN@", ledger.origin()).replace("@SIZE@", Long.toString(size))
                    .replace("@LAST@", Long.toString(size - 1)).replace("@CONTENTS@", selection.words()));
            for (String script : SCRIPTS) {
                zip.add(script, resource(script));
            }
            zip.add("log-vkey.txt", ledger.verifierKey().encode() + "\n");
            zip.add("log-key.pem", ledger.verifierKey().pem());
            zip.add("log/checkpoint", last.note().bytes());
            for (KeyChange change : ledger.keyChanges()) {
                if (change.index() < size) {
                    String folder = "former-keys/" + change.index();
                    zip.add(folder + "/vkey.txt", change.prior().encode() + "\n");
                    zip.add(folder + "/key.pem", change.prior().pem());
                    zip.add(folder + "/leaf.json", ledger.entry(change.index()).orElseThrow());
                    zip.add(folder + "/" + change.index() + ".tlog-proof", ledger.inclusionProof(change.index(), size).orElseThrow().bytes());
                }
            }
            if (selection.previous() != null) {
                signed("previous/" + selection.previous().checkpoint().size(), selection.previous());
            }
        }

        private void entry(EvidenceEntry published) throws IOException {
            long index = published.index();
            checkpoints.removeIf(known -> known <= index);
            anchorInFrontOf(index);
            zip.add(published.ownFolder() + "/leaf.json", ledger.entry(index).orElseThrow());
            zip.add(published.ownFolder() + "/" + index + ".tlog-proof", ledger.inclusionProof(index).orElseThrow().bytes());
            for (String name : QuarkusTransaction.requiringNew().call(published::documents)) {
                zip.add(published.folder() + "/documents/" + name, QuarkusTransaction.requiringNew().call(() -> published.document(name)));
            }
            supplement.add(index, published.uuid(), zip::add);
            checkpoint(ledger.firstCheckpointCovering(index).orElseThrow().checkpoint().size());
            OptionalLong stamped = timeStamps.firstCovering(index);
            if (stamped.isPresent() && stamped.getAsLong() <= size) {
                checkpoint(stamped.getAsLong());
            }
        }

        private void anchorInFrontOf(long index) throws IOException {
            Anchor anchor = timeStamps.anchorBefore(index).orElse(null);
            if (anchor == null || anchor.index() == lastAnchor) {
                return;
            }
            lastAnchor = anchor.index();
            String folder = "anchors/" + anchor.index();
            zip.add(folder + "/leaf.json", ledger.entry(anchor.index()).orElseThrow());
            zip.add(folder + "/" + anchor.index() + ".tlog-proof", ledger.inclusionProof(anchor.index(), size).orElseThrow().bytes());
            signed(folder + "/checkpoint", ledger.checkpoint(anchor.size()).orElseThrow());
            stamps(folder + "/checkpoint", timeStamps.of(anchor.size()).stream().filter(stamp -> stamp.authority().equals(anchor.authority())).toList());
        }

        private void checkpoint(long ofSize) throws IOException {
            if (checkpoints.add(ofSize)) {
                signed("checkpoints/" + ofSize, ledger.checkpoint(ofSize).orElseThrow());
                stamps("checkpoints/" + ofSize, timeStamps.of(ofSize));
            }
        }

        private void signed(String name, SignedCheckpoint signed) throws IOException {
            zip.add(name, signed.note().bytes());
            if (signed.checkpoint().size() < size) {
                zip.add(name + ".consistency", ledger.consistencyProof(signed.checkpoint().size(), size).orElseThrow().stream()
                        .map(hash -> hash.base64() + "\n").collect(Collectors.joining()));
            }
        }

        private void stamps(String name, List<TimeStamp> stamps) throws IOException {
            for (TimeStamp stamp : stamps) {
                zip.add(name + "." + stamp.authority() + ".tsr", stamp.response());
                String evidence = "tsa/" + stamp.authority() + "." + Hash.sha256(stamp.evidence()).hex().substring(0, NAME_OF_EVIDENCE) + ".pem";
                if (certificates.add(evidence)) {
                    zip.add(evidence, stamp.evidence());
                    root(stamp);
                }
            }
        }

        /** The last certificate of the evidence; an authority may come to another root with the years. */
        private void root(TimeStamp stamp) throws IOException {
            Matcher found = CERTIFICATE.matcher(new String(stamp.evidence(), StandardCharsets.US_ASCII).replace("\r\n", "\n"));
            String root = found.results().map(MatchResult::group).reduce("", (before, next) -> next);
            if (certificates.add(stamp.authority() + root)) {
                String first = "tsa/" + stamp.authority() + "-root.pem";
                zip.add(certificates.add(first) ? first : "tsa/" + stamp.authority() + "-root." + Hash.sha256(root.getBytes(StandardCharsets.US_ASCII)).hex()
                        .substring(0, NAME_OF_EVIDENCE) + ".pem", root);
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = EvidenceBundle.class.getResourceAsStream("evidence/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
