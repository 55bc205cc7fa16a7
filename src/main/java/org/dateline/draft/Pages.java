package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dateline.draft.importer.ImportedRelease;
import org.dateline.draft.importer.Understood;
import org.dateline.issuer.Issuer;
import org.dateline.release.Category;
import org.dateline.release.SealedDocument;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/** The pages of drafts. Each takes one record, which holds all that it shows. */
@CheckedTemplate(basePath = "draft")
final class Pages {

    private Pages() {}

    static native TemplateInstance drafts(DraftList page);

    static native TemplateInstance draft(DraftSheet page);

    static native TemplateInstance edit(EditSheet page);

    static native TemplateInstance approval(ApprovalSheet page);

    static native TemplateInstance publication(PublicationSheet page);

    static native TemplateInstance materiality(MaterialitySheet page);

    static native TemplateInstance crossing(CrossingSheet page);

    static native TemplateInstance schedule(ScheduleSheet page);

    static native TemplateInstance publications(PublicationList page);

    static native TemplateInstance wires(WireList page);

    static native TemplateInstance checks(ChecksSheet page);

    static native TemplateInstance quietPeriods(QuietPeriodSheet page);

    static native TemplateInstance spokespersons(SpokespersonSheet page);

    static native TemplateInstance published(PublishedSheet page);

    static native TemplateInstance imports(ImportSheet page);

    static native TemplateInstance reading(ReadingSheet page);

    /** A draft in the list, with what comes next for this person. */
    record ListedDraft(Standing standing, Moment changed, NextStep next) {}

    /**
     * @param issuers   for which the person may begin a draft
     * @param published the latest ones, each with its public address
     * @param blocked   those that did not go out at their time
     * @param alarms    what keeps releases from going out at this moment
     * @param page      number of this page of open drafts, from 1
     */
    record DraftList(List<ListedDraft> yours, List<ListedDraft> others, List<ListedDraft> published, List<Issuer> issuers,
            boolean severalIssuers, List<Standing> blocked, List<String> alarms, int page, int pages) {}

    record ListedVersion(DraftVersion version, Moment saved, List<ListedApproval> approvals) {}

    record ListedApproval(String by, Moment at) {}

    /**
     * @param sourceName name of the file it was imported from; null if there is none
     * @param preview    the whole page as it will look
     * @param shown      number of the version that is shown
     * @param editors    colleagues who have it open to edit it
     * @param comments   how many comments are open
     * @param mayEdit    whether the person may save a next version
     * @param maySettle  whether the person may say what stands beside the text when it goes out
     * @param about      what it corrects or withdraws; null for a release of its own
     * @param mayFollow  whether the person may begin its correction or withdrawal
     * @param untranslated the language in which the public release has no text yet and the person may begin one; null if there is none
     * @param readings   who read it, the latest first
     */
    record DraftSheet(Standing standing, NextStep next, Moment changed, int shown, List<ListedVersion> versions, String sourceName,
            String preview, String publicPath, Circumstances circumstances, List<Present> editors, long comments, boolean mayEdit,
            boolean maySettle, About about, boolean mayFollow, String untranslated,
            List<TrailResource.ReadBy> readings) {}

    /** The public release that a draft is about. @param label "Correction", "Withdrawal" or "Translation" */
    record About(String label, String headline, String path) {}

    /**
     * @param notice   what happened, when nothing was saved; null if there is nothing to say
     * @param conflict what differs from the version somebody else saved meanwhile; null without a conflict
     * @param leftOut  what was typed into a field and will not be found again, in sentences, by field
     * @param typed    the text as typed, by field, where it was cleaned
     * @param editors  colleagues who have it open too
     */
    record EditSheet(Draft draft, String headline, DraftForm form, FieldProblems problems, String notice, Conflict conflict,
            Map<String, List<String>> leftOut, Map<String, String> typed, List<String> exchangeNames, List<Present> editors, String preview) {

        public List<Category> categories() {
            return List.of(Category.values());
        }

        public List<Language> languages() {
            return List.of(Language.values());
        }

        public String path() {
            return "/desk/drafts/" + draft.id();
        }

        /** Name of the language, where it is a further one. */
        public String further() {
            return form.isFurther() ? Language.of(form.text()).locale().getDisplayLanguage(Locale.ENGLISH) : "";
        }

        public int nextVersion() {
            return draft.latest() + 1;
        }

        /** Names of the pictures that figures may show. */
        public String figures() {
            return String.join(" ", draft.content().pictures().keySet());
        }

        /** BCP 47, of the text. */
        public String lang() {
            return Language.FRENCH.tag().equals(form.isFurther() ? form.text() : form.language()) ? "fr-CA" : "en-CA";
        }

        public String timeHint() {
            return "In " + draft.issuer().homeZone().getId().replace('_', ' ') + ". Leave it empty if only the day is known.";
        }
    }

    /**
     * @param digest    what an approval binds, in hexadecimal
     * @param notice    what happened, when nothing was approved; null if there is nothing to say
     * @param objection why this person cannot approve it; null if nothing is in the way
     */
    record ApprovalSheet(Standing standing, Moment changed, String digest, List<SealedDocument> documents, String notice,
            String objection, String preview) {}

    /**
     * @param reason    as typed: why it goes out in spite of warnings
     * @param notice    what happened, when nothing was published; null if there is nothing to say
     * @param address   the address it would have, in full
     * @param issuedOn  the day that it carries or goes out on, in words
     */
    record PublicationSheet(Standing standing, Publication.Prepared prepared, List<ListedApproval> approvals, Circumstances circumstances,
            String reason, FieldProblems problems, String notice, String address, String issuedOn, String preview) {

        public boolean isAdmission() {
            return prepared.act().isAdmission();
        }

        public String path() {
            return standing.path() + "/" + prepared.act().path();
        }
    }

    record ListedMateriality(Materiality decision, Moment decided) {}

    record ListedCrossing(WireCrossing crossing, Moment crossed, Moment entered) {}

    /**
     * What stands beside the text when it goes out.
     *
     * @param materiality null while nobody has decided
     * @param crossing    null while none is known
     * @param knownFor    how long the company has known; null if nobody has said
     * @param notices     how many notices to exchanges stand for what goes out
     */
    record Circumstances(ListedMateriality materiality, ListedCrossing crossing, String knownFor, long notices) {

        static Circumstances of(Draft draft, Instant now) {
            return new Circumstances(
                    draft.materiality().map(one -> new ListedMateriality(one, Moment.of(one.decided(), draft.issuer()))).orElse(null),
                    draft.crossing().map(one -> new ListedCrossing(one, Moment.of(one.crossedAt(), draft.issuer()),
                            Moment.of(one.entered(), draft.issuer()))).orElse(null),
                    KnownFor.of(DraftFacts.latest(draft), now),
                    ExchangeNotice.of(draft).stream().filter(one -> one.stands() && one.notice().version() == draft.latest()).count());
        }
    }

    /** @param decisions every one so far, the latest first */
    record MaterialitySheet(Standing standing, MaterialityForm form, FieldProblems problems, List<ListedMateriality> decisions) {}

    /**
     * @param zone      the issuer's home zone, in which the time is typed
     * @param reference by which a wire calls the draft
     * @param wires     names of those that report crossings themselves
     * @param crossings every report so far, the latest first
     */
    record CrossingSheet(Standing standing, CrossingForm form, FieldProblems problems, String zone, String reference, List<String> wires,
            List<ListedCrossing> crossings) {}

    record ListedWire(Wire wire, Moment made, Moment retired) {}

    /**
     * @param name   as typed
     * @param secret just made, to be shown this once; null otherwise
     * @param of     the wire whose secret that is
     */
    record WireList(List<ListedWire> wires, List<Issuer> issuers, String issuer, String name, FieldProblems problems, String secret, Wire of,
            String address) {}

    /** @param due in the zone in which it was given, in words; null for the crossing of the wire */
    record ListedStep(Schedule step, String due, String dueMachine, Moment entered) {

        static ListedStep of(Schedule step, Issuer issuer) {
            return new ListedStep(step, step.onCrossing() ? null : PrintedTime.instant(step.due(), step.zone(), Language.ENGLISH),
                    step.onCrossing() ? null : PrintedTime.machine(step.due(), step.zone()), Moment.of(step.entered(), issuer));
        }
    }

    /**
     * @param notice   what happened, when nothing was done; null if there is nothing to say
     * @param steps    every one so far, the latest first
     * @param zones    ids of those to choose from
     * @param findings of the checks at the planned instant
     * @param now      by the portal's clock, for the countdown
     * @param homeZone name of the issuer's home zone as it is called now
     */
    record ScheduleSheet(Standing standing, ScheduleForm form, FieldProblems problems, String notice, List<ListedStep> steps,
            List<String> zones, List<Finding> findings, Circumstances circumstances, String now, String homeZone) {

        public String zoneHint() {
            return "Now it is " + homeZone + " at the issuer's home.";
        }

        /** The step that counts; null if it was never scheduled or was pulled back. */
        public ListedStep current() {
            return steps.isEmpty() || !steps.get(0).step().waits() && !steps.get(0).step().stopped() ? null : steps.get(0);
        }

        public boolean canSchedule() {
            return standing.state() != Standing.State.BEING_WRITTEN && !standing.approvals().isEmpty();
        }
    }

    /** @param path the public one; null while no checkpoint covers it */
    /** @param tasks what it left to be done */
    record PublishedSheet(Standing standing, Measured measured, String path, String address, List<ExchangePages.ListedTask> tasks) {}

    record ScheduledDraft(Standing standing, ListedStep step) {}

    record ListedPublication(Standing standing, Measured measured) {}

    /** @param beat when it was last heard of, UTC */
    record ListedNode(PortalNode node, boolean silent, String beat) {}

    /** @param now by the portal's clock, for the countdowns */
    record PublicationList(List<ScheduledDraft> waiting, List<ScheduledDraft> stopped, List<ListedPublication> published,
            List<ListedNode> nodes, List<String> alarms, String now) {}

    /** What was typed of another quiet period, beside those that hold. */
    record QuietPeriodSheet(Issuer issuer, List<QuietPeriod> periods, LanguagePolicy.French french, String firstDay, String lastDay, String reason,
            FieldProblems problems) {

        public List<LanguagePolicy.French> choices() {
            return List.of(LanguagePolicy.French.values());
        }
    }

    /** What was typed of another spokesperson, beside those who are listed. */
    record SpokespersonSheet(Issuer issuer, List<Spokesperson> people, String name, String title, FieldProblems problems) {}

    /** @param results in the order in which they are listed */
    record CheckGroup(String label, List<CheckResult> results) {}

    /**
     * @param at         the instant for which they were computed
     * @param notice     what happened, when nothing was recorded; null if there is nothing to say
     * @param typed      the reason as typed, by id of the finding
     * @param problems   what is wrong with a reason, by id of the finding
     * @param objections why this person may give no reason, by id of the finding; those they may answer are not in it
     */
    record ChecksSheet(Standing standing, Moment at, List<CheckGroup> groups, String notice, Map<String, String> typed, FieldProblems problems,
            Map<String, String> objections) {

        private List<CheckResult> results() {
            return groups.stream().flatMap(group -> group.results().stream()).toList();
        }

        /** An instant in the issuer's zone, in words. */
        public String moment(java.time.Instant instant) {
            return Moment.of(instant, standing.draft().issuer()).words();
        }

        public int all() {
            return results().size();
        }

        public long passed() {
            return results().stream().filter(CheckResult::passed).count();
        }

        public long inTheWay() {
            return results().stream().flatMap(result -> result.findings().stream()).filter(Finding::inTheWay).count();
        }

        public long needReason() {
            return results().stream().flatMap(result -> result.findings().stream()).filter(Finding::needsReason).count();
        }

        public long answered() {
            return results().stream().flatMap(result -> result.findings().stream()).filter(finding -> finding.override() != null).count();
        }
    }

    /** @param text what was pasted */
    record ImportSheet(List<Issuer> issuers, String issuer, String text, FieldProblems problems) {}

    /**
     * A draft that may take the file as a text.
     *
     * @param there whether it has a text in the language of the file already
     */
    record OpenDraft(UUID id, String headline, boolean there) {
        static OpenDraft of(Draft draft, Language language) {
            DraftContent content = draft.content();
            return new OpenDraft(draft.id(), Standing.headline(content.original()), content.text(language).isPresent());
        }
    }

    /**
     * A file beside what the portal understood of it; nothing is a draft yet.
     *
     * @param preview the whole page as it would look
     * @param others  names of issuers that the text names and that are not the chosen one
     * @param drafts  of the issuer, not published yet
     * @param notice  what happened, when nothing was saved; null if there is nothing to say
     */
    record ReadingSheet(Reading reading, ImportedRelease imported, String preview, List<String> others, List<OpenDraft> drafts, String notice) {

        public String path() {
            return "/desk/imports/" + reading.id();
        }

        /** In the order in which a release is printed, whatever the order in which they were recognised. */
        public List<Understood> parts() {
            return imported.understood().stream().sorted(Comparator.comparing(Understood::part)).toList();
        }

        public String name() {
            return imported.source().name().isBlank() ? "Pasted text" : imported.source().name();
        }
    }
}
