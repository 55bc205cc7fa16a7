package org.dateline.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** E-mail addresses as browsers accept them in a form (HTML, "valid e-mail address"), at most 254 characters (RFC 5321). */
public final class EmailAddress {

    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+"
            + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");

    private EmailAddress() {}

    public static boolean isOne(String typed) {
        return typed.length() <= 254 && VALID.matcher(typed).matches();
    }

    /** The {@code mailto:} address (RFC 6068) of an e-mail address. */
    public static String link(String address) {
        return "mailto:" + URLEncoder.encode(address, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
    }
}
