package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.issuer.trading.TradingFixture.EASTERN;
import static org.dateline.issuer.trading.TradingFixture.eastern;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.draft.Duty.Kind;
import org.dateline.issuer.trading.TradingFixture;
import org.dateline.release.Category;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyTest {

    private static final NewsFacts CHANGE =
            new NewsFacts(null, true, LocalDate.of(2026, 11, 20), "J. Example, Chief Executive Officer", null);

    @Test
    void the_material_change_report_is_due_on_the_tenth_day_after_the_change() {
        assertThat(after("2026-11-23T10:00", true, Category.OPERATIONS, CHANGE))
                .contains(new Duty(Kind.MATERIAL_CHANGE_REPORT, "", eastern("2026-11-30T23:59:59")));
    }

    @Test
    void the_tenth_day_is_counted_by_the_calendar_across_a_change_of_the_clocks() {
        NewsFacts change = new NewsFacts(null, true, LocalDate.of(2026, 10, 25), "J. Example, Chief Executive Officer", null);

        assertThat(after("2026-10-26T10:00", true, Category.OPERATIONS, change))
                .contains(new Duty(Kind.MATERIAL_CHANGE_REPORT, "", eastern("2026-11-04T23:59:59")));
    }

    @Test
    void news_outside_of_the_windows_is_copied_before_the_next_open_of_each_market() {
        assertThat(after("2026-12-24T18:00", true, Category.OPERATIONS, NewsFacts.UNKNOWN)).contains(
                new Duty(Kind.COPY_TO_SURVEILLANCE, "XTSE", eastern("2026-12-29T09:30")),
                new Duty(Kind.COPY_TO_EXCHANGE, "XASE", eastern("2026-12-28T09:30")));
    }

    @Test
    void news_inside_of_the_windows_leaves_no_copy_to_be_sent() {
        assertThat(after("2026-11-23T10:00", true, Category.OPERATIONS, NewsFacts.UNKNOWN)).extracting(Duty::kind)
                .containsExactly(Kind.FORM_6K);
    }

    @Test
    void results_are_filed() {
        assertThat(after("2026-11-23T10:00", false, Category.EARNINGS, NewsFacts.UNKNOWN)).extracting(Duty::kind)
                .containsExactly(Kind.FILE_RELEASE);
    }

    @Test
    void news_that_is_not_material_leaves_nothing_to_be_done() {
        assertThat(after("2026-11-22T10:00", false, Category.OPERATIONS, NewsFacts.UNKNOWN)).isEmpty();
    }

    private static List<Duty> after(String at, boolean material, Category category, NewsFacts facts) {
        return Duty.after(new ExchangeNews(eastern(at), null, material, category, 1,
                List.of(TradingFixture.tsx(), TradingFixture.nyseAmerican()), List.of(), List.of(), List.of(), facts, Map.of()), EASTERN);
    }
}
