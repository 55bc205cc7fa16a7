package org.dateline;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * One way into the portal: a resource method with its verb and the template of its path.
 *
 * @param roles any of which opens it; empty if it is enough to be signed in
 * @param open  whether it is open to everybody
 * @param takes media type of what it takes, for requests with a body
 * @param asks  names of the parameters that it reads from the query
 */
record Door(String name, String verb, String template, Set<String> roles, boolean open, String takes, Set<String> asks) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    /** What is put for a variable of which no real value is known: the first that fits its pattern, or of the words that the pattern lists. */
    private static final List<String> GUESSES = List.of("1", "x", "en", "2006", "06", "7f6c0ab2-4a5b-4f0e-9a57-1f6f7e6f0a11", "x.txt");

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
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        boolean guarded = roles != null || method.isAnnotationPresent(Authenticated.class);
        Consumes takes = method.getAnnotation(Consumes.class);
        return new Door(resource.getSimpleName() + "." + method.getName(), verb,
                ("/" + template).replaceAll("/+", "/").replaceAll("(?<=.)/$", ""),
                roles == null ? Set.of() : Set.of(roles.value()), !guarded && method.isAnnotationPresent(PermitAll.class),
                takes == null ? MediaType.APPLICATION_FORM_URLENCODED : takes.value()[0],
                Arrays.stream(method.getParameters()).map(Door::asked).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The name in the query of what a parameter takes from there; null if it takes nothing. */
    private static String asked(Parameter parameter) {
        QueryParam named = parameter.getAnnotation(QueryParam.class);
        RestQuery query = parameter.getAnnotation(RestQuery.class);
        if (named != null || query == null) {
            return named == null ? null : named.value();
        }
        return query.value().isEmpty() ? parameter.getName() : query.value();
    }

    boolean opensTo(Set<String> who) {
        return open || !who.isEmpty() && (roles.isEmpty() || roles.stream().anyMatch(who::contains));
    }

    /** Names of the parts of the path that vary. */
    List<String> variables() {
        return VARIABLE.matcher(template).results().map(variable -> variable.group(1)).toList();
    }

    boolean takesVerb(String verb) {
        return this.verb.equals(verb) || this.verb.equals("GET") && verb.equals("HEAD");
    }

    /** @param values what is real for a variable, by the template up to and with it, such as {@code /desk/drafts/{id}} */
    String path(Map<String, String> values) {
        return VARIABLE.matcher(template).replaceAll(variable -> Matcher.quoteReplacement(
                values.getOrDefault(template.substring(0, variable.end()), guess(variable))));
    }

    /** Whether the path leads to something that exists: no variable is a guess. */
    boolean isReal(Map<String, String> values) {
        return VARIABLE.matcher(template).results().allMatch(variable -> values.containsKey(template.substring(0, variable.end())));
    }

    private static String guess(MatchResult variable) {
        String pattern = variable.group(2);
        Stream<String> candidates = pattern == null ? GUESSES.stream()
                : Stream.concat(GUESSES.stream(), Arrays.stream(pattern.strip().split("\\|")));
        return candidates
                .filter(value -> pattern == null || value.matches(pattern.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No value fits " + variable.group()));
    }

    /** The paths, decoded, that the template describes; a slash at the end does not matter. */
    Pattern paths() {
        var regex = new StringBuilder();
        int end = 0;
        for (MatchResult variable : VARIABLE.matcher(template).results().toList()) {
            regex.append(Pattern.quote(template.substring(end, variable.start())))
                    .append(variable.group(2) == null ? "[^/]+" : "(?:" + variable.group(2).strip() + ")");
            end = variable.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(template.substring(end))).append("/?").toString(), Pattern.DOTALL);
    }
}
