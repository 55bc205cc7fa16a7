package org.dateline.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.filing.Filing;
import org.dateline.filing.FilingRange;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.Visibility;
import org.dateline.release.Release;
import org.dateline.release.ReleaseQuery;

/**
 * Of which releases and filings evidence is asked for, and as of which checkpoint.
 *
 * @param query which releases; null for none, where only a filing is asked for
 * @param filings which filings; null for none, where only a release or a symbol is asked for
 * @param release permanent id of the only one; null for all of the query
 * @param checkpoint the state of the log
 * @param previous an older checkpoint, which the bundle shows to be continued; null for none
 * @param said the parameters in one order and spelling
 * @param words what is in it, as a sentence for its README
 */
public record EvidenceSelection(ReleaseQuery query, FilingRange filings, UUID release, SignedCheckpoint checkpoint, SignedCheckpoint previous, String said,
        String words) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1600, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);
    private static final int LONGEST_QUOTED = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ADDRESS = Pattern.compile(".*/releases/([0-9]{4})/([0-9]{2})/([0-9]{2})/([a-z0-9-]{1,200})/?");

    /**
     * What somebody asks for, as typed; null or blank does not narrow it.
     *
     * @param from       first day of issue, or of filing
     * @param to         last day of issue, or of filing
     * @param issuer     an issuer's slug
     * @param symbol     {@code TSX:PDL} or {@code PDL}
     * @param release    a release's address or permanent id
     * @param filing     a filing's address, the last part of it, or its permanent id
     * @param checkpoint size of the checkpoint; the last one if not given
     * @param previous   size of an older checkpoint
     */
    public record Asked(String from, String to, String issuer, String symbol, String release, String filing, String checkpoint,
            String previous) {}

    /** What is asked for cannot be found or understood; the message is for the person who asked. */
    public static final class NoSuchEvidence extends RuntimeException {

        NoSuchEvidence(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Needs a transaction or a request's session.
     *
     * @throws NoSuchEvidence if something of it cannot be found or understood
     */
    public static EvidenceSelection of(Asked asked, Ledger ledger) {
        SignedCheckpoint checkpoint = checkpoint("checkpoint", asked.checkpoint(), ledger)
                .or(ledger::lastCheckpoint).orElseThrow(() -> new NoSuchEvidence("The log has not begun yet."));
        SignedCheckpoint previous = checkpoint("previous", asked.previous(), ledger).orElse(null);
        if (previous != null && previous.checkpoint().size() > checkpoint.checkpoint().size()) {
            throw new NoSuchEvidence("previous is a checkpoint before the one of the bundle; it is " + previous.checkpoint().size() + ".");
        }
        String issuer = given(asked.issuer());
        String symbol = given(asked.symbol());
        FeedFilter filter = filter(symbol, issuer);
        ReleaseQuery query = filter.query();
        LocalDate from = day("from", asked.from());
        LocalDate to = day("to", asked.to());
        if (from != null || to != null) {
            query = query.issued(from == null ? FIRST_DAY : from, to == null ? LAST_DAY : to);
        }
        String release = given(asked.release());
        Visibility then = Visibility.asOf(checkpoint.checkpoint().size());
        UUID only = release == null ? null : release(release, then);
        String filing = given(asked.filing());
        UUID onlyFiled = filing == null ? null : filing(filing, then);
        boolean withoutFilings = symbol != null || only != null && onlyFiled == null;
        FilingRange filings = withoutFilings ? null : new FilingRange(filter.issuer() == null ? null : filter.issuer().id(), from, to, onlyFiled);
        List<String> words = new ArrayList<>();
        List<String> said = new ArrayList<>();
        say(from, "issued or filed from %s on", words, said);
        say(to, "issued or filed to %s", words, said);
        say(issuer, "of the issuer %s", words, said);
        say(symbol, "under the symbol %s", words, said);
        say(only, "the release with the id %s", words, said);
        say(onlyFiled, "the filing with the id %s", words, said);
        return new EvidenceSelection(onlyFiled != null && only == null ? null : query, filings, only, checkpoint, previous, String.join("&", said),
                words.isEmpty() ? "It holds every release, every filing and the whole log."
                        : (filings == null ? "It holds of all releases those " : "It holds of all releases and filings those ") + String.join(", ", words) + ".");
    }

    private static void say(Object given, String sentence, List<String> words, List<String> said) {
        said.add(given == null ? "" : given.toString());
        if (given != null) {
            words.add(sentence.formatted(given));
        }
    }

    private static FeedFilter filter(String symbol, String issuer) {
        try {
            return FeedFilter.of(symbol, null, issuer, null);
        } catch (FeedFilter.NoSuchFeed unknown) {
            throw new NoSuchEvidence(unknown.getMessage());
        }
    }

    private static Optional<SignedCheckpoint> checkpoint(String name, String asked, Ledger ledger) {
        String size = given(asked);
        if (size == null) {
            return Optional.empty();
        }
        Optional<SignedCheckpoint> found = size.matches("[0-9]{1,18}") ? ledger.checkpoint(Long.parseLong(size)) : Optional.empty();
        if (found.isEmpty()) {
            throw new NoSuchEvidence(name + " is the size of a checkpoint of this log, the second line of it; there is none of size \"" + shortened(size) + "\".");
        }
        return found;
    }

    private static LocalDate day(String name, String asked) {
        String day = given(asked);
        try {
            LocalDate read = day == null ? null : LocalDate.parse(day);
            if (read == null || !read.isBefore(FIRST_DAY) && !read.isAfter(LAST_DAY)) {
                return read;
            }
        } catch (DateTimeParseException notADay) {
            // The same answer as for a day that cannot be.
        }
        throw new NoSuchEvidence("Please write " + name + " as year-month-day, such as 2006-02-06.");
    }

    private static UUID release(String release, Visibility then) {
        if (ID.matcher(release).matches()) {
            return UUID.fromString(release);
        }
        Matcher address = ADDRESS.matcher(release);
        Optional<Release> found = Optional.empty();
        if (address.matches()) {
            LocalDate day = dayOf(address);
            found = day == null ? Optional.empty() : Release.at(then, day, address.group(4));
        }
        return found.map(Release::uuid).orElseThrow(() -> new NoSuchEvidence("release is the address of a release or its permanent id; there is none \""
                + shortened(release) + "\"."));
    }

    private static UUID filing(String filing, Visibility then) {
        if (ID.matcher(filing).matches()) {
            return UUID.fromString(filing);
        }
        return Filing.at(then, filing.replaceFirst(".*/filings/", "")).map(Filing::uuid).orElseThrow(() -> new NoSuchEvidence(
                "filing is the address of a filing or its permanent id; there is none \"" + shortened(filing) + "\"."));
    }

    private static LocalDate dayOf(Matcher address) {
        try {
            return LocalDate.parse(address.group(1) + "-" + address.group(2) + "-" + address.group(3));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String shortened(String given) {
        return given.substring(0, Math.min(given.length(), LONGEST_QUOTED));
    }

    private static String given(String asked) {
        return asked == null || asked.isBlank() ? null : asked.strip();
    }

    /** Whether nothing narrows it, so that the whole log belongs to it. */
    boolean isEverything() {
        return said.replace("&", "").isEmpty();
    }
}
