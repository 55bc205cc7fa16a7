package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dateline.ledger.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceZipTest {

    private static final byte[] LEAF = "{\"v\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void every_file_comes_out_as_it_went_in_and_the_manifest_last() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (EvidenceZip zip = new EvidenceZip(out)) {
            zip.add("releases/1/leaf.json", LEAF);
            zip.add("releases/1/documents/états.txt", "");
            zip.finish();
        }
        List<String> names = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                contents.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names).containsExactly("releases/1/leaf.json", "releases/1/documents/états.txt", "MANIFEST.sha256");
        assertThat(contents).containsExactly("{\"v\":1}", "", Hash.sha256(LEAF).hex() + "  releases/1/leaf.json\n"
                + Hash.sha256(new byte[0]).hex() + "  releases/1/documents/états.txt\n");
    }

    /** More than 65,535 files, which a ZIP could not have at first (APPNOTE 4.3.14, ZIP64). */
    @Test
    void a_bundle_of_very_many_files_is_read_back_and_takes_no_memory_for_them() throws IOException {
        int files = 200_000;
        Path bundle = folder.resolve("evidence.zip");
        long grown;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bundle)); EvidenceZip zip = new EvidenceZip(out)) {
            zip.add("first", LEAF);
            long before = used();
            for (int i = 0; i < files; i++) {
                zip.add("releases/3f1f0f3e-95c4-4f7e-8f0e-%012d/leaf.json".formatted(i), LEAF);
            }
            grown = used() - before;
            zip.finish();
        }
        try (ZipFile read = new ZipFile(bundle.toFile())) {
            assertThat(read.size()).isEqualTo(files + 2);
            assertThat(read.getInputStream(read.getEntry("releases/3f1f0f3e-95c4-4f7e-8f0e-%012d/leaf.json".formatted(files - 1))).readAllBytes()).isEqualTo(LEAF);
        }
        assertThat(grown).as("bytes kept while %d files were written", files).isLessThan(8L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
