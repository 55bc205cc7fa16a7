package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dateline.draft.importer.ImportedRelease;
import org.dateline.draft.importer.Understood;
import org.dateline.issuer.Issuer;
import org.dateline.release.Category;
import org.dateline.release.SealedDocument;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;

/** The pages of drafts. Each takes one record, which holds all that it shows. */
@CheckedTemplate(basePath = "draft")
final class Pages {

    private Pages() {}

    static native TemplateInstance drafts(DraftList page);

    static native TemplateInstance draft(DraftSheet page);

    static native TemplateInstance edit(EditSheet page);

    static native TemplateInstance approval(ApprovalSheet page);

    static native TemplateInstance publication(PublicationSheet page);

    static native TemplateInstance published(PublishedSheet page);

    static native TemplateInstance imports(ImportSheet page);

    static native TemplateInstance reading(ReadingSheet page);

    /** A draft in the list, with what comes next for this person. */
    record ListedDraft(Standing standing, Moment changed, NextStep next) {}

    /**
     * @param issuers   for which the person may begin a draft
     * @param published the latest ones, each with its public address
     */
    record DraftList(List<ListedDraft> yours, List<ListedDraft> others, List<ListedDraft> published, List<Issuer> issuers,
            boolean severalIssuers) {}

    record ListedVersion(DraftVersion version, Moment saved, List<ListedApproval> approvals) {}

    record ListedApproval(String by, Moment at) {}

    /**
     * @param sourceName name of the file it was imported from; null if there is none
     * @param preview    the whole page as it will look
     * @param shown      number of the version that is shown
     * @param mayEdit    whether the person may save a next version
     */
    record DraftSheet(Standing standing, NextStep next, Moment changed, int shown, List<ListedVersion> versions, String sourceName,
            String preview, String publicPath, boolean mayEdit) {}

    /** A part that two people wrote differently. */
    record Difference(String label, String theirs, String yours) {}

    /**
     * @param notice   what happened, when nothing was saved; null if there is nothing to say
     * @param conflict what differs from the version somebody else saved meanwhile; null without a conflict
     * @param leftOut  what was typed into a field and will not be found again, in sentences, by field
     * @param typed    the text as typed, by field, where it was cleaned
     */
    record EditSheet(Draft draft, String headline, DraftForm form, FieldProblems problems, String notice, Conflict conflict,
            Map<String, List<String>> leftOut, Map<String, String> typed, List<String> exchangeNames, String preview) {

        public List<Category> categories() {
            return List.of(Category.values());
        }

        public List<Language> languages() {
            return List.of(Language.values());
        }

        public String path() {
            return "/desk/drafts/" + draft.id();
        }

        public int nextVersion() {
            return draft.latest() + 1;
        }

        public String timeHint() {
            return "In " + draft.issuer().homeZone().getId().replace('_', ' ') + ". Leave it empty if only the day is known.";
        }
    }

    record Conflict(String by, Moment at, int version, List<Difference> differences) {}

    /**
     * @param digest    what an approval binds, in hexadecimal
     * @param notice    what happened, when nothing was approved; null if there is nothing to say
     * @param objection why this person cannot approve it; null if nothing is in the way
     */
    record ApprovalSheet(Standing standing, Moment changed, String digest, List<SealedDocument> documents, String notice,
            String objection, String preview) {}

    /**
     * @param form      what was typed of the dissemination
     * @param notice    what happened, when nothing was published; null if there is nothing to say
     * @param address   the address it would have, in full
     * @param today     the day in the home zone, in words
     */
    record PublicationSheet(Standing standing, Publication.Prepared prepared, List<ListedApproval> approvals, DisseminationForm form,
            FieldProblems problems, String notice, String address, String issuedOn, String zone, String preview) {

        public boolean isAdmission() {
            return prepared.act().isAdmission();
        }

        public String path() {
            return standing.path() + (isAdmission() ? "/admission" : "/publication");
        }
    }

    /** @param visible measured; null if no checkpoint covers it yet */
    record PublishedSheet(Standing standing, Moment published, Moment visible, String delay, String path, String address) {}

    /** @param text what was pasted */
    record ImportSheet(List<Issuer> issuers, String issuer, String text, FieldProblems problems) {}

    /**
     * A file beside what the portal understood of it; nothing is a draft yet.
     *
     * @param preview the whole page as it would look
     * @param others  names of issuers that the text names and that are not the chosen one
     */
    record ReadingSheet(Reading reading, ImportedRelease imported, String preview, List<String> others) {

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
