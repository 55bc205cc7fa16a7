package org.dateline.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A copy of the log that somebody else keeps, as c2sp.org/tlog-tiles lays it out: {@code checkpoint} and {@code tile/entries/…}, below an
 * address or in a folder, such as {@code log} of an unpacked evidence bundle. Nothing that it says is believed.
 */
public final class LogMirror {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int LENGTH_BYTES = 2;
    /** Of a full bundle of the longest entries. */
    private static final int MOST_BYTES = Tile.FULL * (Entry.MOST_BYTES + LENGTH_BYTES);

    private interface Shelf {
        /** Empty if there is no such file. */
        Optional<InputStream> open(String path) throws IOException, InterruptedException;
    }

    private final Shelf shelf;

    private LogMirror(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * @param place an {@code https} or {@code http} address, or a folder
     * @throws IllegalArgumentException if it is neither
     */
    public static LogMirror at(String place) {
        boolean address = place.matches("https?://.+");
        return new LogMirror(address ? server(URI.create(place.endsWith("/") ? place : place + "/")) : folder(Path.of(place)));
    }

    private static Shelf folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is neither an address nor a folder");
        }
        return path -> Files.isRegularFile(folder.resolve(path)) ? Optional.of(Files.newInputStream(folder.resolve(path))) : Optional.empty();
    }

    private static Shelf server(URI address) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        return path -> {
            HttpResponse<InputStream> answer = http.send(HttpRequest.newBuilder(address.resolve(path)).timeout(TO_ANSWER).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                return Optional.of(answer.body());
            }
            answer.body().close();
            return Optional.empty();
        };
    }

    /** @throws IOException if there is none, or none that can be read */
    SignedNote checkpoint() throws IOException {
        try {
            return SignedNote.parse(file("checkpoint").orElseThrow(() -> new IOException("it has no file checkpoint")));
        } catch (IllegalArgumentException e) {
            throw new IOException("its checkpoint cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The entries of a bundle; if the mirror has only a wider one, the first of that.
     *
     * @throws IOException if there are fewer
     */
    List<byte[]> entries(Tile bundle) throws IOException {
        Optional<byte[]> file = file("tile/" + bundle.path());
        if (file.isEmpty() && !bundle.isFull()) {
            file = file("tile/" + new Tile(bundle.level(), bundle.n(), Tile.FULL).path());
        }
        ByteBuffer bytes = ByteBuffer.wrap(file.orElseThrow(() -> new IOException("it has no file tile/" + bundle.path())));
        List<byte[]> entries = new ArrayList<>();
        while (entries.size() < bundle.width()) {
            int length = bytes.remaining() < LENGTH_BYTES ? Integer.MAX_VALUE : Short.toUnsignedInt(bytes.getShort());
            if (length > bytes.remaining()) {
                throw new IOException("its file tile/%s ends after %d entries".formatted(bundle.path(), entries.size()));
            }
            byte[] entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    private Optional<byte[]> file(String path) throws IOException {
        try {
            Optional<InputStream> opened = shelf.open(path);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream stream = opened.get()) {
                return Optional.of(stream.readNBytes(MOST_BYTES));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the portal is stopping", e);
        }
    }
}
