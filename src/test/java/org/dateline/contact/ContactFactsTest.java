package org.dateline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactFactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"(416) 360-2656", "416.360.7590", "1-888-360-7590", "+44 20 7946 0000", "416-360-7590 ext. 7226"})
    void a_number_that_can_be_dialled_is_kept_as_typed(String phone) {
        ContactFacts facts = new ContactFacts("A. Person", "", phone, "", "investor", "", "");
        assertThat(facts.problems("CA").all()).isEmpty();
        assertThat(facts.phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call us", "12", "416-360", "999999999999999999999999"})
    void a_number_that_cannot_be_dialled_is_told_at_its_field(String phone) {
        assertThat(new ContactFacts("A. Person", "", phone, "", "investor", "", "").problems("CA").all()).containsOnlyKeys("phone");
    }

    @Test
    void somebody_nobody_can_reach_is_no_contact() {
        assertThat(new ContactFacts("A. Person", "", "", "", "investor", "", "").problems("CA").of("phone")).contains("or an e-mail");
    }

    @Test
    void the_audience_is_one_of_the_known() {
        assertThat(new ContactFacts("A. Person", "", "", "a@example.com", "owls", "", "").problems("CA").all()).containsOnlyKeys("audience");
    }
}
