package org.dateline.enquiry;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What an enquiry is called by, and what opens its page to its sender. */
final class Reference {

    /** Of the secret in an address, a {@link org.dateline.account.Secret#token}. */
    static final String SECRET = "[A-Za-z0-9_-]{43}";

    /** Without the characters that are taken for each other when read aloud or typed. */
    private static final String LEGIBLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** Such as {@code Q-7KM2-W3XD}: 39 random bits, enough to be one of its kind and too few to open anything. */
    static String random() {
        String characters = RANDOM.ints(8, 0, LEGIBLE.length()).mapToObj(LEGIBLE::charAt).map(String::valueOf).collect(Collectors.joining());
        return "Q-" + characters.substring(0, 4) + "-" + characters.substring(4);
    }
}
