package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.dateline.shared.Mail.State;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private final Seal seal = new Seal(new byte[32]);
    private final Mail mail = new Mail("kim@desk.invalid", "An invitation", "Open this link.", seal, NOW);

    @Test
    void it_is_tried_after_waits_that_grow_and_given_up_at_last() {
        for (Duration wait : Mail.WAITS) {
            mail.fail("The server is down", NOW);
            assertThat(mail.nextTry()).isEqualTo(NOW.plus(wait));
        }
        mail.fail("The server is down", NOW);

        assertThat(Mail.WAITS).isSorted();
        assertThat(mail.state()).isEqualTo(State.FAILED);
        assertThat(mail.nextTry()).isNull();
        assertThat(mail.problem()).isEqualTo("The server is down");
    }

    @Test
    void its_text_can_be_had_until_it_is_settled() {
        assertThat(mail.text(seal)).isEqualTo("Open this link.");
        mail.fail("The server is down", NOW);
        assertThat(mail.text(seal)).isEqualTo("Open this link.");
        mail.settle(State.SENT, NOW);

        assertThat(mail).hasFieldOrPropertyWithValue("sealedText", null);
        assertThat(mail.problem()).isNull();
    }
}
