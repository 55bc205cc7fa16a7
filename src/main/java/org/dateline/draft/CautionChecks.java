package org.dateline.draft;

import static org.dateline.draft.Finding.Level.ADVICE;
import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.draft.DraftStatement.Approved;
import org.dateline.draft.prose.ForwardLooking;
import org.dateline.draft.prose.Pointers;
import org.dateline.draft.prose.Prose;
import org.dateline.draft.prose.StatementPart;
import org.dateline.draft.prose.Weekdays;
import org.dateline.draft.prose.Wording;

/** The checks of what cautions the reader: forward-looking information, outlooks, mining figures, non-GAAP measures. */
final class CautionChecks {

    /** Markets on which an issuer reports under US law; quotation over the counter alone does not make it. */
    private static final Set<String> UNITED_STATES = Set.of("XNYS", "XASE", "XNAS");

    private static final Set<String> CANADA = Set.of("XTSE", "XTSX", "XCNQ", "NEOE");

    /** The first day of NI 52-112 for years ending on or after it. */
    private static final LocalDate NON_GAAP_RULE = LocalDate.of(2021, 10, 15);

    private static final Pattern EVERYTHING = Pattern.compile("(?iu)all (?:other )?(?:statements|information)\\b[^.]{0,80}(?:other than|except|that (?:is|are) not(?: clearly)?|which (?:is|are) not)[^.]{0,40}histor");

    private CautionChecks() {}

    static Outcome caution(CheckedDraft draft) {
        return draft.eachProse("headlines and body for words that look forward, and whether there is a statement", prose -> {
            if (!prose.statement().isEmpty()) {
                return Stream.empty();
            }
            if (!prose.inBody().isEmpty()) {
                return Stream.of(ADVICE.says("Its cautionary words stand in the body. In the part for the statement they would be kept in versions."));
            }
            return ForwardLooking.sure(prose).stream().map(found -> BLOCKS.says("It says “" + found.words()
                    + "”, which may look forward, and has no cautionary statement: “" + Prose.shortened(found.sentence()) + "”"
                    + draft.statementInForce(prose.language()).map(one -> " The approved one, version " + one.version() + ", can be inserted in the editor.").orElse("")));
        });
    }

    /** Releases adapt it to what they say, so that another wording is no fault; an approved one that is not used any more may be. */
    static Outcome approvedStatement(CheckedDraft draft) {
        if (draft.statements().isEmpty()) {
            return Outcome.good("no approved cautionary statement of the issuer");
        }
        return draft.eachText("the statement, against " + draft.statements().size() + " approved versions", text -> {
            Optional<Approved> inForce = draft.statementInForce(text.language());
            if (text.statement() == null || inForce.isEmpty() || inForce.get().saysWhat(text.statement())) {
                return null;
            }
            return draft.statements().stream().filter(one -> one.language() == text.language() && one.saysWhat(text.statement())).findFirst()
                    .map(old -> WARNS.says("It carries version " + old.version() + " of the issuer's statement; version " + inForce.get().version()
                            + " was approved since."))
                    .orElseGet(() -> ADVICE.says("Its statement is not word for word the approved one, version " + inForce.get().version() + "."));
        });
    }

    static Outcome statementParts(CheckedDraft draft) {
        Set<StatementPart> wanted = wanted(draft);
        return draft.eachProse("the statement for " + wanted.size() + " parts, by the words that usually say them", prose -> prose.caution().isEmpty() ? Stream.empty()
                : wanted.stream().filter(part -> !part.isIn(prose.caution())).map(part -> BLOCKS.says("No words are found by which the statement " + part.sentence() + ".")));
    }

    private static Set<StatementPart> wanted(CheckedDraft draft) {
        Set<String> markets = draft.listings().stream().filter(listing -> listing.inForceOn(draft.today()))
                .map(listing -> listing.exchange().mic()).collect(Collectors.toSet());
        return wanted(markets, draft.listings().isEmpty());
    }

    /** What a statement of an issuer needs that is listed on these markets, by their MIC. */
    static Set<StatementPart> wanted(Set<String> markets) {
        return wanted(markets, markets.isEmpty());
    }

    private static Set<StatementPart> wanted(Set<String> markets, boolean unlisted) {
        Set<StatementPart> wanted = unlisted || !Collections.disjoint(markets, CANADA)
                ? EnumSet.range(StatementPart.IDENTIFIES, StatementPart.UPDATES)
                : EnumSet.range(StatementPart.IDENTIFIES, StatementPart.NAMES_A_RISK);
        if (!Collections.disjoint(markets, UNITED_STATES)) {
            wanted.add(StatementPart.SAFE_HARBOUR);
            wanted.add(StatementPart.ANNUAL_REPORT);
        }
        if (markets.contains("XTSE")) {
            wanted.add(StatementPart.ANNUAL_INFORMATION_FORM);
        }
        return wanted;
    }

    static Outcome pointers(CheckedDraft draft) {
        return draft.eachProse("the years of annual filings the statement points to, and " + Weekdays.name(draft.today()), prose ->
                Pointers.in(prose.caution(), draft.today()).stream().map(WARNS::says));
    }

    static Outcome boilerplate(CheckedDraft draft) {
        return draft.eachProse("the statement, and whether the body looks forward at all", prose -> {
            String caution = prose.caution();
            if (caution.isEmpty()) {
                return Stream.empty();
            }
            var everything = EVERYTHING.matcher(caution);
            return Stream.of(everything.find() ? WARNS.says("The statement says “" + Prose.shortened(everything.group()) + "…”: say what in this release looks forward.") : null,
                    ForwardLooking.maybe(prose).isEmpty() ? WARNS.says("There is a statement, and nothing was found that looks forward.") : null);
        });
    }

    static Outcome outlook(CheckedDraft draft) {
        if (!draft.isListedOn(CANADA)) {
            return Outcome.good("no listing in Canada on the day");
        }
        return draft.eachProse("sentences with an expectation, a financial measure and a figure", prose -> {
            Optional<String> outlook = Wording.outlook(prose);
            List<String> lacks = outlook.map(sentence -> Wording.lackedByOutlook(prose, sentence)).orElse(List.of());
            return lacks.isEmpty() ? Stream.empty() : Stream.of(BLOCKS.says("This may be a financial outlook, and the text does not say "
                    + String.join(", nor ", lacks) + ": “" + Prose.shortened(outlook.orElseThrow()) + "”"));
        });
    }

    static Outcome changedGuidance(CheckedDraft draft) {
        return draft.eachProse("sentences that change or confirm an earlier outlook", prose -> Wording.changedGuidance(prose).stream()
                .filter(sentence -> prose.paragraphs().stream().noneMatch(paragraph -> paragraph.matches("(?isu).*(?:news|press) release (?:of|dated|issued).*")))
                .map(sentence -> WARNS.says("This touches an earlier outlook: refer to the release that gave it. “" + Prose.shortened(sentence) + "”")));
    }

    static Outcome mining(CheckedDraft draft) {
        if (!draft.isListedOn(CANADA)) {
            return Outcome.good("no listing in Canada on the day");
        }
        return draft.eachProse("grades, ounces, resources and assessments, and who stands for them", prose -> Wording.mining(prose).stream()
                .flatMap(figure -> Wording.lackedByMining(prose).stream()
                        .map(lack -> BLOCKS.says("It has mining figures and " + lack + ": “" + Prose.shortened(figure) + "”"))));
    }

    static Outcome nonGaap(CheckedDraft draft) {
        if (!draft.isListedOn(CANADA) || draft.today().isBefore(NON_GAAP_RULE)) {
            return Outcome.good("not asked of it: no listing in Canada, or before October 15, 2021");
        }
        return draft.eachProse("names of non-GAAP measures, and words that explain them", prose -> {
            List<String> measures = Wording.nonGaap(prose);
            return measures.isEmpty() || Wording.explainsNonGaap(prose) ? Stream.empty()
                    : Stream.of(WARNS.says("It gives " + TextChecks.some(measures) + " and does not say that these are not standardised, nor where they are reconciled."));
        });
    }
}
