package org.dateline.shared;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The {@code DATELINE_*} variables as they stand before anything starts: in the environment, or in a file {@code .env}. */
public final class Variables {

    private static final String PREFIX = "DATELINE_";
    private static final List<String> NEEDED_WITH_A_DATABASE_OF_ONE_S_OWN = List.of(
            "DATELINE_DATABASE_USER",
            "DATELINE_DATABASE_PASSWORD",
            "DATELINE_ORIGIN",
            "DATELINE_LEDGER_KEY",
            "DATELINE_LEDGER_ORIGIN",
            "DATELINE_LEDGER_JOURNAL",
            "DATELINE_TIMESTAMP_AUTHORITIES",
            "DATELINE_DRAFT_KEY",
            "DATELINE_ACCOUNT_KEY");

    private final Map<String, String> set = new TreeMap<>();

    /** What is empty counts as not set. */
    Variables(Map<String, String> values) {
        values.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                set.put(name, value);
            }
        });
    }

    /**
     * Those of this process. The environment goes before {@code .env} of the working folder.
     *
     * @throws StartRefused if one is unknown, or a production start lacks some
     */
    public static Variables checked() {
        var values = new TreeMap<String, String>(fileInWorkingFolder());
        values.putAll(System.getenv());
        var variables = new Variables(values);
        variables.check();
        return variables;
    }

    private static Map<String, String> fileInWorkingFolder() {
        Path file = Path.of(".env");
        var values = new TreeMap<String, String>();
        if (Files.isRegularFile(file)) {
            var lines = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new StartRefused("The file %s cannot be read: %s.".formatted(file.toAbsolutePath(), e), e);
            }
            lines.stringPropertyNames().forEach(name -> values.put(name, lines.getProperty(name)));
        }
        return values;
    }

    void check() {
        var complaints = new ArrayList<String>();
        for (String name : set.keySet()) {
            if (!known().contains(name)) {
                complaints.add("%s is not a setting of this portal. Did you mean %s?".formatted(name, nearest(name)));
            }
        }
        List<String> missing = evaluation()
                ? List.of()
                : NEEDED_WITH_A_DATABASE_OF_ONE_S_OWN.stream().filter(name -> !set.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            complaints.add("With DATELINE_DATABASE_URL set, these must be set too: %s. See .env.example.".formatted(String.join(", ", missing)));
        }
        if (!complaints.isEmpty()) {
            throw new StartRefused(String.join("\n", complaints));
        }
    }

    /** @see Settings#evaluation() */
    public boolean evaluation() {
        return !set.containsKey(nameOf("databaseUrl"));
    }

    /** @see Settings#data() */
    public Path data() {
        return Path.of(set.getOrDefault(nameOf("data"), "data"));
    }

    /** All names there are: one for each method of {@link Settings} without a body. */
    static SortedSet<String> known() {
        var names = new TreeSet<String>();
        Arrays.stream(Settings.class.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .map(Variables::nameOf)
                .forEach(names::add);
        return names;
    }

    /** {@code databaseUrl} is {@code DATELINE_DATABASE_URL}. */
    static String nameOf(String setting) {
        return PREFIX + setting.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    static String nearest(String name) {
        return known().stream().min(Comparator.comparingInt(known -> editDistance(name, known))).orElseThrow();
    }

    /** Levenshtein's: the least number of letters to insert, delete or replace. */
    private static int editDistance(String a, String b) {
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
