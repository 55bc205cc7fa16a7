package org.dateline.account;

import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.time.Instant;
import org.dateline.shared.FieldErrors;

/**
 * What sets up an authenticator app. The secret travels with the form until a code proves that the app has it: before that
 * it is nobody's, and nothing of it is kept.
 *
 * @param secret in hexadecimal digits
 */
record SecondFactorForm(String secret, String newCode) {

    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{" + 2 * OneTimeCode.SECRET_BYTES + "}");

    SecondFactorForm {
        secret = Objects.requireNonNullElse(secret, "");
        newCode = Objects.requireNonNullElse(newCode, "").replaceAll("\\s", "");
    }

    /** With a secret that nobody has yet. */
    static SecondFactorForm fresh() {
        return new SecondFactorForm(HexFormat.of().formatHex(OneTimeCode.newSecret()), "");
    }

    boolean hasSecret() {
        return SECRET.matcher(secret).matches();
    }

    byte[] secretBytes() {
        return HexFormat.of().parseHex(secret);
    }

    OptionalLong step(Instant now) {
        return OneTimeCode.step(secretBytes(), newCode, now);
    }

    FieldErrors errors(Instant now) {
        var errors = new FieldErrors();
        if (newCode.isEmpty()) {
            errors.add("newCode", "Enter the six digits that the app shows now.");
        } else if (step(now).isEmpty()) {
            errors.add("newCode", "This is not the code of this picture at this time. Check that the clock of the telephone is right, "
                    + "and enter the code that the app shows now.");
        }
        return errors;
    }
}
