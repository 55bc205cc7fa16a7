package org.dateline.draft;

import java.util.Locale;
import java.util.UUID;
import org.dateline.document.AttachedFile;

/**
 * A file that a version of a draft carries.
 *
 * @param file        where its bytes are kept, see {@link DraftAttachment}
 * @param name        under which it is published, unique within the draft
 * @param alternative of a picture: what is to be seen, for who cannot see it; empty for other files
 * @param size        in bytes
 * @param sha256      of the bytes, in lower-case hexadecimal
 */
record Attachment(UUID file, String name, AttachedFile.Type type, String alternative, long size, String sha256) {

    Attachment saying(String newAlternative) {
        return new Attachment(file, name, type, newAlternative, size, sha256);
    }

    /** "214 kB". */
    public String sizeInWords() {
        return size < 1024 * 1024 ? Math.max(1, size / 1024) + " kB" : String.format(Locale.ROOT, "%.1f MB", size / 1048576.0);
    }
}
