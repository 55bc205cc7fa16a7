package org.dateline.draft.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Language that looks forward. A list of words raises a question and never clears a release (CSA Staff Notice 51-330), so one
 * list is narrow, to ask where a statement is missing, and one is wide, to ask where a statement has nothing to caution of.
 */
public final class ForwardLooking {

    private static final Pattern SURE = Pattern.compile("(?iu)\\b(?:expects?|(?:is|are) expected|expected to|anticipat(?:es?|ing)|(?:is|are) anticipated"
            + "|forecasts?|(?:revenue|earnings|production|annual|cost|full[- ]year) guidance|guidance for|outlook for|intends? to"
            + "|estimates? that|(?:is|are) projected to|plans? to|on (?:track|schedule) (?:to|for)|targeting|goal of|aims? to"
            + "|will (?:not )?(?:increase|decrease|commence|continue|result in|help|enable|allow|become|begin|start|strengthen|bring|add|underpin"
            + "|generate|expand|accelerate|improve|grow|contribute|be (?:able|completed|used|accretive|filed|submitted))"
            + "|s'attend(?:ent)?|prévoi(?:t|ent)|anticip(?:e|ent)|perspectives (?:pour|de|d')|a l'intention|vise(?:nt)? à|devrai(?:t|ent)"
            + "|se poursuivr(?:a|ont)|permettr(?:a|ont)|débuter(?:a|ont)|augmenter(?:a|ont)|diminuer(?:a|ont))(?!\\p{L})");

    private static final Pattern MAYBE = Pattern.compile("(?iu)\\b(?:will|may|might|could|should|would|shall|plans?|planned|planning|potential(?:ly)?|target\\w*"
            + "|goals?|strateg\\w+|intend\\w*|intention|believ\\w+|aim\\w*|future|upcoming|continu\\w+ to|designed to|opportunit\\w+|expect\\w*|anticipat\\w*"
            + "|forecast\\w*|outlook|guidance|project(?:s|ed|ions?)|estimat\\w+|prospective|pursuing|looks? forward|sera|seront|aura|auront|pourr\\w+"
            + "|devr\\w+|prév\\w+|attend\\w*|entend|entendent|vise\\w*|futur\\w*|objectif\\w*|croi(?:t|ent)|poursui\\w+)(?!\\p{L})");

    /** Notices of meetings, calls and where to hear them say what will be, and predict nothing. */
    private static final Pattern NOTICE = Pattern.compile("(?iu)conference call|webcast|teleconference|replay|live stream|will host|annual (?:general )?meeting"
            + "|(?:will be|is) available (?:at|on|from)|téléconférence|conférence téléphonique|webdiffusion|assemblée");

    private ForwardLooking() {}

    /** The first words that look forward beyond doubt, with their sentence. */
    public static Optional<Found> sure(Prose prose) {
        return first(SURE, prose);
    }

    /** The first words that may look forward. */
    public static Optional<Found> maybe(Prose prose) {
        return first(MAYBE, prose);
    }

    /** @param words as written @param sentence in which they stand */
    public record Found(String words, String sentence) {}

    private static Optional<Found> first(Pattern pattern, Prose prose) {
        for (String sentence : List.copyOf(prose.sentences())) {
            Matcher words = pattern.matcher(sentence);
            if (words.find() && !NOTICE.matcher(sentence).find()) {
                return Optional.of(new Found(words.group(), sentence));
            }
        }
        return prose.headlines().stream().filter(line -> pattern.matcher(line).find() && !NOTICE.matcher(line).find()).findFirst()
                .map(line -> new Found(pattern.matcher(line).results().findFirst().orElseThrow().group(), line));
    }
}
