package org.dateline.shared;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The one way out for everything the public may read: bytes become an answer with a strong validator that caches must
 * check each time ({@code no-cache}), so that everybody sees a release at the same instant (RFC 9110, 9111).
 *
 * <p>Compression is done here and not by the HTTP server. A strong entity tag names the bytes that travel, so the plain
 * and the gzip form of one page need two tags (RFC 9110 section 8.8.3.3); the server's own compression would send both
 * under one. The tag of the gzip form is the plain one with {@code -gzip} added. Pages of the desk never come through here and stay uncompressed, as they carry both
 * secrets and what was typed (BREACH).
 *
 * <p>A HEAD request takes the same path as GET; the server drops the body.
 */
@ApplicationScoped
public class PublicAnswer {

    private static final String HTML = "text/html;charset=UTF-8";

    /** Below this many bytes gzip costs a reader more than it saves. */
    private static final int WORTH_COMPRESSING = 1_000;

    private static final int TAG_BYTES = 16;

    @Inject
    HttpHeaders request;

    @Inject
    AnswerMemory memory;

    /** A page for people, as {@code text/html}. */
    public Response page(TemplateInstance page) {
        return text(page.render(), HTML);
    }

    /** A page for people that is rendered already, as {@code text/html}. */
    public Response page(String html) {
        return text(html, HTML);
    }

    /** @param mediaType with its charset where the type has one; the text is sent as UTF-8 */
    public Response text(String text, String mediaType) {
        return bytes(text.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    /** 200 with the bytes, or 304 when the reader has them already. */
    public Response bytes(byte[] body, String mediaType) {
        return sealed(body, mediaType, "no-cache").build();
    }

    /**
     * As {@link #bytes}, offered for saving under a file name.
     *
     * @param fileName ASCII letters, digits, dots, hyphens and underscores only, as the portal makes them
     */
    public Response file(byte[] body, String mediaType, String fileName) {
        return sealed(body, mediaType, "no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + "\"")
                .build();
    }

    /** Bytes whose address contains their digest: they may be kept for a year without asking again (RFC 8246). */
    public Response immutable(byte[] body, String mediaType) {
        return sealed(body, mediaType, "public, max-age=31536000, immutable").build();
    }

    /** A 404 is never stored: the same address may exist a second later. */
    public Response notFound(TemplateInstance page) {
        return error(Response.Status.NOT_FOUND.getStatusCode(), page);
    }

    /** A page that says what went wrong, in the look of the site. */
    public Response error(int status, TemplateInstance page) {
        return Response.status(status)
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }

    private Response.ResponseBuilder sealed(byte[] body, String mediaType, String cacheControl) {
        boolean compressible = compressible(mediaType) && body.length >= WORTH_COMPRESSING;
        boolean gzip = compressible && acceptsGzip(header(HttpHeaders.ACCEPT_ENCODING));
        String tag = '"' + digest(body) + (gzip ? "-gzip" : "") + '"';
        boolean known = matches(header(HttpHeaders.IF_NONE_MATCH), tag);
        byte[] travelling = gzip ? gzip(body) : body;
        memory.made(travelling, mediaType, gzip);

        Response.ResponseBuilder answer = known
                ? Response.notModified()
                : Response.ok(travelling).header(HttpHeaders.CONTENT_TYPE, mediaType);
        if (gzip && !known) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (compressible) {
            answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, cacheControl);
    }

    /** All fields of this name as one list, which is what several of them mean (RFC 9110 section 5.3). */
    private String header(String name) {
        List<String> fields = request.getRequestHeader(name);
        return fields == null ? "" : String.join(",", fields);
    }

    private static boolean compressible(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml") || type.endsWith("javascript");
    }

    /** Whether gzip is welcome: named, or covered by {@code *}, with a weight above nought (RFC 9110 section 12.5.3). */
    static boolean acceptsGzip(String acceptEncoding) {
        Boolean any = null;
        for (String part : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] words = part.strip().split("\\s*;\\s*");
            boolean welcome = Arrays.stream(words).skip(1).noneMatch(word -> word.matches("q=0(\\.0{0,3})?"));
            if (words[0].equals("gzip") || words[0].equals("x-gzip")) {
                return welcome;
            }
            if (words[0].equals("*")) {
                any = welcome;
            }
        }
        return any != null && any;
    }

    /** Weak comparison, as RFC 9110 section 13.1.2 asks for: {@code W/"x"} and {@code "x"} are the same here. */
    static boolean matches(String ifNoneMatch, String tag) {
        return Stream.of(ifNoneMatch.split(","))
                .map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals("*") || known.equals(tag));
    }

    static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] body) {
        var compressed = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
