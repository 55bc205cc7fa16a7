package org.dateline.shared;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/**
 * Secret keys of 32 bytes. They come from the environment; an evaluation makes its own at first use and keeps them in
 * {@code keys} of its data folder.
 */
@ApplicationScoped
@Unremovable
public class Keys {

    private static final int BYTES = 32;

    @Inject
    Settings settings;

    /** The AES-256 key that drafts are encrypted with. */
    public byte[] draft() {
        return key("draft", settings.draftKey());
    }

    /** The AES-256 key that secrets of people of the desk are encrypted with: those of their authenticator apps. */
    public byte[] account() {
        return key("account", settings.accountKey());
    }

    private byte[] key(String name, Optional<String> set) {
        if (set.isEmpty() && !settings.evaluation()) {
            throw new StartRefused("%s is not set.".formatted(Variables.nameOf(name + "Key")));
        }
        return decoded(name, set.orElseGet(() -> SecretFile.readOrMake(settings.data().resolve("keys").resolve(name))));
    }

    private static byte[] decoded(String name, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != BYTES) {
            throw new StartRefused("%s must be 32 bytes in Base64 (44 characters). Make one with: openssl rand -base64 32"
                    .formatted(Variables.nameOf(name + "Key")));
        }
        return key;
    }
}
