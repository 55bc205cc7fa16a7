package org.dateline.filing;

import java.util.regex.Pattern;
import org.dateline.ledger.Entry;
import org.dateline.ledger.Hash;

/**
 * A file that goes into a filing.
 *
 * @param name ASCII letters, digits, dots, hyphens and underscores
 */
public record FilingFile(String name, String mediaType, byte[] bytes) {

    private static final int LONGEST_NAME = 150;

    /** Names of what is published beside it. */
    private static final Pattern DRAWN_FROM_IT = Pattern.compile("risk-factors\\.[a-z]+\\.json");

    /** A file as somebody handed it in, under a name that can stand in an address. @param extension without a dot */
    public static FilingFile source(String name, String extension, byte[] bytes) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String shortened = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        String free = DRAWN_FROM_IT.matcher(shortened).matches() ? "source-" + shortened : shortened;
        return new FilingFile(free.isEmpty() ? "filing." + extension : free, mediaType(extension), bytes);
    }

    private static String mediaType(String extension) {
        return switch (extension) {
            case "html" -> "text/html";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "json" -> "application/json";
            case "pdf" -> "application/pdf";
            default -> "text/plain";
        };
    }

    /** Has the entry name it. */
    public void namedIn(Entry.Builder entry) {
        entry.document(name, Hash.sha256(bytes), bytes.length);
    }
}
