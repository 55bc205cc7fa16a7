package org.dateline.shared;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.runtime.LaunchMode;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and pictures under addresses that contain the digest of their content, so that readers keep them for good.
 * In a template {@code {asset:css('tokens.base')}} is one sheet made of {@code css/tokens.css} and {@code css/base.css},
 * {@code {asset:js('symbols')}} the script {@code js/symbols.js}, {@code {asset:svg('icon')}} the picture {@code svg/icon.svg}.
 */
@Path("/assets/{digest}/{file}")
@TemplateExtension(namespace = "asset")
public class Assets {

    /** Names of up to four sheets joined by dots, then the kind: {@code tokens.base.css}. Nothing here can leave its folder. */
    private static final Pattern FILE = Pattern.compile("(?<names>[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*){0,3})\\.(?<kind>css|js|svg)");

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    /** What templates ask for, and nothing a stranger could make up, or it would grow without end. */
    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();

    private record Asset(byte[] content, String digest, String mediaType) {}

    @Inject
    PublicAnswer answer;

    /**
     * A page of a newer or older node may ask for a digest that this node does not have: it gets what is here, but
     * may not keep it under that address.
     */
    @GET
    @PermitAll
    public Response get(@PathParam("digest") String digest, @PathParam("file") String file) {
        Asset asset = Optional.ofNullable(KNOWN.get(file)).or(() -> read(file)).orElseThrow(NotFoundException::new);
        return asset.digest.equals(digest)
                ? answer.immutable(asset.content, asset.mediaType)
                : answer.bytes(asset.content, asset.mediaType);
    }

    static String css(String names) {
        return address(names + ".css");
    }

    static String js(String names) {
        return address(names + ".js");
    }

    static String svg(String name) {
        return address(name + ".svg");
    }

    private static String address(String file) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            KNOWN.remove(file);
        }
        return "/assets/" + KNOWN.computeIfAbsent(file, Assets::required).digest + "/" + file;
    }

    private static Asset required(String file) {
        return read(file).orElseThrow(() -> new IllegalArgumentException("There is no style sheet, script or picture " + file));
    }

    private static Optional<Asset> read(String file) {
        var parts = FILE.matcher(file);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String kind = parts.group("kind");
        var content = new ByteArrayOutputStream();
        for (String name : parts.group("names").split("\\.")) {
            String resource = "META-INF/resources/" + kind + "/" + name + "." + kind;
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    return Optional.empty();
                }
                in.transferTo(content);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + resource, e);
            }
        }
        byte[] bytes = content.toByteArray();
        return Optional.of(new Asset(bytes, PublicAnswer.digest(bytes).substring(0, 16), TYPES.get(kind)));
    }
}
