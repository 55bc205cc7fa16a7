package org.dateline.account;

import java.util.regex.Pattern;

/** Where to go after signing in: a page of this desk, whatever was asked for. */
final class ReturnPath {

    static final String HOME = "/desk";

    private static final Pattern LOCAL = Pattern.compile("/desk(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*(\\?[A-Za-z0-9._~!$&'()*+,:@/?%=-]*)?");
    private static final int LONGEST = 1_000;

    private ReturnPath() {}

    /** The path if it is a page of the desk and not one of the sign-in itself; otherwise the desk's home. */
    static String of(String asked) {
        boolean local = asked != null && asked.length() <= LONGEST && LOCAL.matcher(asked).matches();
        return local && !asked.contains("..") && !asked.startsWith("/desk/sign-") ? asked : HOME;
    }
}
