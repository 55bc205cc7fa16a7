package org.dateline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ways to write a path that some decoder somewhere takes for the same one. */
final class Spellings {

    private static final List<String> TAILS = List.of(";", ";x", ";x=y", ";/", ";.css", ";.json", "%3b", "%3B", "%3bx", "%3bx=y",
            "/", "//", "/.", "/./", "/..", "/../", "/..;/", "/;", "/;/", "/%2e", "/%2e/", "/%2e%2e/", "/%2e%2e%3b/", "/x/..", "/x/..;/",
            "%2f", "%2F", "%2f%2f", "%5c", "%5C", "\\", "\\..\\", "%00", "%00.css", "%00x", "%0a", "%0d%0a", "%09", "%20", "%20/", "%7f", "%01",
            ".", "..", "...", ".json", ".html", ".css", ".js", ".txt", "~", "+", "*", "'", ":", "@", "%23", "%23x", "%3f", "%3fx", "%25", "%252f",
            "%252e", "%2500", "%25%32%66", "%2e", "%2e%2e", "%", "%2", "%zz", "%u002f", "%c0%af", "%c0%ae", "%e0%80%af", "%ff", "%ef%bc%8f",
            "%e2%80%8b", "%c2%ad", "\u00e9", "\u00a0", "\u00ff", "\u0080", "#", "#x", "?", "?x", "?;x", "??", "|", "^", "`", "{}", "<>");

    private static final List<String> SEPARATORS = List.of("//", "///", "/./", "/x/../", "/;/", "/;x/", "/;x=y/", "/..;/", "/x/..;/", "/.;/",
            "%2f", "%2F", "%252f", "/%2f", "%2f/", "\\", "/\\", "%5c", "/%5c", "/%2e/", "/%2e%2e/", "/x/%2e%2e/", "/%2e%2e;/", "/%00/", "%00/",
            "/%20/", "/%09/", "/%3b/", "/%0a/", "%c0%af", "%ef%bc%8f", ";/", ";x=y/", "%3b/", "./", ".%2e/", "/%25%2e/");

    private static final List<String> FRONTS = List.of("http://localhost", "HTTP://elsewhere.example", "//localhost", "///", "/.", "/css/..",
            "/css/..;", "/css/%2e%2e", "/css;/..", "/css/tokens.css/..", "/css%2f..", "/assets/x/../..", "/assets/x/..;/..;", "/fr", "/fr/..",
            "/fr/..;", "/api/v1/..;/..", "/q/..;", "\\", "/\\", "%2f", "/;", "/;x", "/%2e", "/%3b", "/%00", "/%20", "*", "");

    /** So many of the tails are also tried behind each front. */
    private static final int COMBINED = 6;

    private Spellings() {}

    /** At least 200 spellings, none of them the plain one. */
    static List<String> of(String path) {
        Set<String> all = new LinkedHashSet<>();
        TAILS.forEach(tail -> all.add(path + tail));
        FRONTS.forEach(front -> all.add(front + path));
        all.add(path.substring(1));
        for (int i = 0; i < path.length(); i++) {
            String before = path.substring(0, i);
            String after = path.substring(i + 1);
            char c = path.charAt(i);
            if (c == '/') {
                SEPARATORS.forEach(separator -> all.add(before + separator + after));
            } else {
                all.add(before + "%%%02x".formatted((int) c) + after);
                all.add(before + "%%%02X".formatted((int) c) + after);
                all.add(before + "%%25%02x".formatted((int) c) + after);
                all.add(before + "%%u00%02x".formatted((int) c) + after);
                all.add(before + Character.toUpperCase(c) + after);
                all.add(before + (char) (c + 0x80) + after);
                all.add(before + c + "%00" + after);
                all.add(before + c + ";" + after);
            }
        }
        FRONTS.forEach(front -> TAILS.subList(0, COMBINED).forEach(tail -> all.add(front + path + tail)));
        all.add(path.toUpperCase());
        all.add("/%64%65%73%6b" + path.replaceFirst("^/desk", ""));
        all.remove(path);
        return List.copyOf(all);
    }
}
