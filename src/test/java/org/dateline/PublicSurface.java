package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that somebody outside can ask of the portal, and what it answers, byte by byte. */
final class PublicSurface {

    /** Every one of these is sent to every address. */
    private static final List<Map<String, String>> WAYS = List.of(
            Map.of(),
            Map.of("Accept-Encoding", "gzip"),
            Map.of("Accept", "application/json"),
            Map.of("Accept-Language", "fr-CA", "Range", "bytes=0-99"),
            Map.of("If-Modified-Since", "Mon, 06 Feb 2006 12:00:00 GMT"),
            Map.of("If-None-Match", "\"00000000000000000000000000000000\""));

    /** So that pages with a form carry the same token each time. */
    private static final String COOKIE = "dateline-form=" + "A".repeat(43);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final String origin;

    /** The entity tags that readers have from before; only what they had then is asked for with them. */
    private final Map<String, Set<String>> tags = new TreeMap<>();

    PublicSurface(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** @param way what stands in the request besides its line. */
    record Asked(String verb, String target, Map<String, String> way) {

        @Override
        public String toString() {
            return verb + " " + target + (way.isEmpty() ? "" : " " + way);
        }
    }

    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        boolean is(Answer other) {
            return status == other.status && headers.equals(other.headers) && Arrays.equals(body, other.body);
        }

        String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return status + " " + headers + " and " + body.length + " bytes";
        }
    }

    /** What each address answers to each way of asking; in French, which goes the same way behind one more sign, only to the plain one. */
    Map<Asked, Answer> answers(Set<String> targets) {
        Map<Asked, Answer> answers = new LinkedHashMap<>();
        for (String target : targets) {
            boolean inFrench = target.startsWith("/fr/");
            for (Map<String, String> way : inFrench ? List.of(Map.<String, String>of()) : WAYS) {
                ask(new Asked("GET", target, way), answers);
            }
            if (!inFrench) {
                ask(new Asked("HEAD", target, Map.of()), answers);
                ask(new Asked("OPTIONS", target, Map.of()), answers);
            }
            for (String tag : Set.copyOf(tags.getOrDefault(target, Set.of()))) {
                ask(new Asked("GET", target, Map.of("If-None-Match", tag)), answers);
                if (!inFrench) {
                    ask(new Asked("GET", target, Map.of("If-None-Match", tag, "Accept-Encoding", "gzip")), answers);
                }
            }
        }
        return answers;
    }

    /** What each address answers to somebody who asks for nothing but it. */
    Map<Asked, Answer> plainAnswers(Set<String> targets) {
        Map<Asked, Answer> answers = new LinkedHashMap<>();
        targets.forEach(target -> ask(new Asked("GET", target, Map.of()), answers));
        return answers;
    }

    /** From now on readers ask with the tags of these answers too. */
    void remember(Map<Asked, Answer> answers) {
        answers.forEach((asked, answer) -> tags.computeIfAbsent(asked.target(), target -> new LinkedHashSet<>())
                .addAll(answer.headers().getOrDefault("etag", List.of())));
    }

    private void ask(Asked asked, Map<Asked, Answer> answers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + asked.target()))
                .method(asked.verb(), HttpRequest.BodyPublishers.noBody())
                .header("Cookie", COOKIE);
        asked.way().forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answers.put(asked, new Answer(response.statusCode(), new TreeMap<>(response.headers().map()), response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(asked.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is not the same in both, in sentences. */
    static List<String> differences(Map<Asked, Answer> before, Map<Asked, Answer> after) {
        return before.keySet().stream().filter(asked -> !before.get(asked).is(after.get(asked)))
                .map(asked -> "%s: %s, then %s".formatted(asked, before.get(asked), after.get(asked))).toList();
    }
}
