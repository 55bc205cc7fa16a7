package org.dateline.enquiry;

import java.util.regex.Pattern;

/**
 * Whether what was sent looks as if no person had sent it. Whoever is suspected is not turned away but asked to look at the
 * question once more and send it again, which takes a person two seconds.
 */
final class Suspicion {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.|\\[url");

    /** Of web addresses in a question that nobody wonders at. */
    private static final int MOST_ADDRESSES = 2;

    private Suspicion() {}

    /**
     * @param trap      the field that nobody sees
     * @param fromForm  whether it came from a form that was read lately
     * @param secondLook whether somebody looked at it a second time
     */
    static boolean isDue(String trap, boolean fromForm, boolean secondLook, String text) {
        boolean trapped = trap != null && !trap.isEmpty();
        return trapped || !secondLook && (!fromForm || ADDRESS.matcher(text).results().count() > MOST_ADDRESSES);
    }
}
