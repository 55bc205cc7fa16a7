package org.dateline.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.shared.Keys;

/**
 * When a form was made, signed. The form of a question is the same for everybody, so that its stamp tells the quarter of an hour
 * alone: whoever sends it without one, or with one of yesterday, has not read the page. The second look is made for one person,
 * and its stamp tells the second.
 */
@ApplicationScoped
class FormStamp {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration LOOKED_AT_LEAST = Duration.ofSeconds(2);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    String ofForm() {
        return sign("form", clock.instant().getEpochSecond() / QUARTER * QUARTER);
    }

    String ofSecondLook() {
        return sign("second look", clock.instant().getEpochSecond());
    }

    boolean isFromForm(String stamp) {
        return made("form", stamp).map(made -> Duration.between(made, clock.instant()))
                .filter(age -> !age.isNegative() && age.compareTo(FRESH) < 0).isPresent();
    }

    /** Whether somebody looked for as long as a person needs at least, and not since yesterday. */
    boolean isFromSecondLook(String stamp) {
        return made("second look", stamp).map(made -> Duration.between(made, clock.instant()))
                .filter(age -> age.compareTo(LOOKED_AT_LEAST) >= 0 && age.compareTo(FRESH) < 0).isPresent();
    }

    private Optional<Instant> made(String purpose, String stamp) {
        Matcher written = WRITTEN.matcher(stamp == null ? "" : stamp);
        if (!written.matches()) {
            return Optional.empty();
        }
        long second = Long.parseLong(written.group(1));
        boolean ours = MessageDigest.isEqual(sign(purpose, second).getBytes(StandardCharsets.US_ASCII), stamp.getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(Instant.ofEpochSecond(second)) : Optional.empty();
    }

    private String sign(String purpose, long second) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.account(), "HmacSHA256"));
            byte[] signature = mac.doFinal(("enquiry " + purpose + " " + second).getBytes(StandardCharsets.US_ASCII));
            return second + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
