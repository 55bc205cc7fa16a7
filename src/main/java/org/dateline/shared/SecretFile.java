package org.dateline.shared;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret an evaluation makes for itself and keeps: 32 random bytes as one line of Base64, readable by its owner only
 * (mode 0600 in a folder of mode 0700, where the file system knows modes).
 */
public final class SecretFile {

    private static final int BYTES = 32;
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private SecretFile() {}

    /**
     * The secret in this file; made first if there is none.
     *
     * @throws StartRefused if the file can neither be read nor written
     */
    public static String readOrMake(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused("The key %s can neither be read nor made: %s.".formatted(file, e), e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent(), owner("rwx------"));
        Path begun = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", owner("rw-------"));
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.writeString(begun, Base64.getEncoder().encodeToString(secret) + "\n");
        try {
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            Files.delete(begun);
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
