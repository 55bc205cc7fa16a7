package org.dateline.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Locks on a data folder that end with the process that holds them, however it ends.
 *
 * <p>One file is opened once per process and never closed before the end: closing any descriptor of a file drops all
 * POSIX locks that the process has on it. Each lock is one byte far behind the end of the file, so that what stands in the
 * file stays readable on systems whose locks are mandatory.
 */
final class FolderLock implements AutoCloseable {

    private static final long FIRST_BYTE = Long.MAX_VALUE - 16;

    private final FileChannel channel;

    FolderLock(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Waits until nobody else has it. */
    FileLock exclusive(int which) throws IOException {
        return channel.lock(FIRST_BYTE + which, 1, false);
    }

    /** Waits until nobody has it exclusively. */
    FileLock shared(int which) throws IOException {
        return channel.lock(FIRST_BYTE + which, 1, true);
    }

    /** Empty if another process has it, or something else in this one. */
    Optional<FileLock> tryExclusive(int which) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(FIRST_BYTE + which, 1, false));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    String note() throws IOException {
        var bytes = ByteBuffer.allocate(256);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    void leaveNote(String note) throws IOException {
        channel.truncate(0).write(ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
