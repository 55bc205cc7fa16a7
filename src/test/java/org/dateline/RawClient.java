package org.dateline;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends a request line exactly as it is given; every other client would tidy the address up. */
final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MILLISECONDS = 20_000;

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

    /** @param target is sent in ISO 8859-1: a character up to U+00FF is one byte. @param mediaType of the empty body, where the verb has one */
    Answer send(String verb, String target, String mediaType, Map<String, String> headers) {
        try {
            return exchange(verb, target, mediaType, headers);
        } catch (EOFException | SocketException e) {
            close();
            try {
                return exchange(verb, target, mediaType, headers);
            } catch (IOException again) {
                throw new IllegalStateException("No answer to " + verb + " " + target, again);
            }
        } catch (IOException e) {
            throw new IllegalStateException("No answer to " + verb + " " + target, e);
        }
    }

    private Answer exchange(String verb, String target, String mediaType, Map<String, String> headers) throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            in = new BufferedInputStream(socket.getInputStream());
        }
        var request = new StringBuilder(verb + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        headers.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (!verb.equals("GET") && !verb.equals("HEAD")) {
            request.append("Content-Type: ").append(mediaType).append("\r\nContent-Length: 0\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return read(verb);
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
        var body = new java.io.ByteArrayOutputStream();
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
