package org.dateline.draft;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;

/** Takes a line under a contact's name apart: what it is, its label, and the number or address. */
final class ReachLine {

    private static final Pattern EMAIL = Pattern.compile("(.*?)(\\S+@\\S+)");
    private static final Pattern WEB = Pattern.compile("(?i)(.*?)((?:https?://|www\\.)\\S+)");
    private static final Pattern NUMBER = Pattern.compile("(\\P{N}*?)([+(]?\\p{Nd}[\\p{Nd}\\s().+/–-]{5,}.*)");
    private static final Pattern FAX = Pattern.compile("(f|fax|facsimile|téléc|télécopieur)\\b.*");

    private ReachLine() {}

    static Line of(String line) {
        Matcher email = EMAIL.matcher(line);
        if (email.matches()) {
            return new Line(Kind.EMAIL, email.group(1).strip(), email.group(2));
        }
        Matcher web = WEB.matcher(line);
        if (web.matches()) {
            return new Line(Kind.WEB, web.group(1).strip(), web.group(2));
        }
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            String label = number.group(1).strip();
            boolean fax = FAX.matcher(label.toLowerCase(Locale.ROOT)).matches();
            return new Line(fax ? Kind.FAX : Kind.PHONE, label, number.group(2));
        }
        return new Line(Kind.OTHER, "", line);
    }
}
