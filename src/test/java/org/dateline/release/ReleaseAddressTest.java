package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReleaseAddressTest {

    @Test
    void the_path_carries_the_issue_date_and_the_words_of_the_headline() {
        assertThat(new ReleaseAddress(LocalDate.of(2006, 2, 6), ReleaseAddress.slugOf("A Leak in the Tailings Dam")).path())
                .isEqualTo("/releases/2006/02/06/a-leak-in-the-tailings-dam");
    }

    @Test
    void accents_and_apostrophes_leave_readable_words() {
        assertThat(ReleaseAddress.slugOf("Monarques produit 3 572 onces d’or — l'été à Québec"))
                .isEqualTo("monarques-produit-3-572-onces-dor-lete-a-quebec");
    }

    @Test
    void a_long_headline_is_cut_between_words() {
        assertThat(ReleaseAddress.slugOf("palladium ".repeat(20))).isEqualTo("palladium-".repeat(7) + "palladium");
    }

    @Test
    void one_endless_word_is_cut_in_the_middle() {
        assertThat(ReleaseAddress.slugOf("x".repeat(300))).hasSize(80);
    }

    @Test
    void a_headline_without_a_latin_letter_still_has_an_address() {
        assertThat(ReleaseAddress.slugOf("钯金 !!!")).isEqualTo("release");
    }
}
