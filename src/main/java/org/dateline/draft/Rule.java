package org.dateline.draft;

/** The rules of the published checklist that stand behind the checks, by their letters there, with what each rests on. */
enum Rule {

    P1(Source.HOUSE, "Two pairs of eyes: at least one approval by somebody who has not edited since, binding the digest of the exact text."),
    D1(Source.READ, "TSX timely disclosure: material information is disclosed forthwith; undecided counts as material."),
    W1(Source.READ, "TSX s. 423.11: a site alone does not disseminate; material news crosses a wire with wide circulation first."),
    F1(Source.READ, "NI 51-102 4A.3: material forward-looking information in writing is identified and cautioned of; CSA Staff Notice 51-330."),
    F2(Source.READ, "NI 51-102 4A.3, and the Private Securities Litigation Reform Act for issuers with a listing in the United States: identification, caution,"
            + " material risk factors, assumptions, updating; with the pointer to where the factors are set out in full."),
    F3(Source.HOUSE, "A pointer to an Annual Information Form or annual report leads to the latest one, by its year."),
    F4(Source.READ, "CSA Staff Notice 51-330: say what in the document looks forward; no “all statements other than of historical fact”, and no claim where there is none."),
    F5(Source.NOT_VERIFIED, "NI 51-102 part 4B: a financial outlook tells its period, its purpose and when management approved it."),
    F6(Source.NOT_VERIFIED, "NI 51-102 5.8: what changes or withdraws an earlier outlook refers to it, and the MD&A takes it up."),
    C1(Source.NOT_VERIFIED, "TSX timely disclosure: the name and telephone number of a company official; with title and e-mail, as investors ask in writing."),
    C2(Source.HOUSE, "Every listing in force on the day, under the exchange's name of the day."),
    C3(Source.HOUSE, "A dateline, and the date of the day on which it goes out, in the issuer's zone."),
    C4(Source.HOUSE, "Legal name, headline and release line; no words of an embargo in what is public."),
    C5(Source.NOT_VERIFIED, "NP 51-201 6.5: only authorised spokespersons speak for the issuer; a quotation names who speaks, with title. Asked once somebody is listed."),
    C6(Source.READ, "NP 51-201 2.1: factual and balanced, no promotional commentary, bad news as prominent as good; CIRO may ask for revision."),
    M1(Source.READ, "NI 43-101 and CSA Staff Notice 43-309: name the qualified person and the relationship; caution with inferred resources and preliminary assessments."),
    G1(Source.READ, "NI 52-112: a non-GAAP measure is labelled, said not to be standardised, and reconciled, here or where the text refers to."),
    Q1(Source.READ, "NP 51-201 6.9: a quiet period before results, during which nothing is said that results would show."),
    L1(Source.NOT_VERIFIED, "French as the issuer's own policy says; Charter of the French language s. 52 for commercial publications."),
    A1(Source.READ, "O. Reg. 191/11 s. 14 and WCAG: pictures have words, headings their order, tables their headers, links a meaning."),
    S1(Source.HOUSE, "A correction is a new release, a withdrawal a notice: what was published stays, and leads to what followed it."),
    TEXT(Source.HOUSE, "What a careful colleague would see when reading it over.");

    /** How far a rule was read before it was put here. */
    enum Source {
        READ("read in a copy of the source"),
        NOT_VERIFIED("not verified against the primary text"),
        HOUSE("this portal's own care");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Source source;
    private final String basis;

    Rule(Source source, String basis) {
        this.source = source;
        this.basis = basis;
    }

    public Source source() {
        return source;
    }

    /** What it asks, and where that is written. */
    public String basis() {
        return basis;
    }

    /** Whether an administrator may lower it to a warning: nobody verified it, and it can be in the way. */
    boolean canBeLowered() {
        return this == C1 || this == C5 || this == F5 || this == L1;
    }

    /** The letters as the desk shows them; empty for the portal's own reading of the text. */
    public String letters() {
        return this == TEXT ? "" : name();
    }
}
