package org.dateline.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** {@link FieldErrors} that are found by the rules which fields of many forms have in common. */
public final class FieldProblems extends FieldErrors {

    private final Language language;

    public FieldProblems() {
        this(Language.ENGLISH);
    }

    /** @param language in which the sentences of this class are said */
    public FieldProblems(Language language) {
        this.language = language;
    }

    @Override
    public FieldProblems add(String field, String sentence) {
        super.add(field, sentence);
        return this;
    }

    /** One line of text, required. */
    public FieldProblems line(String field, String value, int longest) {
        if (value.isEmpty()) {
            add(field, language.choose("Please fill this in.",
                    "Veuillez remplir ce champ."));
        }
        return optionalLine(field, value, longest);
    }

    /** One line of text that may be empty. */
    public FieldProblems optionalLine(String field, String value, int longest) {
        if (value.indexOf('\n') >= 0) {
            add(field, language.choose("Please keep this on one line.",
                    "Veuillez écrire sur une seule ligne."));
        }
        return lines(field, value, longest);
    }

    /** Several lines of text, parted by LF, that may be empty. */
    public FieldProblems lines(String field, String value, int longest) {
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            add(field, language.choose("Please shorten this to %d characters; it has %d.",
                    "Veuillez raccourcir à %d caractères; il y en a %d.").formatted(longest, length));
        }
        value.codePoints().filter(FieldProblems::cannotBePrinted).findFirst().ifPresent(character ->
                add(field, language.choose("This has a character that cannot be printed (U+%04X). Please remove it.",
                    "Un caractère ne peut être imprimé (U+%04X). Veuillez le retirer.").formatted(character)));
        return this;
    }

    private static boolean cannotBePrinted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE -> true;
            default -> (character & 0xFFFE) == 0xFFFE;
        };
    }

    /** Two days written as ISO 8601, each of which may be empty; the last may not be before the first. */
    public FieldProblems days(String firstField, String first, String lastField, String last) {
        if (isDay(firstField, first) & isDay(lastField, last) && !first.isEmpty() && !last.isEmpty()
                && Days.of(last).isBefore(Days.of(first))) {
            add(lastField, language.choose("The last day is before the first.",
                    "Le dernier jour précède le premier."));
        }
        return this;
    }

    private boolean isDay(String field, String typed) {
        try {
            LocalDate day = Days.of(typed);
            if (day != null && (day.getYear() < 1800 || day.getYear() > 2999)) {
                add(field, language.choose("Please check the year.",
                    "Veuillez vérifier l’année."));
            }
        } catch (DateTimeParseException notADay) {
            add(field, language.choose("Please write the day as year-month-day, such as 2006-02-06.",
                    "Veuillez écrire le jour ainsi\u00a0: année-mois-jour, par exemple 2006-02-06."));
        }
        return of(field) == null;
    }

    public boolean none() {
        return isEmpty();
    }

    /** Sentences by field, in the order found. */
    public Map<String, String> byField() {
        return all();
    }

    /** @throws IllegalArgumentException naming every field and what is wrong with it, unless there is none */
    public void refuse() {
        if (!none()) {
            throw new IllegalArgumentException(all().toString());
        }
    }
}
