package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, in this process. It is of 2020 and breaks on the ICU that the portal uses, so it lives in a class
 * loader of its own with one of its time, which the build puts under {@code target/html-checker}.
 */
public final class HtmlValidator {

    private static final String CHECKER = "nu.validator.validation.SimpleDocumentValidator";
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";
    private static final ClassLoader APART = apart();

    /** One for all pages: it takes a second to read its schema. */
    private static Object checker;

    private HtmlValidator() {}

    /** Fails with everything that the checker has to say of a page, warnings too. */
    public static void assertValid(String page) {
        assertThat(complaints(page)).as("Nu HTML checker").isEmpty();
    }

    static synchronized List<String> complaints(String page) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(APART);
        try {
            if (checker == null) {
                checker = newChecker();
            }
            var complaints = new Complaints();
            checker.getClass().getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class)
                    .invoke(checker, complaints, true, false);
            checker.getClass().getMethod("checkHtmlInputSource", InputSource.class)
                    .invoke(checker, new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
            // It is of 2020; since then every browser has fields for days and times.
            return complaints.said.stream().filter(line -> !line.contains("input type is not supported in all browsers")).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The HTML checker does not work", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object newChecker() throws ReflectiveOperationException {
        boolean logged = false;
        boolean withAddresses = false;
        boolean guessingLanguages = false;
        Object made = APART.loadClass(CHECKER).getConstructor(boolean.class, boolean.class, boolean.class)
                .newInstance(logged, withAddresses, guessingLanguages);
        made.getClass().getMethod("setUpMainSchema", String.class, ErrorHandler.class).invoke(made, SCHEMA, new Complaints());
        return made;
    }

    /** What is said of a page, warnings too, each with its line and column. */
    private static final class Complaints implements ErrorHandler {

        private final List<String> said = new ArrayList<>();

        @Override
        public void warning(SAXParseException exception) {
            say("warning", exception);
        }

        @Override
        public void error(SAXParseException exception) {
            say("error", exception);
        }

        @Override
        public void fatalError(SAXParseException exception) {
            say("fatal error", exception);
        }

        private void say(String weight, SAXParseException exception) {
            said.add("%d.%d: %s: %s".formatted(exception.getLineNumber(), exception.getColumnNumber(), weight, exception.getMessage()));
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
