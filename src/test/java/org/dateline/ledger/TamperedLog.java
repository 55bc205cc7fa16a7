package org.dateline.ledger;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A portal's log behind somebody who changes what is served, as tampering with the tables or with copies of the files would. */
final class TamperedLog implements AutoCloseable {

    /** What is done to a file of the log. Null: it is not there. */
    @FunctionalInterface
    interface Tampering {
        byte[] serve(String path, byte[] bytes);
    }

    static final Tampering NOT_AT_ALL = (path, bytes) -> bytes;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private volatile Tampering tampering = NOT_AT_ALL;

    TamperedLog(URI log) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring(1);
            byte[] served = tampering.serve(path, fetched(URI.create(log + "/" + path)));
            exchange.sendResponseHeaders(served == null ? 404 : 200, served == null || served.length == 0 ? -1 : served.length);
            if (served != null && served.length > 0) {
                exchange.getResponseBody().write(served);
            }
            exchange.close();
        });
        server.start();
    }

    private byte[] fetched(URI address) throws IOException {
        try {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? answer.body() : null;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    TamperedLog as(Tampering done) {
        tampering = done;
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Each kind of tampering by what it is. */
    Map<String, Tampering> kinds(Ledger ledger, LedgerKey key) {
        Map<String, Tampering> kinds = new LinkedHashMap<>();
        kinds.put("a byte of an entry", entries(all -> changed(all, 1, flipped(all.get(1), 10))));
        kinds.put("two entries change places", entries(all -> changed(changed(all, 0, all.get(1)), 1, all.get(0))));
        kinds.put("an entry left out", entries(all -> all.subList(1, all.size())));
        kinds.put("an entry put in between", entries(all -> {
            List<byte[]> more = new ArrayList<>(all);
            more.add(1, "{}".getBytes(StandardCharsets.UTF_8));
            return more;
        }));
        kinds.put("an entry put in the place of another", entries(all -> changed(all, 2, all.get(1))));
        kinds.put("the length of an entry", of("tile/entries/000", bundle -> flipped(bundle, 1)));
        kinds.put("a bundle of entries that is gone", of("tile/entries/000", bundle -> null));
        kinds.put("the hash of an entry", of("tile/0/000", tile -> flipped(tile, 40)));
        kinds.put("a hash further up", of("tile/1/000", tile -> flipped(tile, 3)));
        kinds.put("a tile that is gone", of("tile/0/000", tile -> null));
        kinds.put("an entry and its hash together", (path, bytes) -> path.equals("tile/0/000")
                ? withHash(bytes, 1, Tree.leaf("{}".getBytes(StandardCharsets.UTF_8)))
                : entries(all -> changed(all, 1, "{}".getBytes(StandardCharsets.UTF_8))).serve(path, bytes));
        kinds.put("the root that is signed", checkpoint(note -> note.replace(root(note), Hash.sha256().base64())));
        kinds.put("the size that is signed", checkpoint(note -> note.replaceFirst("\n[0-9]+\n", "\n256\n")));
        kinds.put("the name of the log", checkpoint(note -> "x" + note));
        kinds.put("a byte of the signature", checkpoint(note -> note.substring(0, note.length() - 10) + (note.charAt(note.length() - 10) == 'A' ? 'B' : 'A')
                + note.substring(note.length() - 9)));
        kinds.put("no signature", checkpoint(note -> note.substring(0, note.indexOf("\n\n") + 2)));
        kinds.put("the signature of another key under the same name", checkpoint(note -> new String(
                LedgerFixture.newKey(key.origin()).sign(note.substring(0, note.indexOf("\n\n") + 1)).bytes(), StandardCharsets.UTF_8)));
        byte[] older = ledger.firstCheckpointCovering(0).orElseThrow().note().bytes();
        kinds.put("the end of the log cut off", of("checkpoint", newest -> older));
        return kinds;
    }

    /** Another log altogether, signed with the log's own key. */
    static Tampering history(MemoryLog log, byte[][] entries, LedgerKey key) {
        byte[] note = key.sign(new Checkpoint(key.origin(), log.size(), log.definedRoot(log.size()))).bytes();
        return (path, bytes) -> {
            if (path.equals("checkpoint")) {
                return note;
            }
            if (path.startsWith("tile/entries/")) {
                int from = Integer.parseInt(path.substring("tile/entries/".length(), "tile/entries/000".length())) * 256;
                return bundle(List.of(entries).subList(from, Math.min(entries.length, from + 256)));
            }
            return log.definedTile(Tile.parse(path.substring("tile/".length())).orElseThrow());
        };
    }

    private static Tampering of(String file, UnaryOperator<byte[]> change) {
        return (path, bytes) -> bytes != null && (path.equals(file) || path.startsWith(file + ".p/")) ? change.apply(bytes) : bytes;
    }

    private static Tampering checkpoint(UnaryOperator<String> change) {
        return of("checkpoint", note -> change.apply(new String(note, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static Tampering entries(UnaryOperator<List<byte[]>> change) {
        return of("tile/entries/000", bundle -> {
            List<byte[]> all = new ArrayList<>();
            for (int at = 0; at < bundle.length;) {
                int length = (bundle[at] & 0xFF) << 8 | bundle[at + 1] & 0xFF;
                all.add(java.util.Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
                at += 2 + length;
            }
            return bundle(change.apply(all));
        });
    }

    private static byte[] bundle(List<byte[]> entries) {
        var bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    private static List<byte[]> changed(List<byte[]> entries, int index, byte[] entry) {
        List<byte[]> changed = new ArrayList<>(entries);
        changed.set(index, entry);
        return changed;
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private static byte[] withHash(byte[] tile, int index, Hash hash) {
        byte[] changed = tile.clone();
        System.arraycopy(hash.bytes(), 0, changed, index * Hash.BYTES, Hash.BYTES);
        return changed;
    }

    private static String root(String note) {
        return note.split("\n")[2];
    }
}
