package org.dateline.draft.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.release.Category;

/** Suggests what a release is about from the words of its headline. The first kind that fits wins. */
final class CategoryGuess {

    private static final Map<Category, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(Category.QUESTION_AND_ANSWER, "questions? and answers?|questions? et réponses?");
        words(Category.RUMOUR, "rumou?rs?|unusual (?:market|trading) activity|market activity|clarif(?:y|ies)");
        words(Category.EARNINGS, "(?:quarter|quarterly|year|annual|financial|operating|q[1-4])\\b.{0,40}\\bresults|results\\b.{0,40}\\b(?:quarter|year)|earnings|revenues?|résultats (?:financiers|du|de l)|bénéfice|flux de trésorerie|cash flow");
        words(Category.GUIDANCE, "(?:earnings|revenue|production|annual|year|quarter|updates?|raises?|lowers?|20\\d\\d)\\s(?:\\w+\\s)?guidance|outlook|forecasts?|prévisions");
        words(Category.DIVIDEND, "dividends?|dividende");
        words(Category.FINANCING, "financing|private placement|offering|bought deal|credit facility|notes? due|prospectus|financement|placement privé");
        words(Category.TRANSACTION, "acqui(?:res?|sition|re)|merger|merges|spin-?off|divest|sale of|sells|joint venture|take-?over|arrangement agreement|acquisition|alliance");
        words(Category.GOVERNANCE, "board|director|appoints?|appointment|chief|officer|ceo|cfo|president|resign|committee|annual (?:general )?meeting|conseil|nomme|nomination");
        words(Category.MATERIAL_CHANGE, "material change|changement important");
        words(Category.OPERATIONS, "production|drill(?:ed|ing|s)?|mine|assays?|exploration|plant|mill|dam|project|survey|permit|deliveries|targets?|forage|usine");
    }

    private CategoryGuess() {
    }

    private static void words(Category category, String pattern) {
        WORDS.put(category, Pattern.compile("(?iu)\\b(?:" + pattern + ")\\b"));
    }

    /** The subheads are asked only if the headline says nothing. */
    static Category of(String headline, List<String> subheads) {
        Category category = of(headline);
        return category == Category.OTHER ? of(String.join(" ", subheads)) : category;
    }

    private static Category of(String headline) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(headline).find())
                .map(Map.Entry::getKey)
                .findFirst().orElse(Category.OTHER);
    }
}
