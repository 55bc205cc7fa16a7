package org.dateline.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.shared.StartRefused;

/** One portal at a time on one data folder. */
public final class PortalLock implements AutoCloseable {

    private final FolderLock lock;

    private PortalLock(FolderLock lock) {
        this.lock = lock;
    }

    /** @throws StartRefused if a portal runs on this folder already */
    public static PortalLock take(Path folder) {
        try {
            var lock = new FolderLock(Files.createDirectories(folder).resolve("portal.lock"));
            if (lock.tryExclusive(0).isEmpty()) {
                String holder = lock.note();
                lock.close();
                throw new StartRefused("Another portal (process %s) runs on the data folder %s. Stop it, or name another folder in DATELINE_DATA."
                        .formatted(holder, folder.toAbsolutePath().normalize()));
            }
            lock.leaveNote(Long.toString(ProcessHandle.current().pid()));
            return new PortalLock(lock);
        } catch (IOException e) {
            throw new StartRefused("The data folder %s cannot be written: %s.".formatted(folder.toAbsolutePath().normalize(), e), e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
