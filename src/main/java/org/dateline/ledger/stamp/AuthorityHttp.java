package org.dateline.ledger.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Speaks HTTP with authorities (RFC 3161 section 3.4), with short patience: 5 seconds to connect, 10 for the whole answer. */
final class AuthorityHttp {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final String QUERY = "application/timestamp-query";
    private static final String REPLY = "application/timestamp-reply";
    private static final int LARGEST_ANSWER = 60_000;
    private static final int LARGEST_LIST = 8_000_000;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param address may carry {@code user:password@}, which is sent as Basic authorization (RFC 7617) */
    byte[] ask(URI address, byte[] request) throws IOException, StampRefused, InterruptedException {
        HttpRequest.Builder post = to(address).header("Content-Type", QUERY).header("Accept", REPLY).POST(HttpRequest.BodyPublishers.ofByteArray(request));
        HttpResponse<InputStream> response = http.send(post.build(), HttpResponse.BodyHandlers.ofInputStream());
        byte[] body = body(response, LARGEST_ANSWER);
        String type = response.headers().firstValue("Content-Type").orElse("nothing").split(";")[0].strip();
        if (response.statusCode() != 200 || !type.equalsIgnoreCase(REPLY)) {
            throw new StampRefused("it answered %d with %s instead of %s".formatted(response.statusCode(), type, REPLY));
        }
        return body;
    }

    byte[] get(URI address) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(to(address).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        byte[] body = body(response, LARGEST_LIST);
        if (response.statusCode() != 200) {
            throw new IOException("it answered " + response.statusCode());
        }
        return body;
    }

    private static HttpRequest.Builder to(URI address) {
        String bare = address.toString().replace(address.getRawUserInfo() + "@", "").replaceFirst("#.*", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(bare)).timeout(TO_ANSWER);
        if (address.getUserInfo() != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(address.getUserInfo().getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private static byte[] body(HttpResponse<InputStream> response, int largest) throws IOException {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new IOException("it answered with more than " + largest + " bytes");
            }
            return bytes;
        }
    }
}
