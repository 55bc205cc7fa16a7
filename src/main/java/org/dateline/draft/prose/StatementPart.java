package org.dateline.draft.prose;

import java.util.regex.Pattern;

/**
 * The parts of a cautionary statement: NI 51-102 4A.3 and CSA Staff Notice 51-330 for the first five, the Private Securities
 * Litigation Reform Act (15 USC 77z-2, 78u-5) for the safe harbour, and the pointers to where the factors are set out in full.
 */
public enum StatementPart {

    IDENTIFIES("says what in this release looks forward, not only by which words it may be known",
            "(?:forward[-‐‑ ]?looking (?:statements?|information)|statements?|information prospective|énoncés? prospectifs?)[^.]{0,160}"
                    + "\\b(?:includ(?:es?|ing)|regarding|concerning|with respect to|relat(?:es?|ed|ing) to|as to|about|relatifs? à|concernant|portant sur|notamment)\\b"
                    + "(?!,? (?:the )?words)|(?:comments|statements|information) (?:that address|about|regarding|concerning)"),
    CAUTIONS("cautions that what happens may differ materially",
            "differ\\w* materially|vary materially|results (?:may|could|might) differ|materially (?:different|differ)|not (?:a )?guarantees?|no (?:assurance|guarantee)|undue (?:reliance|importance)"
                    + "|diff[ée]r\\w* (?:de façon |sensiblement|considérablement|de manière )|confiance (?:indue|exagérée)"),
    NAMES_A_RISK("names at least one risk of this business that could cause it",
            "\\b(?:prices?|demand|competit\\w+|ability to|regulat(?:ory|ions?)|permit\\w*|approvals?|exchange rates?|currenc\\w+|interest rates?|inflation"
                    + "|financing|liquidity|costs?|lab(?:ou)?r|strikes?|litigation|legal proceedings|weather|climate|reserve estimates|grades?|metallurg\\w+"
                    + "|geolog\\w+|exploration|suppl(?:y|ies|iers?)|personnel|title|environmental|political|pandemic|covid|cyber\\w*|technolog\\w+"
                    + "|credit|tariffs?|customers?|integration|clinical|trials?|capital|contractors?|prix|cours|demande|concurrence|réglement\\w+|permis"
                    + "|taux d'intérêt|taux de change|financement|coûts?|main-d'œuvre|litiges?|teneurs?)\\b"),
    ASSUMPTIONS("states the material factors or assumptions it rests on", "assum(?:ed|es?|ing|ptions?)|hypothèses?|premises? that"),
    UPDATES("says whether it will be updated",
            "(?:obligation|undertak\\w+|duty|intend|intention|responsibility|commitment|plan)\\b[^.]{0,60}\\b(?:to )?(?:publicly )?(?:updat\\w+|revis\\w+|releas\\w+|correct|supplement)"
                    + "|undertakes? no|disclaims? any|no obligation|(?:n'assume|décline|ne s'engage|aucune obligation)[^.]{0,80}(?:jour|réviser|modifier)?"),
    SAFE_HARBOUR("names the Private Securities Litigation Reform Act, as the issuer is listed in the United States",
            "private securities litigation reform act|section 27A|section 21E|PSLRA"),
    ANNUAL_INFORMATION_FORM("points to the Annual Information Form for the risk factors", "annual information form|\\bAIF\\b|notice annuelle"),
    ANNUAL_REPORT("points to the annual report with the SEC (Form 40-F, 20-F or 10-K) for the risk factors",
            "form (?:40-F|20-F|10-K)|\\b(?:40-F|20-F|10-K)\\b|annual report|formulaire 40-F");

    private static final Pattern GENERAL_ONLY = Pattern.compile(
            "(?iu)(?:general )?(?:(?:economic|market|business|financial),? ?(?:and|or)? ?)+ ?conditions");

    private final String sentence;
    private final Pattern words;

    StatementPart(String sentence, String words) {
        this.sentence = sentence;
        this.words = Pattern.compile("(?iu)" + words);
    }

    /** What the part does, to follow "the statement". */
    public String sentence() {
        return sentence;
    }

    /** True if words of this kind stand in the statement: it raises no question, which is less than that it is good. */
    public boolean isIn(String statement) {
        if (this != NAMES_A_RISK) {
            return words.matcher(statement).find();
        }
        return Prose.sentences(statement.replace('\n', ' ')).filter(sentence -> sentence.matches("(?isu).*\\b(?:risk|factor|uncertaint|differ|caus|risque|facteur)\\w*.*"))
                .anyMatch(sentence -> words.matcher(GENERAL_ONLY.matcher(sentence).replaceAll("")
                        .replaceAll("(?iu)(?:reasonable|regulatory|securities) (?:filings|authorities|regulators)|securities regulat\\w+", "")).find());
    }
}
