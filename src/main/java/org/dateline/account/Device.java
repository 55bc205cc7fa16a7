package org.dateline.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** A browser in words, as far as it says what it is. */
final class Device {

    /** In this order: many browsers also name those before them, of which they are made. */
    private static final Map<String, String> BROWSERS = inOrder("Edg/", "Edge", "EdgA/", "Edge", "OPR/", "Opera", "SamsungBrowser/", "Samsung Internet",
            "Firefox/", "Firefox", "FxiOS/", "Firefox", "CriOS/", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder("iPhone", "an iPhone", "iPad", "an iPad", "Android", "Android", "CrOS", "ChromeOS",
            "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

    private Device() {}

    /** {@code Firefox on Windows}. */
    static String words(String userAgent) {
        String system = named(SYSTEMS, userAgent);
        return named(BROWSERS, userAgent, "A browser") + (system == null ? "" : " on " + system);
    }

    private static String named(Map<String, String> names, String userAgent, String otherwise) {
        String name = named(names, userAgent);
        return name == null ? otherwise : name;
    }

    private static String named(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst().orElse(null);
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            names.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return names;
    }
}
