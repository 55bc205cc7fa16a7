package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewSignatureTest {

    private static final UUID LINK = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    private final PreviewSignature signature = new PreviewSignature(new byte[32]);
    private final String token = signature.token(LINK);

    @Test
    void it_leads_to_the_link_it_was_made_for() {
        assertThat(signature.link(token)).contains(LINK);
    }

    @Test
    void it_can_stand_in_an_address() {
        assertThat(token).matches("[A-Za-z0-9_-]{64}");
    }

    @Test
    void no_other_character_at_any_place_leads_anywhere() {
        for (int i = 0; i < token.length(); i++) {
            String other = token.substring(0, i) + (token.charAt(i) == 'x' ? 'y' : 'x') + token.substring(i + 1);
            assertThat(signature.link(other)).as(other).isEmpty();
        }
    }

    @Test
    void it_leads_nowhere_on_a_portal_with_another_key() {
        byte[] key = new byte[32];
        key[31] = 1;

        assertThat(new PreviewSignature(key).link(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00000000-0000-4000-8000-00000000000a", "é", "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé"})
    void what_is_no_token_leads_nowhere(String other) {
        assertThat(signature.link(other)).isEmpty();
        assertThat(signature.link(token + other + "A")).isEmpty();
    }
}
