package org.dateline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends a request line exactly as it is given; every other client would tidy the address up. */
final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MILLISECONDS = 20_000;

    /** Few enough for their answers to fit into the buffers between the two. */
    private static final int AT_ONCE = 40;

    /** @param headers by lower-case name, the last of each */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;

    RawClient(int port) {
        this.port = port;
    }

    /**
     * One request without a body.
     *
     * @param target    is sent in ISO 8859-1: a character up to U+00FF is one byte
     * @param mediaType of the empty body, where the verb has one
     */
    record Request(String verb, String target, String mediaType, Map<String, String> headers) {

        private byte[] bytes(int port) {
            var request = new StringBuilder(verb + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
            headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
            if (!verb.equals("GET") && !verb.equals("HEAD")) {
                request.append("Content-Type: ").append(mediaType).append("\r\nContent-Length: 0\r\n");
            }
            return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    Answer send(String verb, String target, String mediaType, Map<String, String> headers) {
        return send(List.of(new Request(verb, target, mediaType, headers))).get(0);
    }

    /** Sends the next requests before the first is answered (RFC 9112, 9.3.2), so that nobody waits. @return the answers in this order */
    List<Answer> send(List<Request> requests) {
        var answers = new ArrayList<Answer>(requests.size());
        int lost = 0;
        while (answers.size() < requests.size()) {
            int before = answers.size();
            try {
                exchange(requests.subList(before, Math.min(before + AT_ONCE, requests.size())), answers);
            } catch (IOException e) {
                close();
                lost = answers.size() > before ? 0 : lost + 1;
                if (lost == 2) {
                    throw new IllegalStateException("No answer to " + requests.get(before), e);
                }
            }
        }
        return answers;
    }

    /** Ends early where the portal closes the connection after an answer. */
    private void exchange(List<Request> requests, List<Answer> answers) throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            in = new BufferedInputStream(socket.getInputStream());
        }
        var bytes = new ByteArrayOutputStream();
        for (Request request : requests) {
            bytes.write(request.bytes(port));
        }
        socket.getOutputStream().write(bytes.toByteArray());
        for (int i = 0; i < requests.size() && socket != null; i++) {
            answers.add(read(requests.get(i).verb()));
        }
    }

    private Answer read(String verb) throws IOException {
        String statusLine = line();
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        var headers = new LinkedHashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        boolean bodiless = verb.equals("HEAD") || status == 304 || status == 204;
        String body = bodiless ? "" : new String(body(headers), StandardCharsets.UTF_8);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return new byte[0];
        }
        var body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            socket = null;
        }
    }
}
