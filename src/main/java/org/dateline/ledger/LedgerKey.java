package org.dateline.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The name under which this log is known for ever and the key it signs with. An evaluation makes its own key at the first start and keeps
 * it, readable by its owner only; otherwise the operator provides both, or the portal does not start.
 */
@ApplicationScoped
class LedgerKey {

    private static final String EVALUATION_ORIGIN = "localhost/dateline-evaluation";
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    @ConfigProperty(name = "dateline.database-url")
    Optional<String> databaseUrl;

    @ConfigProperty(name = "dateline.data", defaultValue = "data")
    Path data;

    @ConfigProperty(name = "dateline.ledger-key")
    Optional<Path> file;

    @ConfigProperty(name = "dateline.ledger-origin")
    Optional<String> origin;

    private SigningKey key;

    static LedgerKey of(SigningKey key) {
        LedgerKey known = new LedgerKey();
        known.key = key;
        return known;
    }

    @PostConstruct
    void load() {
        key = read(file.orElse(data.resolve("keys").resolve("ledger.pem")), origin, databaseUrl.isEmpty());
    }

    /** @throws IllegalStateException if there is no key or it cannot be used, saying what the operator should do */
    static SigningKey read(Path file, Optional<String> origin, boolean evaluation) {
        if (origin.isEmpty() && !evaluation) {
            throw new IllegalStateException("DATELINE_LEDGER_ORIGIN is not set. It names the log for ever: take a host name of your own and a path, "
                    + "such as disclosure.example.com/log, without spaces or '+'.");
        }
        try {
            if (Files.notExists(file)) {
                if (!evaluation) {
                    throw new IllegalStateException("DATELINE_LEDGER_KEY: there is no file " + file.toAbsolutePath()
                            + ". Make the log's key once, and keep a copy apart: openssl genpkey -algorithm ed25519 -out " + file);
                }
                make(file);
            }
            return SigningKey.read(origin.orElse(EVALUATION_ORIGIN), Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The log's key cannot be used (DATELINE_LEDGER_KEY is " + file.toAbsolutePath() + "): " + e.getMessage(), e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileAttribute<?>[] ownerOnly = POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        Files.writeString(file, SigningKey.generatePem());
    }

    SignedNote sign(Checkpoint checkpoint) {
        return key.sign(checkpoint.text());
    }

    VerifierKey verifier() {
        return key.verifier();
    }

    String origin() {
        return key.verifier().name();
    }
}
