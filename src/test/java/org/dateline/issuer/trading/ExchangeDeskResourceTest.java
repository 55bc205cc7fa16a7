package org.dateline.issuer.trading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.issuer.trading.TradingFixture.eastern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Exchange;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is entered of an exchange stays for good, so these tests have a database of their own. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_exchanges"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeDeskResourceTest {

    private final DeskBrowser administrator = DeskBrowser.of(Role.ADMINISTRATOR);

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"XTSE", "XASE"})
    void what_comes_with_the_portal_is_what_the_data_file_says(String mic) {
        TradingCalendar file = TradingFixture.calendar(mic, Mark.SOURCE);

        market(mic).calendar().days().headMap(LocalDate.of(2028, 1, 1)).forEach((day, special) ->
                assertThat(special).as(day.toString()).returns(file.days().get(day).kind(), TradingCalendar.Special::kind)
                        .returns(file.days().get(day).closes(), TradingCalendar.Special::closes));
        assertThat(market(mic).calendar().days().keySet()).containsAll(file.days().keySet());
    }

    @ParameterizedTest
    @CsvSource({"XTSE,2025", "XTSE,2026", "XTSE,2027", "XASE,2025", "XASE,2026", "XASE,2027"})
    void every_holiday_carries_the_name_that_the_exchanges_rule_gives_it(String mic, int year) {
        var closed = new TreeMap<LocalDate, String>();
        market(mic).calendar().daysOf(year).forEach((day, special) -> {
            if (special.kind() == TradingDay.Kind.CLOSED) {
                closed.put(day, special.name());
            }
        });
        closed.values().remove("National Day of Mourning");
        assertThat(closed).isEqualTo(HolidayRules.of(mic, year));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:30, XTSE", "2026-11-23T07:30, XASE"})
    void the_windows_that_come_with_the_portal_are_those_of_the_rules(String at, String mic) {
        assertThat(market(mic).at(eastern(at)).inWindow()).isTrue();
        assertThat(market(mic).at(eastern(at).minusSeconds(1801)).inWindow()).isFalse();
    }

    @Test
    void an_exchange_without_hours_is_no_market() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> Market.of(Exchange.named("XFRA").orElseThrow()))).isEmpty();
    }

    @Test
    void a_closure_that_nobody_foresaw_is_entered_with_its_reason() {
        Response answer = enter("days", Map.of("day", "2026-12-09", "kind", "CLOSED", "name", "Day of Mourning"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        assertThat(market("XTSE").on(LocalDate.of(2026, 12, 9)).words()).isEqualTo("closed (Day of Mourning)");
        assertThat(record("XTSE")).extracting(AuditEvent::sentence)
                .anyMatch(sentence -> sentence.matches("Robin Desk entered version \\d+ of the calendar of TSX: 2026-12-09 is closed \\(Day of Mourning\\)\\."));
        assertThat(record("XTSE")).extracting(AuditEvent::reason).contains("The exchange said so.");
    }

    @Test
    void a_year_counts_as_known_once_somebody_says_that_it_is_covered() {
        assertThat(market("XTSE").on(LocalDate.of(2029, 1, 2)).isKnown()).isFalse();
        assertThat(enter("years", Map.of("year", "2029")).statusCode()).isEqualTo(303);

        assertThat(market("XTSE").on(LocalDate.of(2029, 1, 2)).isKnown()).isTrue();
    }

    @Test
    void a_check_is_a_version_of_its_own_with_the_day_it_was_made() {
        int before = market("XASE").terms().version();
        Response answer = administrator.post("/desk/exchanges/XASE", "/desk/exchanges/XASE/verifications",
                Map.of("what", "terms", "version", before));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(market("XASE").terms()).returns(before + 1, Terms::version)
                .returns(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), terms -> terms.provenance().verifiedOn());
    }

    @Test
    void hours_are_changed_in_another_version_and_the_old_one_stays() {
        Map<String, String> fields = terms("XASE");
        fields.put("windowFrom", "06:30");
        Response answer = administrator.post("/desk/exchanges/XASE/terms", "/desk/exchanges/XASE/terms", fields);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        assertThat(market("XASE").terms().windowInWords()).isEqualTo("06:30 to 16:00");
        assertThat(QuarkusTransaction.requiringNew().call(() -> ExchangeTerms.history("XASE"))).extracting(terms -> terms.facts().windowFrom())
                .contains("07:00");
        fields.put("windowFrom", "07:00");
        fields.put("version", Integer.toString(market("XASE").terms().version()));
        administrator.post("/desk/exchanges/XASE/terms", "/desk/exchanges/XASE/terms", fields);
    }

    @ParameterizedTest
    @CsvSource({"zone, EST", "zone, -05:00", "zone, Mars/Phobos", "opens, 9.30", "closes, 08:00", "windowTo, 25:00", "noticeMinutes, ten",
        "phones, nobody", "email, nobody", "verifiedOn, 2999-01-01", "verifiedOn, yesterday", "sourceUrl, javascript:alert(1)", "reason, ''"})
    void what_cannot_be_is_told_at_its_field_and_stays_there(String field, String typed) {
        Map<String, String> fields = terms("XTSE");
        fields.put(field, typed);
        Response answer = administrator.post("/desk/exchanges/XTSE/terms", "/desk/exchanges/XTSE/terms", fields);

        var page = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-" + field + "-error").text()).isNotEmpty();
        assertThat(page.selectFirst("#f-" + field).hasAttr("value") ? page.selectFirst("#f-" + field).val() : page.selectFirst("#f-" + field).text())
                .isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"day, 2026-13-01", "day, ''", "kind, HOLIDAY", "closes, 1pm", "name, ''"})
    void a_day_that_cannot_be_is_told_at_its_field(String field, String typed) {
        Map<String, String> fields = new HashMap<>(Map.of("day", "2026-12-10", "kind", "EARLY_CLOSE", "closes", "13:00", "name", "A name"));
        fields.put(field, typed);

        Response answer = enter("days", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#f-" + field + "-error").text()).isNotEmpty();
    }

    @Test
    void a_million_characters_and_a_NUL_are_told_at_the_field() {
        assertThat(enter("days", Map.of("day", "2026-12-10", "kind", "CLOSED", "name", "x".repeat(1_000_000))).statusCode()).isIn(413, 422);
        assertThat(enter("days", Map.of("day", "2026-12-10", "kind", "CLOSED", "name", "a\0b")).statusCode()).isEqualTo(422);
    }

    @Test
    void the_second_of_two_people_is_told() {
        Map<String, String> fields = terms("XTSE");
        fields.put("version", "0");

        assertThat(administrator.post("/desk/exchanges/XTSE/terms", "/desk/exchanges/XTSE/terms", fields).statusCode()).isEqualTo(422);
        assertThat(administrator.post("/desk/exchanges/XTSE", "/desk/exchanges/XTSE/verifications", Map.of("what", "terms", "version", "0"))
                .statusCode()).isEqualTo(409);
    }

    @Test
    void every_exchange_has_a_page() {
        QuarkusTransaction.requiringNew().call(Exchange::all).forEach(exchange ->
                assertThat(administrator.get("/desk/exchanges/" + exchange.mic()).statusCode()).as(exchange.mic()).isEqualTo(200));
        assertThat(administrator.get("/desk/exchanges").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/desk/exchanges/XXXX").statusCode()).isEqualTo(404);
    }

    @Test
    void the_administrator_of_one_issuer_may_not_change_what_holds_for_all() {
        assertThat(DeskBrowser.of(1, Role.ADMINISTRATOR).get("/desk/exchanges/XTSE").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE exchange_terms SET desk = 'Nobody'", "DELETE FROM exchange_terms", "UPDATE exchange_calendar SET whole = FALSE",
        "DELETE FROM exchange_calendar", "UPDATE exchange_day SET name = ''", "DELETE FROM exchange_day"})
    void the_database_refuses_to_change_what_was_entered(String statement) {
        assertThatThrownBy(() -> sql(statement)).hasMessageContaining("enter another version instead");
    }

    private Response enter(String what, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(Map.of("source", "Notice of the exchange", "reason", "The exchange said so.",
                "version", Integer.toString(market("XTSE").calendar().version())));
        fields.putAll(typed);
        return administrator.post("/desk/exchanges/XTSE/" + what, "/desk/exchanges/XTSE/" + what, fields);
    }

    private static Map<String, String> terms(String mic) {
        Map<String, String> fields = new HashMap<>(QuarkusTransaction.requiringNew().call(() -> ExchangeTerms.latest(mic).orElseThrow().facts().fields()));
        fields.put("source", "The exchange's own pages");
        fields.put("reason", "They changed.");
        fields.put("version", Integer.toString(market(mic).terms().version()));
        return fields;
    }

    private static Market market(String mic) {
        return QuarkusTransaction.requiringNew().call(() -> Market.of(Exchange.named(mic).orElseThrow()).orElseThrow());
    }

    private static List<AuditEvent> record(String mic) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("exchange", mic));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
