package org.dateline.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuspicionTest {

    private static final String QUESTION = "How large was the leak? See https://example.invalid/map.";
    private static final String LINKS = "https://a.invalid http://b.invalid www.c.invalid";

    @Test
    void whoever_read_the_form_is_not_suspected() {
        assertThat(Suspicion.isDue("", true, false, QUESTION)).isFalse();
        assertThat(Suspicion.isDue(null, true, false, QUESTION)).isFalse();
    }

    @Test
    void whoever_did_not_read_it_or_sends_many_addresses_looks_once_more() {
        assertThat(Suspicion.isDue("", false, false, QUESTION)).isTrue();
        assertThat(Suspicion.isDue("", true, false, LINKS)).isTrue();
        assertThat(Suspicion.isDue("", true, true, LINKS)).as("after the second look").isFalse();
        assertThat(Suspicion.isDue("", false, true, QUESTION)).isFalse();
    }

    @Test
    void whoever_fills_the_field_that_nobody_sees_looks_again_and_again() {
        assertThat(Suspicion.isDue("https://buy.invalid", true, true, QUESTION)).isTrue();
    }
}
