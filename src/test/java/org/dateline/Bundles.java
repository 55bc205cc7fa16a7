package org.dateline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The message bundles there are, found in the compiled classes, with what they say in both languages. */
final class Bundles {

    private static final Path CLASSES = Path.of("target/classes");

    private Bundles() {}

    static List<Class<?>> all() {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/dateline"))) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith("Words.class"))
                    .<Class<?>>map(file -> load(file.replaceAll("\\.class$", "").replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(MessageBundle.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> english(Class<?> bundle) {
        Map<String, String> messages = new LinkedHashMap<>();
        Arrays.stream(bundle.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Message.class))
                .forEach((Method method) -> messages.put(method.getName(), method.getAnnotation(Message.class).value()));
        return messages;
    }

    static Map<String, String> french(Class<?> bundle) {
        String file = "messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_fr.properties";
        Properties properties = new Properties();
        try (var in = new InputStreamReader(Thread.currentThread().getContextClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
