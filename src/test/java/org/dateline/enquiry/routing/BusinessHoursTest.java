package org.dateline.enquiry.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.dateline.issuer.trading.Market;
import org.dateline.issuer.trading.TradingFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BusinessHoursTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Market TSX = TradingFixture.tsx();
    private static final BusinessHours OFFICE = new BusinessHours(TORONTO, LocalTime.of(9, 0), LocalTime.of(17, 0), day -> TSX.on(day).isTradingDay());

    private static Instant toronto(String local) {
        return LocalDateTime.parse(local).atZone(TORONTO).toInstant();
    }

    @Test
    void it_is_open_from_its_first_moment_until_its_last() {
        assertThat(OFFICE.isOpen(toronto("2026-11-24T09:00:00"))).isTrue();
        assertThat(OFFICE.isOpen(toronto("2026-11-24T16:59:59"))).isTrue();
        assertThat(OFFICE.isOpen(toronto("2026-11-24T17:00:00"))).isFalse();
        assertThat(OFFICE.isOpen(toronto("2026-11-28T12:00:00"))).as("Saturday").isFalse();
        assertThat(OFFICE.isOpen(toronto("2026-12-25T12:00:00"))).as("Christmas").isFalse();
    }

    @Test
    void what_is_asked_on_a_friday_afternoon_is_due_on_monday() {
        assertThat(OFFICE.after(toronto("2026-11-27T16:00:00"), Duration.ofHours(4))).isEqualTo(toronto("2026-11-30T12:00:00"));
    }

    @Test
    void what_is_asked_at_night_counts_from_the_morning() {
        assertThat(OFFICE.after(toronto("2026-11-24T03:12:00"), Duration.ofHours(8))).isEqualTo(toronto("2026-11-24T17:00:00"));
    }

    @Test
    void holidays_of_the_exchange_do_not_count() {
        assertThat(OFFICE.after(toronto("2026-12-24T16:00:00"), Duration.ofHours(2))).isEqualTo(toronto("2026-12-29T10:00:00"));
    }

    @Test
    void the_day_after_the_clocks_change_is_due_at_the_hour_on_the_wall() {
        assertThat(OFFICE.after(toronto("2026-10-30T10:00:00"), Duration.ofHours(8))).isEqualTo(Instant.parse("2026-11-02T15:00:00Z"));
        assertThat(OFFICE.after(toronto("2027-03-12T10:00:00"), Duration.ofHours(8))).isEqualTo(Instant.parse("2027-03-15T14:00:00Z"));
    }

    @Test
    void an_office_that_is_open_while_the_clocks_change_counts_the_time_that_passed() {
        BusinessHours always = new BusinessHours(TORONTO, LocalTime.MIDNIGHT, LocalTime.of(12, 0), day -> true);
        assertThat(always.after(toronto("2026-11-01T00:00:00"), Duration.ofHours(12))).as("thirteen hours until noon").isEqualTo(toronto("2026-11-01T11:00:00"));
        assertThat(always.between(toronto("2027-03-14T00:00:00"), toronto("2027-03-14T12:00:00"))).isEqualTo(Duration.ofHours(11));
    }

    @Test
    void a_calendar_without_a_working_day_is_told_of() {
        BusinessHours never = new BusinessHours(TORONTO, LocalTime.of(9, 0), LocalTime.of(17, 0), day -> false);
        assertThatThrownBy(() -> never.after(Instant.parse("2026-11-24T15:00:00Z"), Duration.ofHours(1))).hasMessageContaining("no working day");
    }
}
