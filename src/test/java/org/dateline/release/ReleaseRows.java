package org.dateline.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.ledger.Visibility;
import org.dateline.shared.Language;
import org.dateline.shared.PublicState;

/**
 * Rows as publication leaves them, far above what the ledger of the other tests reaches, so that nobody else sees them;
 * {@link #seenUpTo} says which of them are visible.
 */
final class ReleaseRows {

    private static final AtomicLong LOOKS = new AtomicLong();

    private ReleaseRows() {}

    /** From now on, in this test, a checkpoint covers the entries below this index. */
    static void seenUpTo(long signedSize) {
        QuarkusMock.installMockForType(new Visibility() {
            @Override
            public long signedSize() {
                return signedSize;
            }
        }, Visibility.class);
        QuarkusMock.installMockForType(new LatestState() {
            @Override
            public Optional<PublicState> latest() {
                return Optional.empty();
            }

            @Override
            public PublicState look() {
                // Never the same twice: rows are entered beside what changes it.
                return new PublicState(signedSize, LOOKS.decrementAndGet(), 0);
            }
        }, LatestState.class);
    }

    static Issuer issuer(String slug, String name) {
        return QuarkusTransaction.requiringNew().call(() -> Issuer.withSlug(slug).orElseGet(() -> Issuer.enter(new IssuerFacts(slug, name, "",
                "2116-130 Adelaide St. W.\nToronto, ON M5H 3P5", "CA", "416.360.7590", "", "http://www.napalladium.com", "", "",
                "America/Toronto", "Canada"))));
    }

    /** A historical release of this day. */
    static void admitted(long entry, Issuer issuer, Category category, ReleaseText text, String slug) {
        enter(entry, issuer, category, text, slug, true, ReleaseSpecimens.ADDED);
    }

    /** A release issued by its publication. */
    static void published(long entry, Issuer issuer, Category category, ReleaseText text, String slug) {
        enter(entry, issuer, category, text, slug, false, text.issued().instant());
    }

    private static void enter(long entry, Issuer issuer, Category category, ReleaseText text, String slug, boolean admitted, Instant published) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (Release.findById(entry) != null) {
                return;
            }
            var release = new Release(entry, UUID.randomUUID(), issuer, text.language(), category, published, admitted, text.issued(), slug);
            release.persist();
            CautionaryStatement statement = text.statement() == null ? null
                    : new EnteredTogether().statement(entry, issuer, text.language(), text.statement());
            new PublishedText(release, entry, text, PublishedText.leadOf(org.jsoup.Jsoup.parse(text.body()).text()), statement).persist();
            for (int i = 0; i < text.symbols().size(); i++) {
                new PublishedSymbol(release, i, text.symbols().get(i)).persist();
            }
        });
    }

    /** A text in a further language: with the release under its entry, or added later under an entry of its own, a day after the release. */
    static void translated(long release, long entry, ReleaseText text) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (PublishedText.find("key.releaseEntry = ?1 and key.language = ?2", release, text.language().tag()).firstResult() == null) {
                Release translated = Release.findById(release);
                String lead = PublishedText.leadOf(org.jsoup.Jsoup.parse(text.body()).text());
                (entry == release ? new PublishedText(translated, entry, text, lead, null)
                        : PublishedText.added(translated, entry, translated.published().plus(Duration.ofDays(1)), text, lead, null)).persist();
            }
        });
    }

    static void expected(long release, ExpectedText expected) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (AwaitedText.find("key.releaseEntry", release).firstResult() == null) {
                new AwaitedText(Release.findById(release), expected).persist();
            }
        });
    }

    /** A short text with this headline. */
    static ReleaseText text(String headline, IssueDate issued, PrintedSymbol... symbols) {
        return new ReleaseText(Language.ENGLISH, "", "For Immediate Release", issued, List.of(symbols), headline, List.of(), "Toronto, Ontario",
                "<p>The company said today what its headline says, in more words and with figures.</p>", "", List.of(), null);
    }

    static ReleaseText text(String headline, LocalDate day, PrintedSymbol... symbols) {
        return text(headline, IssueDate.onDay(day), symbols);
    }
}
