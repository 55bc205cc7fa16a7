package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dateline.document.AttachedFile;
import org.dateline.draft.Publication.Published;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.issuer.Listing;
import org.dateline.issuer.ListingFacts;
import org.dateline.ledger.Visibility;
import org.dateline.release.Category;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;
import org.dateline.release.PrintedStatement;
import org.dateline.release.PrintedSymbol;
import org.dateline.release.Release;
import org.dateline.release.ReleaseInFull;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;

/** Releases and drafts for tests, made in the portal's own way: begun, approved by a second person, carried across. */
@ApplicationScoped
public class ReleaseFixture {

    public static final Colleague WRITER = new Colleague(UUID.fromString("00000000-0000-4000-8000-000000000001"), "Wanda Writer");
    public static final Colleague APPROVER = new Colleague(UUID.fromString("00000000-0000-4000-8000-000000000002"), "Amir Approver");
    public static final Colleague PUBLISHER = new Colleague(UUID.fromString("00000000-0000-4000-8000-000000000003"), "Paula Publisher");

    /** With every part that is asked of an issuer listed in Canada and the United States. */
    public static final PrintedStatement STATEMENT = new PrintedStatement("Forward-Looking Statements",
            "<p>The forward-looking statements in this release include those regarding the sale of the palladium. They rest on the assumption"
                    + " that the smelter keeps its schedule. The price of palladium, exchange rates and the recovery of the mill are factors that"
                    + " could cause actual results to differ materially. They are made under the safe harbor of the United States Private Securities"
                    + " Litigation Reform Act of 1995. The Company undertakes no obligation to update them unless the law requires it. See its most"
                    + " recent Annual Information Form and Annual Report on Form 40-F for the risk factors.</p>");

    @Inject
    Clock clock;

    @Inject
    Publication publication;

    @Inject
    Instance<ScheduleRunner> runners;

    @Inject
    Visibility visibility;

    /** North American Palladium with its listings of 2006; entered once for all tests. */
    @Transactional
    @ActivateRequestContext
    public Issuer palladium() {
        return Issuer.withSlug("north-american-palladium").orElseGet(() -> {
            Issuer issuer = Issuer.enter(new IssuerFacts("north-american-palladium", "North American Palladium Ltd.", "",
                    "2116-130 Adelaide St. W.\nToronto, ON M5H 3P5", "CA", "416.360.7590", "416.360.7709",
                    "http://www.napalladium.com", "", "", "America/Toronto", "Canada"));
            Listing.enter(issuer, new ListingFacts("XTSE", "PDL", "", ""));
            Listing.enter(issuer, new ListingFacts("XASE", "PAL", "", ""));
            return issuer;
        });
    }

    /** A complete text of this day; the headline is the caller's, so that tests do not see each other's. */
    public static ReleaseText text(String headline, LocalDate day) {
        return new ReleaseText(Language.ENGLISH, "2116-130 Adelaide St. W. Toronto, ON M5H 3P5", "For Immediate Release",
                IssueDate.onDay(day),
                List.of(new PrintedSymbol("XTSE", "TSX", "PDL"),
                        new PrintedSymbol("XASE", day.getYear() < 2008 ? "AMEX" : "NYSE American", "PAL")),
                headline, List.of(), "Toronto, Ontario",
                "<p>North American Palladium Ltd. announced today that palladium was produced. It is expected to be sold.</p>" + saysAgain(headline),
                "For further information contact:",
                List.of(new PrintedContact("Krista Example", "Manager, Investor Relations", "",
                        List.of(new Line(Kind.PHONE, "Tel:", "(416) 360-2652"), new Line(Kind.EMAIL, "email:", "ir@example.invalid")))),
                STATEMENT);
    }

    /** A figure of the headline has to be in the text too, or a check warns; other headlines stand alone. */
    private static String saysAgain(String headline) {
        return headline.matches("[\\w .,:’–-]*\\d[\\w .,:’–-]*") ? "<p>" + headline + ".</p>" : "";
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), palladium().homeZone());
    }

    @Transactional
    @ActivateRequestContext
    public Draft draft(ReleaseText text) {
        return Draft.begin(palladium(), new DraftContent(Category.OPERATIONS, List.of(text)), WRITER, clock.instant());
    }

    /** A draft whose latest version somebody else approved. */
    @ActivateRequestContext
    public Draft approved(ReleaseText text, Act act) {
        Draft draft = draft(text);
        approve(draft.id(), act);
        return draft;
    }

    @Transactional
    void approve(UUID draftId, Act act) {
        Draft draft = Draft.of(draftId).orElseThrow();
        draft.approve(draft.latest(), publication.prepare(draft, act, clock.instant()).digest(), APPROVER, clock.instant());
    }

    /**
     * As a release of today that has crossed a wire. It is not material: what exchanges ask of material news depends on the time
     * of day at which the test runs.
     */
    @ActivateRequestContext
    Draft readyToPublish(ReleaseText text) {
        Draft draft = approved(text, Act.PUBLICATION);
        decide(draft.id(), false);
        cross(draft.id(), clock.instant());
        return draft;
    }

    @Transactional
    void decide(UUID draftId, boolean material) {
        Draft.of(draftId).orElseThrow().decide(new Materiality(material, "As the officers see it.", PUBLISHER, clock.instant()));
    }

    /** Both exchanges were told of material news an hour ago, and it is no material change. */
    @Transactional
    void told(UUID draftId) {
        Draft draft = Draft.of(draftId).orElseThrow();
        Instant anHourAgo = clock.instant().minusSeconds(3600);
        DraftFacts.enter(draft, new NewsFacts(anHourAgo, false, null, "", null), PUBLISHER, clock.instant());
        for (String mic : List.of("XTSE", "XASE")) {
            ExchangeNotice.enter(draft, new Notice(mic, draft.latest(), "The desk", "Pat Example", Notice.Channel.PHONE, anHourAgo, anHourAgo, "R-1",
                    Notice.Outcome.CLEARED), "", null, PUBLISHER, clock.instant());
        }
    }

    @Transactional
    void cross(UUID draftId, Instant at) {
        Draft.of(draftId).orElseThrow().cross(new WireCrossing("Example Wire", at, "https://wire.invalid/1", PUBLISHER, clock.instant()));
    }

    /** A release published now, on its day's date. */
    @ActivateRequestContext
    public Published published(String headline) {
        return publish(readyToPublish(text(headline, today())));
    }

    @ActivateRequestContext
    Published publish(Draft draft) {
        return publication.carryAcross(Act.PUBLICATION, draft.id(), draft.latest(), "", PUBLISHER);
    }

    /** With a file of this name, approved, not material, and to go out by itself. */
    @ActivateRequestContext
    public Draft scheduledWithFile(ReleaseText text, String name, Instant due) {
        Draft draft = draft(text);
        attach(draft.id(), name);
        approve(draft.id(), Act.PUBLICATION);
        decide(draft.id(), false);
        schedule(draft.id(), due);
        return draft;
    }

    @Transactional
    void attach(UUID draftId, String name) {
        Draft draft = Draft.locked(draftId).orElseThrow();
        var file = new AttachedFile(name, AttachedFile.Type.CSV, "metal,ounces\npalladium,45231\n".getBytes(StandardCharsets.UTF_8));
        draft.save(draft.latest(), draft.content().carrying(List.of(DraftAttachment.keep(draft, file, name, "", clock.instant()))), WRITER,
                clock.instant());
    }

    /** Approved and scheduled, of what corrects a public release. */
    @ActivateRequestContext
    public Draft scheduledCorrection(Published corrected, ReleaseText text, Instant due) {
        Draft draft = correction(corrected, text);
        approve(draft.id(), Act.CORRECTION);
        decide(draft.id(), false);
        schedule(draft.id(), due);
        return draft;
    }

    @Transactional
    Draft correction(Published corrected, ReleaseText text) {
        return Draft.beginAbout(Purpose.CORRECTION, Release.withEntry(visibility, corrected.entry()).orElseThrow(),
                new DraftContent(Category.OPERATIONS, List.of(text)), WRITER, clock.instant());
    }

    /** Approved and scheduled: what a public release says in French. */
    @ActivateRequestContext
    public Draft scheduledTranslation(Published translated, String headline, Instant due) {
        Draft draft = translation(translated, headline);
        approve(draft.id(), Act.TRANSLATION);
        schedule(draft.id(), due);
        return draft;
    }

    @Transactional
    Draft translation(Published translated, String headline) {
        ReleaseText original = ReleaseInFull.withEntry(visibility, translated.entry()).orElseThrow().text();
        var french = new ReleaseText(Language.FRENCH, original.letterhead(), "Pour diffusion immédiate", original.issued(), original.symbols(), headline,
                List.of(), "Toronto (Ontario)", "<p>North American Palladium Ltd. a annoncé aujourd’hui que du palladium a été produit.</p>",
                "", original.contacts(), null);
        return Draft.beginAbout(Purpose.TRANSLATION, Release.withEntry(visibility, translated.entry()).orElseThrow(),
                new DraftContent(Category.OPERATIONS, List.of(original, french)), WRITER, clock.instant());
    }

    @Transactional
    void schedule(UUID draftId, Instant due) {
        Draft draft = Draft.locked(draftId).orElseThrow();
        draft.schedule(draft.latest(), due, draft.issuer().homeZone(), "", List.of(), PUBLISHER, clock.instant());
    }

    /** What this node does at this instant about what is due. */
    @ActivateRequestContext
    public void publishWhatIsDue() {
        ScheduleRunner runner = runners.get();
        while (!runner.turn("this").isAfter(clock.instant())) {
            // It says when it wants to be asked again: not later than now means that there is more to do.
            continue;
        }
    }

    /** A historical release, admitted. */
    @ActivateRequestContext
    public Published admitted(ReleaseText text) {
        Draft draft = approved(text, Act.ADMISSION);
        return publication.carryAcross(Act.ADMISSION, draft.id(), draft.latest(), "", PUBLISHER);
    }
}
