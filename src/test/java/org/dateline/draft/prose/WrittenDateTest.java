package org.dateline.draft.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.MonthDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "For Immediate Release February 6, 2006.          | 2006-02-06",
        "Jan. 25, 2005                                    | 2005-01-25",
        "Sept. 9th, 2011                                  | 2011-09-09",
        "Monday, March 3, 2025                            | 2025-03-03",
        "7 August 2018                                    | 2018-08-07",
        "MONTRÉAL, le 31 juill. 2019 /CNW Telbec/         | 2019-07-31",
        "Montréal, le mardi 1er août 2017                 | 2017-08-01",
        "le 28 févr. 2020                                 | 2020-02-28",
        "2025-11-04                                       | 2025-11-04",
        "07/22/2004                                       | 2004-07-22",
        "22/07/2004                                       | 2004-07-22",
        "20.10.2020, 14:00                                | 2020-10-20"})
    void a_date_is_read_however_it_is_written(String text, String date) {
        assertThat(WrittenDate.in(text)).singleElement().satisfies(found -> {
            assertThat(found.date()).isEqualTo(date);
            assertThat(found.doubt()).isEmpty();
        });
    }

    @Test
    void a_year_of_two_digits_is_doubtful() {
        assertThat(WrittenDate.in("-- 09/17/10 --")).singleElement().satisfies(found -> {
            assertThat(found.date()).isEqualTo("2010-09-17");
            assertThat(found.doubt()).isEqualTo("The year is written with two digits: read as 2010.");
        });
    }

    @Test
    void day_and_month_that_could_be_the_other_way_round_are_doubtful() {
        assertThat(WrittenDate.in("03/04/2010").get(0).doubt()).contains("read as month/day");
    }

    @Test
    void a_date_without_a_year_stays_without_one() {
        assertThat(WrittenDate.in("Ill., July 22 /PRNewswire-FirstCall/")).singleElement().satisfies(found -> {
            assertThat(found.hasYear()).isFalse();
            assertThat(found.day()).isEqualTo(MonthDay.of(7, 22));
        });
    }

    @Test
    void a_printed_time_with_its_zone_makes_an_instant() {
        assertThat(WrittenDate.in("October 12, 2006 17:34 ET").get(0).asIssueDate().instant()).isEqualTo(Instant.parse("2006-10-12T21:34:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"'February 30, 2006'", "13/13/2010", "'May 2,500 ounces'", "'may 5'"})
    void what_is_no_date_is_not_taken_for_one(String text) {
        assertThat(WrittenDate.in(text)).noneMatch(WrittenDate::hasYear);
    }
}
