package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import org.dateline.filing.FilingKind;
import org.dateline.issuer.Issuer;
import org.dateline.risk.RiskSplit;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/** The pages of filings that are not yet public. Each takes one record, which holds all that it shows. */
@CheckedTemplate(basePath = "draft")
final class FilingPages {

    private FilingPages() {}

    static native TemplateInstance filings(FilingList page);

    static native TemplateInstance filingForm(FormSheet page);

    static native TemplateInstance filing(FilingSheet page);

    static native TemplateInstance filingSplit(SplitSheet page);

    static native TemplateInstance filingPart(PartSheet page);

    static native TemplateInstance filingLineage(LineageSheet page);

    static native TemplateInstance filingOrigins(OriginsSheet page);

    static native TemplateInstance filingApproval(ApprovalSheet page);

    static native TemplateInstance filingPublication(PublicationSheet page);

    /** A filing in preparation, by its name: kind and day of filing. */
    record Head(DraftFiling filing, FilingContent content) {

        public String path() {
            return filing.path();
        }

        public String title() {
            return kind() + ", filed " + filed();
        }

        public String kind() {
            return content.facts().kind().label(Language.ENGLISH);
        }

        public String filed() {
            return PrintedTime.day(content.facts().filedOn(), Language.ENGLISH);
        }

        public String period() {
            return PrintedTime.day(content.facts().periodEnd(), Language.ENGLISH);
        }

        public String publicAt() {
            return content.facts().publicAt() == null ? "that day; the time is not known"
                    : Moment.of(content.facts().publicAt(), filing.issuer()).words();
        }

        public String language() {
            return content.facts().language().locale().getDisplayLanguage(Locale.ENGLISH);
        }

        /** The language of its texts. */
        public String lang() {
            return content.facts().language().localeTag();
        }

        public String issuer() {
            return filing.issuer().name();
        }

        public String official() {
            return content.facts().officialUrl();
        }

        public boolean admitted() {
            return content.admitted();
        }

        public int version() {
            return filing.latest();
        }

        public String changedBy() {
            return filing.changedBy().name();
        }

        public Moment changed() {
            return Moment.of(filing.changed(), filing.issuer());
        }
    }

    /** @param state where it stands, in a few words @param tone by which the style sheet colours it */
    record Listed(Head head, String state, String tone) {}

    /** @param filed such as "February 27, 2015" */
    record PublicFiling(String title, String issuer, String path, String filed, int riskFactors) {}

    /** @param mayBegin whether the person may enter a filing of any issuer */
    record FilingList(List<Listed> open, List<PublicFiling> published, boolean mayBegin, boolean severalIssuers) {}

    /** @param head null for a new one @param issuers for which the person may write */
    record FormSheet(Head head, FilingForm form, List<Issuer> issuers, FieldProblems problems, String notice) {

        public List<FilingKind> kinds() {
            return List.of(FilingKind.values());
        }

        public String label(FilingKind kind) {
            return kind.label(Language.ENGLISH);
        }
    }

    record Approval(String by, Moment at) {}

    record Version(int number, String by, Moment at) {}

    /**
     * @param obstacles  what has to be done before anybody can approve it
     * @param approvals  that bind the latest version
     * @param published  null until it is
     * @param publicPath null until a checkpoint covers it
     * @param approver   whether the person may approve it as it is
     */
    record FilingSheet(Head head, String sourceName, Integer factors, int groups, int leftOver, long open, boolean matched,
            String previous, List<String> obstacles,
            List<Approval> approvals, List<Version> versions, Approval published, String publicPath, boolean writer,
            boolean approver, boolean publisher) {}

    /**
     * A part of the source with what it was taken for.
     *
     * @param role   TEXT, GROUP, HEADING or LEFT_OVER
     * @param number of the risk factor that it begins, from 1; 0 for none
     * @param called instead of its words; empty for those
     */
    record Part(String key, String role, String label, String markup, int number, String called, boolean canBeHeading,
            boolean canBeParted, boolean first) {

        /** For addresses within the page. */
        public String id() {
            return "p" + key.replace('.', '-');
        }
    }

    record Factor(int number, String heading, int words, String id) {}

    /** @param title empty for none @param id of its part; null for none */
    record Group(String title, String id, List<Factor> factors) {}

    /** @param readOnly true if the person does not write, or it was published */
    record SplitSheet(Head head, List<Part> parts, List<Group> groups, int introduction, int leftOver, int factors,
            RiskSplit.Manner manner, String notice,
            boolean readOnly) {}

    /** @param name as typed */
    record PartSheet(Head head, Part part, String source, String name, FieldProblems problems, String notice) {}

    /**
     * How one or several risk factors go on.
     *
     * @param number   of the line, from 0
     * @param likeness in whole percent
     * @param before   headings of the filing before @param after headings of this one @param keys of those, to change it
     */
    record Link(int number, String kind, String mark, long likeness, boolean moved, String reason, List<String> before,
            List<String> after, List<String> keys,
            boolean confirmed, boolean certain) {}

    /** @param previous the filing before, in words; null if there is none */
    record LineageSheet(Head head, List<Link> links, long open, long certain, String previous, String notice, boolean readOnly) {}

    /** @param likeness to the one that is decided on, in whole percent */
    record Origin(String factor, String heading, long likeness, boolean chosen) {}

    record OriginsSheet(Head head, String key, String heading, String previous, List<Origin> origins, FieldProblems problems,
            String notice) {}

    /** @param digest in hexadecimal; null while something is in the way */
    record ApprovalSheet(Head head, List<String> obstacles, String objection, String digest, String source, List<Group> groups,
            List<Link> links, String notice) {}

    record PublicationSheet(Head head, List<String> obstacles, List<Approval> approvals, String notice, Integer factors,
            Approval published, String publicPath, long entry) {}
}
