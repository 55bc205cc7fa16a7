package org.dateline.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.dateline.ledger.Hash;

/**
 * A ZIP (PKWARE APPNOTE 6.3) whose bytes follow from its files alone: one time for all of them, names in UTF-8, nothing compressed, so that
 * no version of a library changes a byte. It is written as it grows; the manifest and the directory, which come last, lie in files of their
 * own until then, so that memory does not grow with the number of files.
 */
final class EvidenceZip implements Closeable {

    private static final String MANIFEST = "MANIFEST.sha256";

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final short PLAIN = 10;
    private static final short WITH_64_BITS = 45;
    private static final short NAME_IN_UTF_8 = 1 << 11;
    /** 1 January 2000, midnight, as MS-DOS has it. */
    private static final int ALWAYS = (2000 - 1980 << 9 | 1 << 5 | 1) << 16;
    /** In a field that is too short it says that a ZIP64 field has the number. */
    private static final long NO_32_BITS = 0xffff_ffffL;
    private static final int NO_16_BITS = 0xffff;

    private final OutputStream zip;
    private final Spool lines = new Spool("manifest");
    private final Spool directory = new Spool("directory");
    private long written;
    private long files;

    /** What is to come later, in a temporary file. */
    private static final class Spool implements Closeable {

        private final Path file;
        private final OutputStream out;
        private final CRC32 checksum = new CRC32();
        private long size;

        Spool(String what) throws IOException {
            file = Files.createTempFile("evidence", "." + what);
            out = new BufferedOutputStream(Files.newOutputStream(file));
        }

        void add(byte[] bytes) throws IOException {
            out.write(bytes);
            checksum.update(bytes);
            size += bytes.length;
        }

        void copyTo(OutputStream to) throws IOException {
            out.flush();
            Files.copy(file, to);
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(file);
        }
    }

    EvidenceZip(OutputStream out) throws IOException {
        zip = out;
    }

    /** @param name with slashes between folders; each once */
    void add(String name, byte[] bytes) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        begin(name, bytes.length, checksum);
        write(bytes);
        lines.add((Hash.sha256(bytes).hex() + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void begin(String name, long size, CRC32 checksum) throws IOException {
        if (size >= NO_32_BITS) {
            throw new IOException(name + " is too large for a bundle: ask for fewer releases at once");
        }
        byte[] inUtf8 = name.getBytes(StandardCharsets.UTF_8);
        boolean far = written >= NO_32_BITS;
        ByteBuffer entry = fields(46 + inUtf8.length + 12).putInt(DIRECTORY_HEADER).putShort(WITH_64_BITS).putShort(far ? WITH_64_BITS : PLAIN);
        describe(entry, inUtf8, size, checksum).putShort((short) (far ? 12 : 0));
        entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) Math.min(written, NO_32_BITS)).put(inUtf8);
        if (far) {
            entry.putShort((short) 1).putShort((short) Long.BYTES).putLong(written);
        }
        directory.add(bytes(entry));
        files++;
        ByteBuffer header = fields(30 + inUtf8.length).putInt(LOCAL_HEADER).putShort(PLAIN);
        write(bytes(describe(header, inUtf8, size, checksum).putShort((short) 0).put(inUtf8)));
    }

    /** The fields that both headers have in common. */
    private static ByteBuffer describe(ByteBuffer header, byte[] name, long size, CRC32 checksum) {
        return header.putShort(NAME_IN_UTF_8).putShort((short) 0).putInt(ALWAYS).putInt((int) checksum.getValue()).putInt((int) size).putInt((int) size)
                .putShort((short) name.length);
    }

    /** Puts the manifest and the directory last. */
    void finish() throws IOException {
        begin(MANIFEST, lines.size, lines.checksum);
        lines.copyTo(zip);
        written += lines.size;
        directory.copyTo(zip);
        if (files >= NO_16_BITS || written >= NO_32_BITS || directory.size >= NO_32_BITS) {
            ByteBuffer end = fields(76).putInt(END_64).putLong(44).putShort(WITH_64_BITS).putShort(WITH_64_BITS).putInt(0).putInt(0)
                    .putLong(files).putLong(files).putLong(directory.size).putLong(written);
            zip.write(bytes(end.putInt(END_64_LOCATOR).putInt(0).putLong(written + directory.size).putInt(1)));
        }
        ByteBuffer end = fields(22).putInt(END).putShort((short) 0).putShort((short) 0).putShort((short) Math.min(files, NO_16_BITS))
                .putShort((short) Math.min(files, NO_16_BITS)).putInt((int) Math.min(directory.size, NO_32_BITS)).putInt((int) Math.min(written, NO_32_BITS));
        zip.write(bytes(end.putShort((short) 0)));
        zip.flush();
    }

    private void write(byte[] bytes) throws IOException {
        zip.write(bytes);
        written += bytes.length;
    }

    private static ByteBuffer fields(int most) {
        return ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(ByteBuffer fields) {
        byte[] bytes = new byte[fields.position()];
        fields.flip().get(bytes);
        return bytes;
    }

    /** Leaves what it writes to open. */
    @Override
    public void close() throws IOException {
        try (lines) {
            directory.close();
        }
    }
}
