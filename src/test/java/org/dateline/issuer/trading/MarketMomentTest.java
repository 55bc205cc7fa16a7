package org.dateline.issuer.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.issuer.trading.TradingFixture.eastern;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarketMomentTest {

    private final Market tsx = TradingFixture.tsx();
    private final Market nyse = TradingFixture.nyseAmerican();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:59:59, false", "2026-11-23T07:00, true", "2026-11-23T15:59, true", "2026-11-23T16:00, true",
        "2026-11-23T16:00:00.000001, false", "2026-11-23T16:05, false",
        "2026-07-01T09:00, true", "2026-11-26T11:00, false", "2026-12-24T15:00, true", "2027-12-24T11:00, false",
        "2026-12-28T11:00, true", "2026-11-22T11:00, false", "2031-11-24T11:00, true"})
    void the_window_of_New_York_is_read_literally(String local, boolean inside) {
        assertThat(nyse.at(eastern(local)).inWindow()).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59, false", "2026-11-23T08:00, true", "2026-11-23T17:00, true", "2026-11-23T17:00:01, false",
        "2026-07-01T09:00, false", "2026-11-26T11:00, true", "2027-12-24T11:00, true", "2026-12-28T11:00, false",
        "2031-11-24T11:00, true", "2031-11-23T11:00, false"})
    void the_window_of_Toronto_is_that_of_Market_Surveillance(String local, boolean inside) {
        assertThat(tsx.at(eastern(local)).inWindow()).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:59:59, false, false", "2026-11-23T16:00, true, true", "2026-11-23T16:05, true, true",
        "2026-11-23T16:05:01, false, true", "2026-11-23T16:15, false, true", "2026-11-23T16:15:01, false, false",
        "2026-12-24T12:59:59, false, false", "2026-12-24T13:00, true, true", "2026-12-24T13:05, true, true",
        "2026-12-24T13:05:01, false, true", "2026-12-24T16:00, false, false", "2027-12-24T13:00, false, false"})
    void the_minutes_after_the_close_follow_an_early_close(String local, boolean quiet, boolean caution) {
        MarketMoment moment = nyse.at(eastern(local));

        assertThat(moment.inQuiet()).isEqualTo(quiet);
        assertThat(moment.inCaution()).isEqualTo(caution);
    }

    @ParameterizedTest
    @CsvSource({"2027-12-24T12:59, true", "2027-12-24T13:00, true", "2027-12-24T13:00:01, false", "2026-11-23T13:01, true"})
    void the_session_of_Toronto_ends_at_13_on_Christmas_Eve(String local, boolean inside) {
        assertThat(tsx.at(eastern(local)).inSession()).isEqualTo(inside);
    }

    /** The last trading day before each change of the clocks and the first one after it. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T12:00:00Z, true", "2026-03-06T11:59:59Z, false", "2026-03-09T11:00:00Z, true", "2026-03-09T10:59:59Z, false",
        "2026-10-30T11:00:00Z, true", "2026-10-30T10:59:59Z, false", "2026-11-02T12:00:00Z, true", "2026-11-02T11:59:59Z, false",
        "2027-03-12T12:00:00Z, true", "2027-03-12T11:59:59Z, false", "2027-03-15T11:00:00Z, true", "2027-03-15T10:59:59Z, false",
        "2027-11-05T11:00:00Z, true", "2027-11-05T10:59:59Z, false", "2027-11-08T12:00:00Z, true", "2027-11-08T11:59:59Z, false"})
    void the_window_opens_at_7_by_the_clock_on_the_wall_whatever_the_season(Instant instant, boolean inside) {
        assertThat(nyse.at(instant).inWindow()).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T06:59:59Z, 2026-03-09T13:30:00Z", "2026-03-08T07:00:00Z, 2026-03-09T13:30:00Z",
        "2026-11-01T05:30:00Z, 2026-11-02T14:30:00Z", "2026-11-01T06:30:00Z, 2026-11-02T14:30:00Z",
        "2027-03-14T07:00:00Z, 2027-03-15T13:30:00Z", "2027-11-07T06:30:00Z, 2027-11-08T14:30:00Z"})
    void on_the_Sunday_on_which_the_clocks_change_the_next_open_is_Monday_at_930(Instant sunday, Instant open) {
        assertThat(tsx.at(sunday).nextOpen()).isEqualTo(open);
        assertThat(tsx.at(sunday).inWindow()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:29:59, 2026-11-23T09:30", "2026-11-23T09:30, 2026-11-24T09:30", "2026-12-24T14:00, 2026-12-29T09:30",
        "2026-12-31T18:00, 2027-01-04T09:30"})
    void the_next_open_skips_days_without_a_session(String local, String open) {
        assertThat(tsx.at(eastern(local)).nextOpen()).isEqualTo(eastern(open));
    }

    @Test
    void it_answers_in_words_with_the_versions_it_reckoned_from() {
        assertThat(tsx.at(eastern("2026-07-01T09:00")).words()).isEqualTo("TSX, Wednesday, July 1, 2026, 09:00:00 Eastern Daylight Time:"
                + " closed (Canada Day); calendar version 3, hours version 1");
    }

    @Test
    void it_says_on_which_side_of_the_window_an_instant_lies() {
        assertThat(nyse.at(eastern("2026-11-23T06:59")).words()).contains("before the open, before the notice window of 07:00 to 16:00");
        assertThat(nyse.at(eastern("2026-11-23T09:15")).words()).contains("before the open, inside the notice window of 07:00 to 16:00");
        assertThat(nyse.at(eastern("2026-11-23T16:05")).words()).contains("after the close, after the notice window of 07:00 to 16:00");
    }

    @Test
    void an_unknown_year_is_said_to_be_unknown() {
        assertThat(nyse.at(eastern("2031-11-24T11:00")).words()).contains("a day of which the calendar says nothing, taken as a trading day");
    }
}
