package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Days, instants, numbers and sizes as French Canada writes them; spaces that do not break are written as {@code _}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedInFrenchTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @Test
    void the_first_of_a_month_is_an_ordinal() {
        assertThat(PrintedTime.day(LocalDate.of(2018, 8, 1), Language.FRENCH)).isEqualTo("1er août 2018");
        assertThat(PrintedTime.day(LocalDate.of(2018, 8, 2), Language.FRENCH)).isEqualTo("2 août 2018");
        assertThat(PrintedTime.briefDay(LocalDate.of(2018, 2, 1), Language.FRENCH)).isEqualTo("1er févr.");
    }

    @Test
    void an_instant_has_its_Canadian_zone_in_words() {
        assertThat(visible(PrintedTime.instant(Instant.parse("2026-11-23T15:04:53.123Z"), TORONTO, Language.FRENCH)))
                .isEqualTo("23 novembre 2026, 10_h_04_min_53_s, heure normale de l’Est");
        assertThat(visible(PrintedTime.instant(Instant.parse("2026-07-01T13:30:00Z"), TORONTO, Language.FRENCH)))
                .isEqualTo("1er juillet 2026, 9_h_30_min_00_s, heure avancée de l’Est");
    }

    @Test
    void a_list_shows_hours_and_minutes() {
        assertThat(visible(PrintedTime.briefInstant(Instant.parse("2026-10-12T21:34:00Z"), TORONTO, Language.FRENCH)))
                .isEqualTo("12 oct., 17_h_34 HAE");
    }

    @Test
    void thousands_are_parted_by_a_space_that_does_not_break() {
        assertThat(visible(PrintedNumber.of(1_234_567, Language.FRENCH))).isEqualTo("1_234_567");
        assertThat(PrintedNumber.of(1_234_567, Language.ENGLISH)).isEqualTo("1,234,567");
    }

    @Test
    void sizes_are_counted_in_octets() {
        assertThat(visible(PrintedNumber.size(213_900, Language.FRENCH))).isEqualTo("213_ko");
        assertThat(visible(PrintedNumber.size(1_250_000, Language.FRENCH))).isIn("1,2_Mo", "1,3_Mo");
        assertThat(PrintedNumber.size(300, Language.ENGLISH)).isEqualTo("1 kB");
    }

    private static String visible(String text) {
        return text.replace('\u00a0', '_').replace('\u202f', '_');
    }
}
