package org.dateline.issuer;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Legal entity identifiers: 18 capitals or digits and two check digits (ISO 17442, checked as ISO 7064 MOD 97-10). */
final class Lei {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Lei() {}

    /** What is wrong with it, or null if nothing is. */
    static String problem(String lei) {
        if (!SHAPE.matcher(lei).matches()) {
            return "An LEI has 20 characters: 18 capital letters or digits and two check digits.";
        }
        StringBuilder digits = new StringBuilder();
        lei.chars().forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE)
                ? null
                : "The check digits of this LEI do not fit: one character or more is wrong.";
    }
}
