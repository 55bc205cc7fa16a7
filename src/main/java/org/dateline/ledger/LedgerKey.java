package org.dateline.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.dateline.shared.Settings;
import org.dateline.shared.StartRefused;

/**
 * The name under which this log is known for ever and the key it signs with. An evaluation makes its own key at the first start and keeps
 * it, readable by its owner only; otherwise the operator provides both, or the portal does not start.
 */
@ApplicationScoped
class LedgerKey {

    private static final String EVALUATION_ORIGIN = "localhost/dateline-evaluation";
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    @Inject
    Settings settings;

    private SigningKey key;
    private SigningKey next;

    static LedgerKey of(SigningKey key) {
        return of(key, null);
    }

    static LedgerKey of(SigningKey key, SigningKey next) {
        LedgerKey known = new LedgerKey();
        known.key = key;
        known.next = next;
        return known;
    }

    @PostConstruct
    void load() {
        Path file = settings.ledgerKey().orElse(settings.data().resolve("keys").resolve("ledger.pem"));
        key = read(file, settings.ledgerOrigin(), settings.evaluation());
        next = settings.ledgerNextKey().map(path -> readNext(path, key.verifier().name())).orElse(null);
    }

    private static SigningKey readNext(Path file, String origin) {
        try {
            return SigningKey.read(origin, Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("The log's next key in %s (DATELINE_LEDGER_NEXT_KEY) cannot be used: %s.".formatted(file.toAbsolutePath(), e.getMessage()), e);
        }
    }

    /** @throws StartRefused if there is no key or no name for it, or they cannot be used */
    static SigningKey read(Path file, Optional<String> origin, boolean evaluation) {
        if (origin.isEmpty() && !evaluation) {
            throw refusedOrigin("is not set");
        }
        try {
            if (Files.notExists(file)) {
                if (!evaluation) {
                    throw new StartRefused("DATELINE_LEDGER_KEY: there is no file %s. Make the log's key once, and keep a copy apart: "
                            .formatted(file.toAbsolutePath()) + "openssl genpkey -algorithm ed25519 -out " + file);
                }
                make(file);
            }
            return SigningKey.read(named(origin.orElse(EVALUATION_ORIGIN)), Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("The log's key in %s (DATELINE_LEDGER_KEY) cannot be used: %s.".formatted(file.toAbsolutePath(), e.getMessage()), e);
        }
    }

    private static String named(String origin) {
        if (origin.contains("://") || origin.startsWith("/") || origin.endsWith("/")) {
            throw refusedOrigin("cannot be '%s': it has no scheme, and no slash at either end".formatted(origin));
        }
        try {
            VerifierKey.requireName(origin);
            return origin;
        } catch (IllegalArgumentException e) {
            throw refusedOrigin("cannot be '%s': it has no white space and no plus sign".formatted(origin));
        }
    }

    private static StartRefused refusedOrigin(String what) {
        return new StartRefused("DATELINE_LEDGER_ORIGIN " + what + ". It names the log for ever: take a host name of your own and a path, such as "
                + "disclosure.example.com/log.");
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileAttribute<?>[] ownerOnly = POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        Files.writeString(file, SigningKey.generatePem());
    }

    /** While one key follows another, both sign, so that readers who know either accept the note. */
    SignedNote sign(Checkpoint checkpoint) {
        SignedNote note = key.sign(checkpoint.text());
        return next == null ? note : note.and(next.sign(checkpoint.text()));
    }

    /** The key that is to follow. */
    Optional<VerifierKey> nextVerifier() {
        return Optional.ofNullable(next).map(SigningKey::verifier);
    }

    VerifierKey verifier() {
        return key.verifier();
    }

    String origin() {
        return key.verifier().name();
    }
}
