package org.dateline.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.ledger.Hash;

/**
 * A ZIP whose bytes follow from its files alone: one time for all of them, names in UTF-8, nothing compressed, so that no version of a
 * library changes a byte. It is written as it grows; beside the file at hand only the manifest is kept, in a file of its own.
 */
final class EvidenceZip implements Closeable {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String MANIFEST = "MANIFEST.sha256";

    private final ZipOutputStream zip;
    private final Path lines;
    private final OutputStream manifest;
    private final CRC32 manifestChecksum = new CRC32();
    private long manifestSize;

    EvidenceZip(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        lines = Files.createTempFile("evidence", ".sha256");
        manifest = new BufferedOutputStream(Files.newOutputStream(lines));
    }

    /** @param name with slashes between folders; each once */
    void add(String name, byte[] bytes) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        begin(name, bytes.length, checksum);
        zip.write(bytes);
        zip.closeEntry();
        byte[] line = (Hash.sha256(bytes).hex() + "  " + name + "\n").getBytes(StandardCharsets.UTF_8);
        manifest.write(line);
        manifestChecksum.update(line);
        manifestSize += line.length;
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void begin(String name, long size, CRC32 checksum) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
    }

    /** Puts the manifest last. */
    void finish() throws IOException {
        manifest.flush();
        begin(MANIFEST, manifestSize, manifestChecksum);
        try (InputStream read = Files.newInputStream(lines)) {
            read.transferTo(zip);
        }
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** Leaves what it writes to open. */
    @Override
    public void close() throws IOException {
        manifest.close();
        Files.deleteIfExists(lines);
    }
}
