package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Nu HTML checker, in this process. It is of 2020 and breaks on the ICU that the portal uses, so it lives in a class
 * loader of its own with one of its time, which the build puts under {@code target/html-checker}.
 */
public final class HtmlValidator {

    private static final String CHECKER = "nu.validator.client.EmbeddedValidator";
    private static final ClassLoader APART = apart();

    private HtmlValidator() {}

    /** Fails with everything that the checker has to say of a page, warnings too. */
    public static void assertValid(String page) {
        assertThat(complaints(page)).as("Nu HTML checker").isEmpty();
    }

    static List<String> complaints(String page) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(APART);
        try {
            Object checker = APART.loadClass(CHECKER).getConstructor().newInstance();
            for (String yes : List.of("setForceHTML", "setNoStream", "setNoLangDetect")) {
                checker.getClass().getMethod(yes, boolean.class).invoke(checker, true);
            }
            Class<?> format = APART.loadClass(CHECKER + "$OutputFormat");
            checker.getClass().getMethod("setOutputFormat", format).invoke(checker, format.getField("GNU").get(null));
            String said = (String) checker.getClass().getMethod("validate", InputStream.class)
                    .invoke(checker, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            // It is of 2020; since then every browser has fields for days and times.
            return Stream.of(said.split("\n")).filter(line -> !line.isBlank())
                    .filter(line -> !line.contains("input type is not supported in all browsers")).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The HTML checker does not work", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ClassLoader apart() {
        Stream<Path> ours = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.toString().endsWith(".jar") && !path.getFileName().toString().startsWith("icu4j"));
        URL[] jars = Stream.concat(Stream.of(Path.of("target", "html-checker", "icu4j.jar")), ours).map(HtmlValidator::url).toArray(URL[]::new);
        return new URLClassLoader("html-checker", jars, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
