package org.dateline.issuer.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.issuer.trading.TradingCalendar.Special;
import org.dateline.issuer.trading.TradingDay.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TradingCalendarTest {

    private static final LocalTime FOUR = LocalTime.of(16, 0);

    @ParameterizedTest
    @CsvSource({"XTSE,2025", "XTSE,2026", "XTSE,2027", "XASE,2025", "XASE,2026", "XASE,2027"})
    void the_data_file_has_the_holidays_that_the_exchanges_rule_gives(String mic, int year) {
        var closed = new TreeSet<LocalDate>();
        TradingFixture.file(mic).get("closed").get(Integer.toString(year)).forEach(day -> closed.add(LocalDate.parse(day.asText())));
        if (TradingFixture.file(mic).has("ad_hoc")) {
            TradingFixture.file(mic).get("ad_hoc").fieldNames().forEachRemaining(day -> closed.remove(LocalDate.parse(day)));
        }
        assertThat(closed).isEqualTo(HolidayRules.of(mic, year).keySet());
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void the_data_file_has_the_early_closes_that_the_rule_of_New_York_gives(int year) {
        var early = new TreeMap<LocalDate, String>();
        TradingFixture.file("XASE").get("early_close").fields().forEachRemaining(day -> {
            if (day.getKey().startsWith(year + "-")) {
                early.put(LocalDate.parse(day.getKey()), day.getValue().asText());
            }
        });
        assertThat(early).isEqualTo(HolidayRules.earlyInNewYork(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void Toronto_closes_early_on_Christmas_Eve(int year) {
        assertThat(TradingFixture.tsx().on(LocalDate.of(year, 12, 24))).returns(Kind.EARLY_CLOSE, TradingDay::kind)
                .returns(LocalTime.of(13, 0), TradingDay::closes);
    }

    @Test
    void a_weekday_of_a_year_that_is_not_covered_is_taken_as_a_trading_day() {
        TradingDay day = TradingFixture.tsx().on(LocalDate.of(2031, 7, 1));

        assertThat(day.isTradingDay()).isTrue();
        assertThat(day.isKnown()).isFalse();
    }

    @Test
    void a_weekend_of_a_year_that_is_not_covered_stays_a_weekend() {
        assertThat(TradingFixture.tsx().on(LocalDate.of(2031, 7, 5)).isTradingDay()).isFalse();
    }

    @Test
    void a_closure_entered_for_a_year_that_is_not_covered_counts() {
        var calendar = new TradingCalendar(1, Map.of(LocalDate.of(2031, 7, 1), new Special(Kind.CLOSED, null, "Canada Day")), Map.of());

        assertThat(calendar.on(LocalDate.of(2031, 7, 1), FOUR).words()).isEqualTo("closed (Canada Day)");
    }

    @Test
    void a_closure_that_was_taken_back_is_a_trading_day_again() {
        var calendar = new TradingCalendar(2, Map.of(LocalDate.of(2026, 7, 2), new Special(Kind.OPEN, null, "Opened after all")),
                Map.of(2026, TradingFixture.provenance(Mark.SOURCE, null)));

        assertThat(calendar.on(LocalDate.of(2026, 7, 2), FOUR)).returns(true, TradingDay::isTradingDay).returns(FOUR, TradingDay::closes);
    }
}
