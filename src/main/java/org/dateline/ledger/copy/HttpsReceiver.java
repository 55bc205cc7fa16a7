package org.dateline.ledger.copy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A server that takes files by PUT (RFC 9110 section 9.3.4) under an address, such as WebDAV or an object store behind it, each once
 * ({@code If-None-Match: *}).
 */
final class HttpsReceiver implements Receiver {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final int THERE_ALREADY = 412;

    private final String name;
    private final URI address;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param address of the folder; may carry {@code user:password@}, which is sent as Basic authorization (RFC 7617) */
    HttpsReceiver(String name, URI address) {
        this.name = name;
        String bare = address.toString().replace(address.getRawUserInfo() + "@", "");
        this.address = URI.create(bare.endsWith("/") ? bare : bare + "/");
        this.authorization = address.getUserInfo() == null ? null
                : "Basic " + Base64.getEncoder().encodeToString(address.getUserInfo().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() {
        return address.toString();
    }

    @Override
    public boolean takesEach() {
        return true;
    }

    @Override
    public void hand(List<Parcel> parcels) throws IOException, CopyRefused, InterruptedException {
        for (Parcel parcel : parcels) {
            HttpRequest put = to(parcel).header("Content-Type", parcel.mediaType()).header("If-None-Match", "*")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(parcel.bytes())).build();
            int status = http.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == THERE_ALREADY) {
                compare(parcel);
            } else if (status / 100 != 2) {
                throw new CopyRefused("it answered %d to %s".formatted(status, parcel.name()));
            }
        }
    }

    private void compare(Parcel parcel) throws IOException, CopyRefused, InterruptedException {
        HttpResponse<byte[]> there = http.send(to(parcel).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (there.statusCode() != 200 || !Arrays.equals(there.body(), parcel.bytes())) {
            throw new CopyRefused(parcel.name() + " is there with other bytes: somebody has changed it, or the log has two histories");
        }
    }

    private HttpRequest.Builder to(Parcel parcel) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(parcel.name())).timeout(TO_ANSWER);
        return authorization == null ? request : request.header("Authorization", authorization);
    }
}
