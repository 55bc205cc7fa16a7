package org.dateline.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingFactsTest {

    @ParameterizedTest
    @CsvSource({"pal, PAL", "' pdl ', PDL", "bfg.wt.a, BFG.WT.A", "HBPCD, HBPCD", "4t9b, 4T9B", "BRK-B, BRK-B"})
    void a_symbol_is_written_in_capitals(String typed, String symbol) {
        ListingFacts facts = new ListingFacts("TSX", typed, "", "");
        assertThat(facts.problems().all()).isEmpty();
        assertThat(facts.symbol()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TOOLONGFORONE", "P DL", "PDL.", ".PDL", "P<B>", "ПДЛ", "PDL/../x", "%00"})
    void anything_else_is_no_symbol(String typed) {
        assertThat(new ListingFacts("TSX", typed, "", "").problems().of("symbol")).isNotNull();
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        assertThat(new ListingFacts("TSX", "PDL", "2006-02-06", "2006-02-05").problems().of("lastDay")).contains("before the first");
    }

    @Test
    void a_listing_may_last_one_day() {
        assertThat(new ListingFacts("TSX", "PDL", "2006-02-06", "2006-02-06").problems().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6 February 2006", "2006-02-30", "06/02/2006", "2006-2-6"})
    void a_day_is_written_year_first(String day) {
        assertThat(new ListingFacts("TSX", "PDL", day, "").problems().of("firstDay")).contains("2006-02-06");
    }

    @Test
    void a_year_that_cannot_be_is_asked_about() {
        assertThat(new ListingFacts("TSX", "PDL", "0206-02-06", "").problems().of("firstDay")).contains("year");
    }
}
