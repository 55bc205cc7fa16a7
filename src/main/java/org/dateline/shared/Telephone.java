package org.dateline.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A telephone number. Pages show what was typed; links use the international form.
 *
 * @param typed as typed, such as {@code (416) 360-2656 ext. 4}
 * @param link  {@code tel:} address (RFC 3966), such as {@code tel:+1-416-360-2656;ext=4}; null if it cannot be dialled
 */
public record Telephone(String typed, String link) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * A number that can be dialled.
     *
     * @param country ISO 3166-1 code of the country whose way of writing is assumed for a number without "+"
     * @return empty if this cannot be a telephone number (too short, too long, no such country code)
     */
    public static Optional<Telephone> of(String typed, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, country);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new Telephone(typed, NUMBERS.format(number, PhoneNumberFormat.RFC3966)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** What was typed, with a link where it can be dialled; empty if nothing was typed. */
    public static Optional<Telephone> asTyped(String typed, String country) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(of(typed, country).orElseGet(() -> new Telephone(typed, null)));
    }
}
