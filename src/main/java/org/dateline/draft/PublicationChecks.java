package org.dateline.draft;

import static org.dateline.draft.PublicationChecks.Group.CAUTION;
import static org.dateline.draft.PublicationChecks.Group.EXCHANGES;
import static org.dateline.draft.PublicationChecks.Group.PEOPLE;
import static org.dateline.draft.PublicationChecks.Group.RECORD;
import static org.dateline.draft.PublicationChecks.Group.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every check that stands between a draft and the public, by name; {@link Act} says which act is held to which. Each is a
 * plain function of what was gathered before ({@link CheckedDraft}), and knows the rule of the published checklist it is for.
 */
enum PublicationChecks {

    APPROVED_BY_SOMEBODY_ELSE(PEOPLE, Rule.P1, 1, "Approved by somebody else, exactly as it stands", PeopleChecks::approval),
    CONTACT_TO_ASK(PEOPLE, Rule.C1, 2, "Names somebody to ask, with title, telephone and e-mail", PeopleChecks::contact),
    QUOTES_NAME_THEIR_SPEAKER(PEOPLE, Rule.C5, 2, "Each quotation names who speaks, with title, and that person may", PeopleChecks::quotations),

    MATERIALITY_DECIDED(EXCHANGES, Rule.D1, 1, "Somebody has decided whether the news is material", WireChecks::materiality),
    CROSSED_THE_WIRE_FIRST(EXCHANGES, Rule.W1, 1, "Crosses a news wire before it is on this site, if it is material", WireChecks::crossing),
    SYMBOLS_OF_ITS_LISTINGS(EXCHANGES, Rule.C2, 2, "Carries the symbol of every listing in force on its day, and no other", SymbolChecks::listings),
    EXCHANGES_BY_THEIR_NAME_OF_THE_DAY(EXCHANGES, Rule.C2, 2, "Names each exchange as it was called on its day", SymbolChecks::exchangeNames),
    SYMBOLS_IN_THE_TEXT(EXCHANGES, Rule.C2, 1, "The symbols in its opening are the issuer's", SymbolChecks::symbolsInTheText),

    CAUTIONS_WHERE_IT_LOOKS_FORWARD(CAUTION, Rule.F1, 2, "Has a cautionary statement where it looks forward", CautionChecks::caution),
    STATEMENT_HAS_ITS_PARTS(CAUTION, Rule.F2, 1, "The statement has all its parts", CautionChecks::statementParts),
    STATEMENT_POINTS_TO_THE_LATEST(CAUTION, Rule.F3, 1, "The statement points to the latest annual filings", CautionChecks::pointers),
    STATEMENT_IS_ABOUT_THIS_RELEASE(CAUTION, Rule.F4, 1, "The statement is about this release, and needed", CautionChecks::boilerplate),
    STATEMENT_IS_THE_APPROVED_ONE(CAUTION, Rule.TEXT, 1, "The statement is the one that is approved for the issuer", CautionChecks::approvedStatement),
    OUTLOOK_HAS_ITS_PARTS(CAUTION, Rule.F5, 1, "A financial outlook tells its period, purpose and approval", CautionChecks::outlook),
    OUTLOOK_REFERS_TO_THE_EARLIER(CAUTION, Rule.F6, 1, "What changes an earlier outlook refers to it", CautionChecks::changedGuidance),
    MINING_FIGURES_HAVE_THEIR_PERSON(CAUTION, Rule.M1, 1, "Mining figures name a qualified person", CautionChecks::mining),
    NON_GAAP_IS_EXPLAINED(CAUTION, Rule.G1, 1, "Non-GAAP measures are said to be such", CautionChecks::nonGaap),

    HAS_HEADLINE(WORDS, Rule.C4, 1, "Has a headline", TextChecks::headline),
    HAS_BODY(WORDS, Rule.C4, 1, "Has a body", TextChecks::body),
    NAMES_THE_ISSUER(WORDS, Rule.C4, 1, "Names the issuer", TextChecks::issuerName),
    RELEASE_LINE_WITHOUT_EMBARGO(WORDS, Rule.C4, 1, "Has a release line, and no words of an embargo", TextChecks::releaseLine),
    HAS_DATELINE(WORDS, Rule.C3, 1, "Opens with a dateline", TextChecks::dateline),
    DATED_TODAY(WORDS, Rule.C3, 1, "Carries the date of the day it goes out", TextChecks::datedToday),
    DATELINE_OF_THE_DAY(WORDS, Rule.C3, 1, "A date in the dateline is that day too", TextChecks::datelineDay),
    DAYS_MATCH_THEIR_DATES(WORDS, Rule.TEXT, 1, "Days of the week match their dates", TextChecks::weekdays),
    ZONES_MATCH_THE_SEASON(WORDS, Rule.TEXT, 1, "EST and EDT match the season", TextChecks::zones),
    NO_LEFTOVER_PERIOD(WORDS, Rule.TEXT, 1, "No quarter or year is left over from an older release", TextChecks::leftovers),
    HEADLINE_FIGURES_ARE_IN_THE_BODY(WORDS, Rule.TEXT, 1, "The figures of the headline are in the body", TextChecks::headlineFigures),
    FIGURES_AGREE_BETWEEN_LANGUAGES(WORDS, Rule.TEXT, 1, "The figures agree between the languages", TextChecks::figuresAgree),
    LINKS_LEAD_TO_THE_PUBLIC_WEB(WORDS, Rule.TEXT, 1, "Its links lead to the public web", TextChecks::links),
    LINKS_ANSWER(WORDS, Rule.TEXT, 1, "Its links answer", TextChecks::linksAnswer),
    NO_PROMOTION(WORDS, Rule.C6, 1, "No promotional words", TextChecks::promotion),
    HEADLINE_OWNS_UP_TO_A_LOSS(WORDS, Rule.C6, 1, "No praise in the headline over a loss in the text", TextChecks::praise),
    READS_WITHOUT_EYES(WORDS, Rule.A1, 1, "The body can be followed by who does not see it", TextChecks::outline),

    FRENCH_AS_THE_POLICY_SAYS(WORDS, Rule.L1, 2, "Has its French text, where the issuer's policy expects one", TextChecks::french),

    OUTSIDE_QUIET_PERIODS(RECORD, Rule.Q1, 1, "Goes out outside the quiet periods, unless it gives the results", TextChecks::quiet),
    FITS_THE_RECORD(RECORD, Rule.TEXT, 1, "Every part fits the record", TextChecks::fits),
    DATED_IN_THE_PAST(RECORD, Rule.C3, 1, "Carries its date of issue, before today", TextChecks::datedInThePast),
    FOLLOWS_WHAT_STANDS(RECORD, Rule.S1, 1, "The release that it corrects or withdraws still stands", SequelChecks::stands),
    CHANGES_WHAT_IT_CORRECTS(RECORD, Rule.S1, 2, "It says something else than the release it corrects", SequelChecks::changes),
    SAYS_THAT_IT_CORRECTS(RECORD, Rule.S1, 1, "It says of itself that it is a correction", SequelChecks::says),
    TRANSLATES_WHAT_IS_PUBLIC(RECORD, Rule.L1, 1, "Adds a text in a further language to what is public", SequelChecks::translates),
    NOT_YET_IN_THE_ARCHIVE(RECORD, Rule.TEXT, 1, "Is not in the archive yet", TextChecks::duplicate);

    /** Under which heading the desk shows it. */
    enum Group {
        PEOPLE("People"), EXCHANGES("Exchanges and wire"), CAUTION("Caution"), WORDS("The text"), RECORD("Day and record");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final Group group;
    private final Rule rule;
    private final int version;
    private final String title;
    private final Function<CheckedDraft, Outcome> check;

    PublicationChecks(Group group, Rule rule, int version, String title, Function<CheckedDraft, Outcome> check) {
        this.group = group;
        this.rule = rule;
        this.version = version;
        this.title = title;
        this.check = check;
    }

    /** The check of this name; empty for a rule of an exchange, which is listed in {@link ExchangeRules}. */
    static Optional<PublicationChecks> of(String name) {
        return Arrays.stream(values()).filter(check -> check.name().equals(name)).findFirst();
    }

    /** Under which heading a result stands. */
    static Group group(CheckResult result) {
        return of(result.check()).map(check -> check.group).orElse(EXCHANGES);
    }

    Rule rule() {
        return rule;
    }

    /** The check as a sentence, as the desk shows it. */
    String title() {
        return title;
    }

    /** Whether a writer can mend what it finds. The others wait for an approval, a decision or the wire, and keep nobody from approving. */
    boolean isOfTheText() {
        return this != APPROVED_BY_SOMEBODY_ELSE && this != MATERIALITY_DECIDED && this != CROSSED_THE_WIRE_FIRST;
    }

    /** What it looked at and found. */
    CheckResult result(CheckedDraft draft) {
        Outcome outcome = check.apply(draft);
        return new CheckResult(name(), title, rule.letters(), rule.basis(), rule.source().words(), version, outcome.lookedAt(),
                outcome.said().stream().map(said -> finding(said, draft.lowered().get(rule.letters()))).toList());
    }

    private Finding finding(Finding.Said said, String lowered) {
        String named = rule.letters().isEmpty() ? title : title + " (" + rule.letters() + ")";
        return lowered != null && rule.canBeLowered() && said.level() == Finding.Level.BLOCKS
                ? new Finding(name(), named, Finding.Level.WARNS, said.message() + " An administrator lowered this rule to a warning: " + lowered)
                : new Finding(name(), named, said.level(), said.message());
    }

    /** What is checked under a rule, as one sentence. */
    static String titles(Rule rule) {
        return Arrays.stream(values()).filter(check -> check.rule == rule).map(check -> check.title).collect(Collectors.joining("; "));
    }

    /** The latest version of the checks under a rule. */
    static int version(Rule rule) {
        return Arrays.stream(values()).filter(check -> check.rule == rule).mapToInt(check -> check.version).max().orElse(0);
    }

    /**
     * Why this person may not give a reason against the finding; null if they may. A warning needs a reason of anybody who has
     * a part in the release; of what is in the way only a missing statement can be answered for, by a second person who approves.
     */
    static String objection(Finding finding, boolean approver, boolean lastEditor) {
        if (finding.override() != null || finding.level() == Finding.Level.ADVICE) {
            return "It needs no reason.";
        }
        if (finding.level() == Finding.Level.WARNS) {
            return null;
        }
        if (of(finding.check()).filter(check -> check.rule == Rule.F1).isEmpty()) {
            return "It has to be mended: no reason puts it aside.";
        }
        return approver && !lastEditor ? null : "It has to be mended, or an approver who did not save the version answers for it.";
    }

    /** What it finds; nothing when all is well. */
    List<Finding> findings(CheckedDraft draft) {
        return result(draft).findings();
    }
}
