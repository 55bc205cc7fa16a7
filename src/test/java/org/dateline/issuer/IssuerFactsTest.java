package org.dateline.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuerFactsTest {

    @Test
    void the_letterhead_of_the_first_release_has_no_problem() {
        assertThat(IssuerFixture.palladium().problems().all()).isEmpty();
    }

    @Test
    void the_slug_is_made_from_the_name() {
        assertThat(IssuerFixture.named("Métaux d'Abitibi Ltée").slug()).isEqualTo("metaux-dabitibi-ltee");
    }

    @Test
    void a_name_without_a_letter_leaves_the_slug_to_be_filled_in() {
        assertThat(IssuerFixture.named("株式会社").problems().all()).containsOnlyKeys("slug");
    }

    @Test
    void the_name_is_required() {
        assertThat(IssuerFixture.named("  ").problems().of("name")).isEqualTo("Please fill this in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"529900T8BM49AURSDO55", "HWUPKR0MPOU8FGXBT394", "INR2EJN1ERAN0W5ZP974", "5299 00t8 bm49 aurs do55"})
    void an_lei_with_right_check_digits_is_taken(String lei) {
        assertThat(IssuerFixture.withLei(lei).problems().of("lei")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"529900T8BM49AURSDO56, check digits", "592900T8BM49AURSDO55, check digits", "529900T8BM49AURSDO5, 20 characters",
        "529900T8BM49AURSDOAB, 20 characters"})
    void a_wrong_lei_is_refused_with_what_is_wrong(String lei, String reason) {
        assertThat(IssuerFixture.withLei(lei).problems().of("lei")).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "www.napalladium.com", "https://", "ftp://example.com", "https://a b.example", "//example.com",
        "https://someone@example.com"})
    void only_a_whole_web_address_is_taken_as_site(String site) {
        assertThat(IssuerFixture.withSite(site).problems().of("site")).contains("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Toronto", "EST", "UTC", "+05:00", "America/Atlantis", ""})
    void the_home_zone_is_one_with_a_place(String zone) {
        assertThat(IssuerFixture.withZone(zone).problems().of("homeZone")).contains("America/Toronto");
    }

    @Test
    void a_character_that_cannot_be_printed_is_named() {
        assertThat(IssuerFixture.named("North\u0007American").problems().of("name")).contains("U+0007");
    }
}
