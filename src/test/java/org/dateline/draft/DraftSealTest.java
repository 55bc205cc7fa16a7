package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class DraftSealTest {

    private static final byte[] HEADLINE = "Announces a leak in the tailings dam".getBytes(StandardCharsets.UTF_8);

    private final UUID draft = UUID.randomUUID();
    private final SecretKeySpec wrappingKey = new SecretKeySpec(new byte[32], "AES");
    private final DraftSeal seal = DraftSeal.create(draft);

    @Test
    void what_was_sealed_opens_with_the_unwrapped_key() {
        byte[] sealed = seal.seal("version 1", HEADLINE);

        assertThat(DraftSeal.unwrap(draft, seal.wrap(wrappingKey), wrappingKey).open("version 1", sealed)).isEqualTo(HEADLINE);
    }

    @Test
    void the_sealed_bytes_do_not_hold_the_text() {
        assertThat(new String(seal.seal("version 1", HEADLINE), StandardCharsets.ISO_8859_1)).doesNotContain("tailings");
    }

    @Test
    void the_same_text_is_never_sealed_to_the_same_bytes() {
        assertThat(seal.seal("version 1", HEADLINE)).isNotEqualTo(seal.seal("version 1", HEADLINE));
    }

    @Test
    void any_altered_byte_keeps_it_shut() {
        byte[] sealed = seal.seal("version 1", HEADLINE);
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> seal.open("version 1", altered)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void one_version_cannot_be_passed_off_as_another() {
        byte[] sealed = seal.seal("version 1", HEADLINE);

        assertThatThrownBy(() -> seal.open("version 2", sealed)).hasMessageContaining("version 2");
    }

    @Test
    void a_key_wrapped_for_one_draft_does_not_open_another() {
        byte[] wrapped = seal.wrap(wrappingKey);

        assertThatThrownBy(() -> DraftSeal.unwrap(UUID.randomUUID(), wrapped, wrappingKey)).isInstanceOf(IllegalStateException.class);
    }
}
