package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.Finding.Level.ADVICE;
import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;
import static org.dateline.issuer.trading.TradingFixture.eastern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.draft.Notice.Channel;
import org.dateline.draft.Notice.Outcome;
import org.dateline.issuer.trading.Mark;
import org.dateline.issuer.trading.Market;
import org.dateline.issuer.trading.TradingFixture;
import org.dateline.release.Category;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the published checklist asks of news to exchanges, at the edges of windows, sessions and calendars. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeRulesTest {

    private static final String MONDAY = "2026-11-23T";
    private static final Market TSX = TradingFixture.tsx();
    private static final Market NYSE = TradingFixture.nyseAmerican();
    private static final NewsFacts NO_CHANGE = new NewsFacts(null, false, null, "", null);

    /** News of version 3 on both markets, told of in every detail as a test wants it. */
    private static final class News {

        private final Instant at;
        private Instant crossed;
        private boolean material = true;
        private Category category = Category.OPERATIONS;
        private List<Market> markets = List.of(TSX, NYSE);
        private List<String> hourless = List.of();
        private final List<Notice> notices = new ArrayList<>();
        private List<HaltState> halts = List.of();
        private NewsFacts facts = NO_CHANGE;
        private Map<String, String> lowered = Map.of();

        News(String at) {
            this.at = eastern(at);
        }

        ExchangeNews news() {
            return new ExchangeNews(at, crossed, material, category, 3, markets, hourless, notices, halts, facts, lowered);
        }

        News told(Market market, String called) {
            notices.add(notice(market, 3, called));
            return this;
        }

        Map<String, Finding.Level> levels() {
            var levels = new java.util.TreeMap<String, Finding.Level>();
            for (ExchangeRules rule : ExchangeRules.values()) {
                rule.of(news()).forEach(finding -> levels.merge(rule.letters(), finding.level(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
            }
            return levels;
        }
    }

    private static Notice notice(Market market, int version, String called) {
        return new Notice(market.mic(), version, market.terms().desk().name(), "Pat Example", Channel.PHONE, eastern(called), eastern(called),
                "R-1", Outcome.CLEARED);
    }

    private static News crossed(String crossed) {
        News news = new News(crossed);
        news.crossed = eastern(crossed);
        return news;
    }

    @Test
    void nine_minutes_between_the_call_and_the_crossing_are_too_few() {
        News news = crossed(MONDAY + "10:08").told(TSX, MONDAY + "09:59").told(NYSE, MONDAY + "09:59");

        assertThat(news.levels()).containsOnly(Map.entry("N1", BLOCKS));
        assertThat(ExchangeRules.TOLD_TO_THE_EXCHANGE_IN_TIME.of(news.news())).singleElement().extracting(Finding::message).asString()
                .contains("was called 9 minutes before", "not before November 23, 2026, 10:09:00 Eastern Standard Time");
    }

    @Test
    void ten_minutes_between_the_call_and_the_crossing_are_enough() {
        assertThat(crossed(MONDAY + "10:09").told(TSX, MONDAY + "09:59").told(NYSE, MONDAY + "09:59").levels()).isEmpty();
    }

    @Test
    void a_second_short_of_ten_minutes_is_too_few() {
        assertThat(crossed(MONDAY + "10:08:59").told(TSX, MONDAY + "09:59").told(NYSE, MONDAY + "09:59").levels()).containsKey("N1");
    }

    @Test
    void a_second_call_does_not_make_the_first_one_late() {
        assertThat(crossed(MONDAY + "10:09").told(TSX, MONDAY + "09:59").told(NYSE, MONDAY + "09:59").told(NYSE, MONDAY + "10:05").levels())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"06:59, N4=ADVICE T2=ADVICE", "07:00, N1=BLOCKS T2=ADVICE", "07:59, N1=BLOCKS T2=ADVICE", "08:00, N1=BLOCKS T1=BLOCKS",
        "15:59, N1=BLOCKS T1=BLOCKS", "16:00, N1=BLOCKS N3=BLOCKS T1=BLOCKS", "16:01, N3=BLOCKS N4=ADVICE T1=BLOCKS",
        "16:05, N3=BLOCKS N4=ADVICE T1=BLOCKS", "16:06, N3=WARNS N4=ADVICE T1=BLOCKS", "16:15, N3=WARNS N4=ADVICE T1=BLOCKS",
        "16:16, N4=ADVICE T1=BLOCKS", "17:00, N4=ADVICE T1=BLOCKS", "17:01, N4=ADVICE T2=ADVICE"})
    void what_is_asked_of_material_news_changes_at_the_edges(String time, String expected) {
        assertThat(written(new News(MONDAY + time).levels())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T09:00, N1=BLOCKS T2=ADVICE", "2026-11-26T11:00, N4=ADVICE T1=BLOCKS",
        "2026-12-24T12:59, N1=BLOCKS T1=BLOCKS", "2026-12-24T13:00, N1=BLOCKS N3=BLOCKS T1=BLOCKS",
        "2026-12-24T13:05, N1=BLOCKS N3=BLOCKS T1=BLOCKS", "2026-12-24T13:06, N1=BLOCKS N3=WARNS T1=BLOCKS",
        "2026-12-24T15:00, N1=BLOCKS T1=BLOCKS", "2027-12-24T11:00, N4=ADVICE T1=BLOCKS", "2027-12-24T14:00, N4=ADVICE T1=BLOCKS",
        "2026-12-28T11:00, N1=BLOCKS T2=ADVICE", "2026-11-22T11:00, N4=ADVICE T2=ADVICE"})
    void each_market_is_told_on_its_own_days(String at, String expected) {
        assertThat(written(new News(at).levels())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08T09:00", "2026-11-01T09:00", "2027-03-14T09:00", "2027-11-07T09:00"})
    void on_the_Sundays_on_which_the_clocks_change_nobody_has_to_be_called(String sunday) {
        assertThat(written(new News(sunday).levels())).isEqualTo("N4=ADVICE T2=ADVICE");
    }

    @Test
    void news_that_is_not_material_needs_no_notice() {
        News news = new News(MONDAY + "10:00");
        news.material = false;

        assertThat(news.levels()).isEmpty();
    }

    @Test
    void a_dividend_is_told_even_on_a_Sunday() {
        News news = new News("2026-11-22T11:00");
        news.material = false;
        news.category = Category.DIVIDEND;
        news.facts = new NewsFacts(null, false, null, "", LocalDate.of(2026, 12, 2));

        assertThat(news.levels()).containsOnly(Map.entry("N2", BLOCKS));
        assertThat(news.told(NYSE, "2026-11-22T10:50").levels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02, false", "2026-12-01, true", "2026-11-20, true"})
    void a_record_date_is_at_least_ten_days_off(LocalDate recordDate, boolean blocked) {
        News news = new News("2026-11-22T11:00").told(NYSE, "2026-11-22T10:50");
        news.category = Category.DIVIDEND;
        news.facts = new NewsFacts(null, false, null, "", recordDate);

        assertThat(news.levels().get("N2") == BLOCKS).isEqualTo(blocked);
    }

    @Test
    void Market_Surveillance_is_told_before_the_crossing_with_a_reference_and_the_text() {
        News news = crossed(MONDAY + "10:00").told(NYSE, MONDAY + "09:30");
        news.notices.add(new Notice("XTSE", 3, "CIRO Market Surveillance", "Pat Example", Channel.PHONE, eastern(MONDAY + "10:01"), null, "",
                Outcome.CLEARED));

        assertThat(ExchangeRules.TOLD_TO_MARKET_SURVEILLANCE_FIRST.of(news.news())).extracting(Finding::message).satisfiesExactly(
                one -> assertThat(one).contains("was called after the news crossed the wire"),
                two -> assertThat(two).contains("The reference that CIRO Market Surveillance gave is missing"),
                three -> assertThat(three).contains("has not been sent the text"));
    }

    @Test
    void a_notice_binds_the_version_it_was_given_for() {
        News news = crossed(MONDAY + "10:30").told(TSX, MONDAY + "09:59");
        news.notices.add(notice(NYSE, 2, MONDAY + "09:59"));

        assertThat(ExchangeRules.TOLD_TO_THE_EXCHANGE_IN_TIME.of(news.news())).singleElement().extracting(Finding::message).asString()
                .contains("was given for version 2, and this is version 3");
    }

    @Test
    void an_e_mail_is_no_call() {
        News news = crossed(MONDAY + "10:30").told(TSX, MONDAY + "09:59");
        news.notices.add(new Notice("XASE", 3, "NYSE Market Watch", "", Channel.EMAIL, eastern(MONDAY + "09:00"), eastern(MONDAY + "09:00"),
                "", Outcome.CLEARED));

        assertThat(news.levels()).containsEntry("N1", BLOCKS);
    }

    @Test
    void a_desk_that_asks_for_another_wording_is_in_the_way() {
        News news = crossed(MONDAY + "10:30").told(NYSE, MONDAY + "09:59");
        news.notices.add(new Notice("XTSE", 3, "CIRO Market Surveillance", "Pat Example", Channel.PHONE, eastern(MONDAY + "09:59"),
                eastern(MONDAY + "09:59"), "R-1", Outcome.REVISE));

        assertThat(news.levels()).containsEntry("T1", BLOCKS);
    }

    @Test
    void a_release_that_crossed_before_the_window_is_not_called_in_because_the_site_is_late() {
        News news = new News(MONDAY + "10:00");
        news.crossed = eastern(MONDAY + "06:30");

        assertThat(written(news.levels())).isEqualTo("N4=ADVICE T2=ADVICE");
    }

    @Test
    void a_year_of_which_nothing_is_known_counts_as_open_and_is_asked_about() {
        assertThat(written(new News("2031-11-24T11:00").levels())).isEqualTo("K1=WARNS N1=BLOCKS T1=BLOCKS");
    }

    @Test
    void an_exchange_without_hours_is_asked_about() {
        News news = new News("2026-11-22T11:00");
        news.hourless = List.of("Nasdaq");

        assertThat(news.levels()).containsEntry("K1", WARNS);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, true", "REQUESTED, true", "OVER, false", "WITHDRAWN, false"})
    void a_halt_is_shown_while_it_lasts(HaltState.Stage stage, boolean shown) {
        News news = new News("2026-11-22T11:00");
        news.halts = List.of(new HaltState("XTSE", stage, "", eastern("2026-11-20T14:00"), null));

        assertThat(news.levels().containsKey("H1")).isEqualTo(shown);
    }

    @Test
    void a_halt_ends_within_24_hours_not_counting_days_without_a_session() {
        HaltState halt = new HaltState("XTSE", HaltState.Stage.ACTIVE, "", eastern("2026-12-24T11:00"), null);

        assertThat(halt.latestEnd(TSX)).isEqualTo(eastern("2026-12-29T11:00"));
    }

    @Test
    void a_material_change_is_authorised_by_an_officer_and_has_its_day() {
        News news = new News("2026-11-22T11:00");
        news.facts = new NewsFacts(null, true, null, "", null);
        assertThat(ExchangeRules.MATERIAL_CHANGE_IS_AUTHORISED.of(news.news())).hasSize(2).allMatch(finding -> finding.level() == BLOCKS);

        news.facts = new NewsFacts(null, true, LocalDate.of(2026, 11, 20), "J. Example, Chief Executive Officer", null);
        assertThat(ExchangeRules.MATERIAL_CHANGE_IS_AUTHORISED.of(news.news())).isEmpty();
    }

    @Test
    void a_rule_that_nobody_verified_says_so() {
        assertThat(ExchangeRules.TOLD_TO_MARKET_SURVEILLANCE_FIRST.of(new News(MONDAY + "10:00").news())).singleElement()
                .extracting(Finding::title).asString().contains("T1, not verified against the primary text");
    }

    @Test
    void a_rule_that_nobody_verified_can_be_lowered_to_a_warning_and_the_reason_is_shown() {
        News news = new News(MONDAY + "10:00");
        news.lowered = Map.of("T1", "Confirmed by counsel.", "N1", "Tried.");

        assertThat(news.levels()).containsEntry("T1", WARNS).containsEntry("N1", BLOCKS);
        assertThat(ExchangeRules.TOLD_TO_MARKET_SURVEILLANCE_FIRST.of(news.news())).singleElement().extracting(Finding::message).asString()
                .contains("Confirmed by counsel.");
    }

    @Test
    void a_finding_tells_from_what_it_was_reckoned() {
        assertThat(ExchangeRules.TOLD_TO_THE_EXCHANGE_IN_TIME.of(new News(MONDAY + "10:00").news())).singleElement()
                .extracting(Finding::message).asString()
                .contains("NYSE American, Monday, November 23, 2026, 10:00:00 Eastern Standard Time", "calendar version 3, hours version 1");
    }

    @Test
    void a_check_of_hours_that_is_too_old_asks_for_another() {
        Market old = new Market("XASE", "US", "NYSE American", new org.dateline.issuer.trading.Terms(2, NYSE.terms().zone(), NYSE.terms().opens(),
                NYSE.terms().closes(), NYSE.terms().windowFrom(), NYSE.terms().windowTo(), 10, 5, 15, NYSE.terms().desk(),
                TradingFixture.provenance(Mark.SOURCE, LocalDate.of(2025, 1, 1))), NYSE.calendar());
        News news = new News("2026-11-22T11:00");
        news.markets = List.of(old);

        assertThat(news.levels()).containsEntry("K1", WARNS).containsEntry("N4", ADVICE);
    }

    @Test
    void every_rule_tells_what_it_looked_at_even_when_all_is_well() {
        News news = crossed(MONDAY + "10:09").told(TSX, MONDAY + "09:59").told(NYSE, MONDAY + "09:59");

        assertThat(ExchangeRules.results(news.news())).hasSameSizeAs(ExchangeRules.values()).allMatch(CheckResult::passed)
                .allSatisfy(result -> assertThat(result.lookedAt()).contains("TSX, Monday, November 23, 2026, 10:09:00", "hours version 1"));
    }

    private static String written(Map<String, Finding.Level> levels) {
        return levels.entrySet().stream().map(Map.Entry::toString).reduce((a, b) -> a + " " + b).orElse("");
    }
}
