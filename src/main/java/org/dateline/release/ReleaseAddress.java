package org.dateline.release;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a release is found for ever: its issue date in the issuer's home zone and a slug made from the headline.
 * It comes into being at publication and is never reused.
 */
public record ReleaseAddress(LocalDate issuedOn, String slug) {

    /** The part of the path behind {@code /releases/}, as resources match it. */
    static final String TEMPLATE = "{year:[0-9]{4}}/{month:[0-9]{2}}/{day:[0-9]{2}}/{slug:[a-z0-9-]+}";

    private static final int LONGEST_SLUG = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

    /** The address that a release would have if no other of its day has it: its number comes into being at publication. */
    public static ReleaseAddress expected(LocalDate issuedOn, String headline) {
        return new ReleaseAddress(issuedOn, slugOf(headline));
    }

    /** The slug of a headline: lower-case ASCII words joined by hyphens, at most 80 characters, cut between words. */
    static String slugOf(String headline) {
        String plain = MARKS.matcher(Normalizer.normalize(headline, Normalizer.Form.NFKD)).replaceAll("");
        String slug = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "")).replaceAll("-");
        slug = slug.replaceAll("^-|-$", "");
        if (slug.length() > LONGEST_SLUG) {
            int cut = slug.lastIndexOf('-', LONGEST_SLUG);
            slug = slug.substring(0, cut > 0 ? cut : LONGEST_SLUG);
        }
        return slug.isEmpty() ? "release" : slug;
    }

    /** The path on this portal: {@code /releases/2006/02/06/slug}. */
    public String path() {
        return String.format("/releases/%04d/%02d/%02d/%s", issuedOn.getYear(), issuedOn.getMonthValue(), issuedOn.getDayOfMonth(), slug);
    }
}
