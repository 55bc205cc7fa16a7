package org.dateline.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeTest {

    @ParameterizedTest
    @CsvSource({
        "1999-01-04, AMEX", "2006-02-06, AMEX", "2008-09-30, AMEX",
        "2008-10-01, NYSE Alternext US", "2009-03-15, NYSE Alternext US",
        "2009-03-16, NYSE Amex", "2012-05-13, NYSE Amex",
        "2012-05-14, NYSE MKT", "2017-07-23, NYSE MKT",
        "2017-07-24, NYSE American", "2026-11-23, NYSE American"})
    @Transactional
    void the_american_exchange_has_the_name_of_the_day(LocalDate day, String name) {
        assertThat(named("XASE").nameOn(day)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMEX", "amex", "NYSE Alternext US", "NYSE Amex", "nyse amex", "NYSE MKT", "NYSE-American",
        "NYSE  American", "American Stock Exchange", "xase", "NYSE Amex Equities"})
    @Transactional
    void every_name_it_ever_had_finds_the_american_exchange(String name) {
        assertThat(named(name).mic()).isEqualTo("XASE");
    }

    @ParameterizedTest
    @CsvSource({"TSX, XTSE", "Toronto Stock Exchange, XTSE", "TSX.V, XTSX", "TSX-V, XTSX", "TSXV, XTSX", "NYSE, XNYS",
        "NASDAQ/NMS, XNAS", "NASDAQ Global Select Market, XNAS", "CSE, XCNQ", "OTC PINK, PINX", "FWB, XFRA"})
    @Transactional
    void names_as_releases_print_them_find_their_exchange(String name, String mic) {
        assertThat(named(name).mic()).isEqualTo(mic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "Alpha Centauri", "NYSE%", "'; DROP TABLE exchange; --"})
    @Transactional
    void a_name_no_exchange_ever_had_finds_none(String name) {
        assertThat(Exchange.named(name)).isEmpty();
    }

    @Test
    @Transactional
    void every_exchange_has_exactly_one_printed_name_on_every_day_of_its_history() {
        for (Exchange exchange : Exchange.all()) {
            ExchangeName before = null;
            for (ExchangeName name : exchange.history()) {
                if (before == null) {
                    assertThat(name.firstDay()).as("first name of %s", exchange).isNull();
                } else {
                    assertThat(name.firstDay()).as("%s begins when %s ends", name.name(), before.name())
                            .isEqualTo(before.lastDay().plusDays(1));
                }
                before = name;
            }
            assertThat(before.lastDay()).as("last name of %s", exchange).isNull();
        }
    }

    @Test
    @Transactional
    void the_stored_lookup_of_every_name_is_the_one_that_is_looked_up() {
        assertThat(Exchange.all()).allSatisfy(exchange -> assertThat(exchange.everyName())
                .allSatisfy(name -> assertThat(named(name)).isEqualTo(exchange)));
    }

    @Test
    @Transactional
    void its_address_uses_the_name_of_today() {
        assertThat(named("AMEX").slug()).isEqualTo("NYSE-American");
    }

    private static Exchange named(String name) {
        return Exchange.named(name).orElseThrow();
    }
}
