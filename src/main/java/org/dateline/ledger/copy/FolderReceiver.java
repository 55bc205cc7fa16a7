package org.dateline.ledger.copy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** A folder on somebody else's disk, or one whose files cannot be changed once they are written. */
record FolderReceiver(String name, Path folder) implements Receiver {

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public boolean takesEach() {
        return true;
    }

    @Override
    public void hand(List<Parcel> parcels) throws IOException, CopyRefused {
        if (!Files.isDirectory(folder)) {
            throw new CopyRefused("there is no folder " + folder + "; is it mounted?");
        }
        for (Parcel parcel : parcels) {
            hand(parcel);
        }
    }

    private void hand(Parcel parcel) throws IOException, CopyRefused {
        Path file = folder.resolve(parcel.name());
        if (Files.exists(file)) {
            if (!Arrays.equals(Files.readAllBytes(file), parcel.bytes())) {
                throw new CopyRefused(file + " holds other bytes: somebody has changed it, or the log has two histories");
            }
            return;
        }
        Path written = Files.createTempFile(folder, parcel.name(), ".new");
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            for (ByteBuffer bytes = ByteBuffer.wrap(parcel.bytes()); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
