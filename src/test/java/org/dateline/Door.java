package org.dateline;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way into the portal: a resource method with its verb and a path that leads to it.
 *
 * @param roles any of which opens it; empty if it is enough to be signed in
 * @param open  whether it is open to everybody
 * @param takes media type of what it takes, for requests with a body
 */
record Door(String name, String verb, String path, Set<String> roles, boolean open, String takes) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    /** What is put for a variable of a path: the first that fits its pattern, or the first of the words that the pattern lists. */
    private static final List<String> VALUES = List.of("1", "x", "en", "2006", "06", "7f6c0ab2-4a5b-4f0e-9a57-1f6f7e6f0a11", "x.txt");

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    /** Every resource method there is, found in the compiled classes. */
    static List<Door> all() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("org/dateline"))) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> load(file.replaceAll("\\.class$", "").replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(Door::in)
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

    private static Stream<Door> in(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .map(verb -> of(resource, method, verb.value())));
    }

    private static Door of(Class<?> resource, Method method, String verb) {
        Path below = method.getAnnotation(Path.class);
        String template = resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String path = ("/" + VARIABLE.matcher(template).replaceAll(Door::value)).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        boolean guarded = roles != null || method.isAnnotationPresent(Authenticated.class);
        Consumes takes = method.getAnnotation(Consumes.class);
        return new Door(resource.getSimpleName() + "." + method.getName(), verb, path,
                roles == null ? Set.of() : Set.of(roles.value()), !guarded && method.isAnnotationPresent(PermitAll.class),
                takes == null ? MediaType.APPLICATION_FORM_URLENCODED : takes.value()[0]);
    }

    private static String value(java.util.regex.MatchResult variable) {
        String pattern = variable.group(1);
        Stream<String> candidates = pattern == null ? VALUES.stream()
                : Stream.concat(VALUES.stream(), Arrays.stream(pattern.strip().split("\\|")));
        return Matcher.quoteReplacement(candidates
                .filter(value -> pattern == null || value.matches(pattern.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No value fits " + variable.group())));
    }
}
