package org.dateline.draft.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of words that a rule asks about: promotion, losses, mining, measures outside the accounting standards, embargoes. */
public final class Wording {

    private static final Pattern PROMOTES = Pattern.compile("(?iu)\\b(?:world[- ]class|world[- ]leading|best[- ]in[- ]class|spectacular|phenomenal|unparalleled|unrivall?ed|game[- ]chang\\w+"
            + "|revolutionary|ground[- ]?breaking|cutting[- ]edge|unprecedented|once[- ]in[- ]a|bonanza|tremendous|stellar|incredible|incredibly|breakthrough"
            + "|exceptional(?!\\w* items?)|magical|de classe mondiale|spectaculaire|révolutionnaire|sans précédent|exceptionnel\\w*|incomparable|inégalée?s?|à la fine pointe)(?!\\p{L})");

    private static final Pattern PRAISES = Pattern.compile("(?iu)\\b(?:strong|record|growth|robust|improved|improves|increases?|increased|exceeds?|above|solid|outstanding|excellent|best|surges?|soars?|profitable"
            + "|solides?|croissance|hausse|excellents?)(?!\\p{L})");
    private static final Pattern ADMITS = Pattern.compile("(?iu)\\b(?:loss(?:es)?|declines?|decrease[sd]?|lower|impairment|weak\\w*|pertes?|baisse|recul)(?!\\p{L})");
    private static final Pattern LOSS = Pattern.compile("(?iu)\\bnet loss (?:for|of|was|attributable|in|totall?ed|per)\\b|\\bloss of \\$|\\bperte nette\\b");
    private static final Pattern LOSS_BEFORE = Pattern.compile("(?iu)(?:compared|versus|prior|contre|same (?:period|quarter))[^.;]{0,60}$");

    private static final Pattern MINING = Pattern.compile("(?iu)\\d[\\d,. ]*(?:g/t|gpt|oz/t|oz/ton|grams? per tonne|grammes? par tonne|(?:million )?(?:ounces?|onces|oz)(?! (?:attributable )?(?:gold )?equivalent)\\b"
            + "|% ?(?:Cu|Ni|Zn|Pb|Li2O)\\b)|\\b(?:measured|indicated|inferred) (?:mineral )?resources?|preliminary economic assessment|\\bPEA\\b");
    private static final Pattern EQUIVALENT = Pattern.compile("(?iu)gold equivalent|équivalent d?'?or");
    private static final Pattern ECONOMIC = Pattern.compile("(?iu)inferred (?:mineral )?resources?|preliminary economic assessment|\\bPEA\\b|ressources (?:minérales )?présumées|évaluation économique préliminaire");
    private static final Pattern ECONOMIC_CAUTION = Pattern.compile("(?iu)demonstrated economic viability|too speculative|preliminary in nature|viabilité économique");
    private static final Pattern QUALIFIED = Pattern.compile("(?iu)qualified persons?|personnes? qualifiées?");
    private static final Pattern RELATION = Pattern.compile("(?iu)\\b(?:director|officer|president|manager|geologist|employee|consultant|independent|chief|engineer|advis[eo]r|member|head|VP|superintendent"
            + "|administrat\\w+|dirigeante?|président\\w*|directeur|directrice|géologue|employée?|ingénieure?|indépendante?)\\b");
    private static final Pattern NAMED = Pattern.compile("(?u)\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}\\.)?(?: \\p{L}[\\p{L}'-]*)? \\p{Lu}[\\p{L}'-]+");

    private static final Pattern NON_GAAP = Pattern.compile("(?u)\\b(?:(?i:adjusted )?EBITDA\\w*|(?i:adjusted (?:net (?:income|loss|earnings)|earnings|loss|operating)|all[- ]in sustaining cost\\w*|cash costs?(?: per)?|free cash flow\\w*"
            + "|cash operating margin|funds from operations)|AISC|BAIIA|(?i:(?:résultat|perte|bénéfice) (?:nett?e? )?ajustée?|coûts? de maintien tout inclus|flux de trésorerie disponibles?|marge bénéficiaire d'exploitation))(?!\\p{L})");
    private static final Pattern EXPLAINED = Pattern.compile("(?iu)52-112|standardi[sz]ed (?:meaning|financial|measure)|non[- ](?:GAAP|IFRS)[^.]{0,80}(?:section|see|refer|reconcil|measure)|non conformes? aux (?:PCGR|IFRS)|sens normalisé|mesures? non normalisée");

    private static final Pattern EMBARGO = Pattern.compile("(?iu)\\bembargo(?:ed)?\\b|(?:not|do not) (?:for|be) (?:release|publication|publish\\w*|distribut\\w*) (?:before|until|prior)|hold for release|sous embargo|ne pas (?:publier|diffuser) avant");
    private static final Pattern IMMEDIATE = Pattern.compile("(?iu)immediate release|diffusion immédiate|publication immédiate");

    private static final Pattern METRIC = Pattern.compile("(?iu)\\b(?:revenues?|sales|EBITDA|earnings|EPS|net income|operating income|margin|cash flows?|production|cash costs?|capital expenditures?|capex|revenus?|chiffre d'affaires|bénéfice)(?!\\p{L})");
    private static final Pattern OUTLOOK = Pattern.compile("(?iu)\\b(?:guidance|outlook|forecasts?|expects?|(?:is|are) expected|anticipates?|projects|projected|targets?|s'attend|prévoi[te]\\w*|perspectives)(?!\\p{L})");
    private static final Pattern APPROVED = Pattern.compile("(?iu)approved by (?:the )?(?:\\p{L}+'s )?(?:management|board)|management approved|date of approval|approuvée?s? par (?:la direction|le conseil)");
    private static final Pattern PURPOSE = Pattern.compile("(?iu)(?:for|other) (?:the )?purposes?|à d'autres fins|aux fins");
    private static final Pattern PERIOD = Pattern.compile("(?iu)\\b(?:20\\d\\d|quarter|year|months|Q[1-4]|exercice|trimestre|année)\\b");
    private static final Pattern CHANGES_GUIDANCE = Pattern.compile("(?iu)\\b(?:revis(?:es|ed|ing)|withdr(?:aws?|ew|awn|awing)|rais(?:es|ed|ing)|lower(?:s|ed|ing)|updat(?:es|ed|ing)|suspend(?:s|ed|ing)|reaffirm\\w*|révis\\w+|retir\\w+|suspend\\w*)\\b"
            + "[^.]{0,50}\\b(?:guidance|outlook|forecasts?|prévisions|perspectives)(?!\\p{L})");

    private Wording() {}

    /** Promotional words, each once. */
    public static List<String> promotion(Prose prose) {
        Set<String> found = new LinkedHashSet<>();
        for (Matcher words = PROMOTES.matcher(String.join("\n", prose.headlines()) + "\n" + String.join("\n", prose.paragraphs())); words.find();) {
            found.add(words.group().toLowerCase(java.util.Locale.ROOT));
        }
        return List.copyOf(found);
    }

    /** The praise in the headlines of a release whose text reports a loss that its headlines do not. */
    public static Optional<String> praiseOverALoss(Prose prose) {
        String headlines = String.join("\n", prose.headlines());
        Matcher praise = PRAISES.matcher(headlines);
        if (!praise.find() || ADMITS.matcher(headlines).find()) {
            return Optional.empty();
        }
        return prose.sentences().stream().filter(Wording::reportsALoss).findFirst().map(loss -> praise.group());
    }

    private static boolean reportsALoss(String sentence) {
        Matcher loss = LOSS.matcher(sentence);
        return loss.find() && !LOSS_BEFORE.matcher(sentence.substring(0, loss.start())).find();
    }

    /** The first figure of mining science or technique: grade, ounces, resource, preliminary economic assessment. */
    public static Optional<String> mining(Prose prose) {
        return prose.sentences().stream().filter(sentence -> MINING.matcher(sentence).find() && !EQUIVALENT.matcher(sentence).find()).findFirst();
    }

    /** What a release with mining figures lacks (NI 43-101): sentences, none if nothing. */
    public static List<String> lackedByMining(Prose prose) {
        String all = prose.body();
        Optional<String> person = prose.sentences().stream().filter(sentence -> QUALIFIED.matcher(sentence).find()).findFirst()
                .or(() -> Prose.sentences(all.replace('\n', ' ')).filter(sentence -> QUALIFIED.matcher(sentence).find()).findFirst());
        List<String> lacks = new java.util.ArrayList<>();
        if (person.isEmpty()) {
            lacks.add("names no qualified person");
        } else if (prose.paragraphs().stream().noneMatch(p -> QUALIFIED.matcher(p).find() && NAMED.matcher(p).find() && RELATION.matcher(p).find())) {
            lacks.add("does not say in one place who the qualified person is and how related to the issuer");
        }
        if (ECONOMIC.matcher(all).find() && !ECONOMIC_CAUTION.matcher(all).find()) {
            lacks.add("speaks of inferred resources or a preliminary economic assessment without the caution that goes with it");
        }
        return lacks;
    }

    /** Measures that the accounting standards do not know, each once. */
    public static List<String> nonGaap(Prose prose) {
        Set<String> found = new LinkedHashSet<>();
        for (Matcher words = NON_GAAP.matcher(prose.body()); words.find();) {
            found.add(words.group());
        }
        return List.copyOf(found);
    }

    /** True if the text refers to what such a measure is: that it is not standardised, or where it is reconciled. */
    public static boolean explainsNonGaap(Prose prose) {
        return EXPLAINED.matcher(prose.body()).find();
    }

    /** The words of an embargo, if any stand in the text. */
    public static Optional<String> embargo(String text) {
        return EMBARGO.matcher(text).results().findFirst().map(java.util.regex.MatchResult::group);
    }

    public static boolean saysImmediate(String releaseLine) {
        return IMMEDIATE.matcher(releaseLine).find();
    }

    /** The first sentence with a financial outlook: words of expectation, a financial measure and a figure. */
    public static Optional<String> outlook(Prose prose) {
        return prose.sentences().stream()
                .filter(sentence -> OUTLOOK.matcher(sentence).find() && METRIC.matcher(sentence).find())
                .filter(sentence -> Figure.in(sentence, prose.language()).stream().anyMatch(figure -> figure.marked() || !figure.saysLittle()))
                .findFirst();
    }

    /** What a financial outlook lacks (NI 51-102 part 4B): sentences, none if nothing. */
    public static List<String> lackedByOutlook(Prose prose, String outlook) {
        List<String> lacks = new java.util.ArrayList<>();
        if (!APPROVED.matcher(prose.body()).find()) {
            lacks.add("when management approved it");
        }
        if (!PURPOSE.matcher(prose.caution()).find()) {
            lacks.add("what it is for, and that it may not be appropriate for other purposes");
        }
        if (!PERIOD.matcher(outlook).find()) {
            lacks.add("which period it is for");
        }
        return lacks;
    }

    /** The first sentence that changes, confirms or withdraws guidance given before. */
    public static Optional<String> changedGuidance(Prose prose) {
        return java.util.stream.Stream.concat(prose.headlines().stream(), prose.sentences().stream())
                .filter(sentence -> CHANGES_GUIDANCE.matcher(sentence).find()).findFirst();
    }
}
