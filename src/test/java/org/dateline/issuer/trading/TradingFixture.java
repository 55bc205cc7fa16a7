package org.dateline.issuer.trading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.issuer.trading.TradingCalendar.Special;
import org.dateline.issuer.trading.TradingDay.Kind;

/** Markets for plain tests: the calendars of the data file, under the names of days that the exchanges' rules for holidays give. */
public final class TradingFixture {

    public static final ZoneId EASTERN = ZoneId.of("America/Toronto");

    private static final Path FILE = Path.of("../shared/data/calendars/trading-days-2025-2027.json");
    private static final Instant ENTERED = Instant.parse("2026-11-23T00:00:00Z");

    private TradingFixture() {}

    public static Market tsx() {
        return new Market("XTSE", "CA", "TSX", terms(EASTERN, "08:00", "17:00", 0, 0, 0,
                new NoticeDesk("CIRO Market Surveillance", List.of("1-877-442-4322"), "CA", "pr@ciro.ca", ""), Mark.GENERAL_KNOWLEDGE),
                calendar("XTSE", Mark.GENERAL_KNOWLEDGE));
    }

    public static Market nyseAmerican() {
        return new Market("XASE", "US", "NYSE American", terms(ZoneId.of("America/New_York"), "07:00", "16:00", 10, 5, 15,
                new NoticeDesk("NYSE Market Watch", List.of("212-656-5414"), "US", "nysealert@nyse.com", ""), Mark.SOURCE),
                calendar("XASE", Mark.SOURCE));
    }

    private static Terms terms(ZoneId zone, String from, String to, int notice, int quiet, int caution, NoticeDesk desk, Mark mark) {
        return new Terms(1, zone, LocalTime.of(9, 30), LocalTime.of(16, 0), LocalTime.parse(from), LocalTime.parse(to), notice, quiet,
                caution, desk, provenance(mark, null));
    }

    public static Provenance provenance(Mark mark, LocalDate verifiedOn) {
        return new Provenance(mark, "A test", "", verifiedOn, "A test", ENTERED, "Robin Desk");
    }

    /** What the data file says of one exchange. */
    static TradingCalendar calendar(String mic, Mark mark) {
        JsonNode file = file(mic);
        Map<LocalDate, Special> days = new HashMap<>();
        Map<Integer, Provenance> years = new HashMap<>();
        file.get("closed").fields().forEachRemaining(year -> {
            years.put(Integer.valueOf(year.getKey()), provenance(mark, null));
            year.getValue().forEach(day -> days.put(LocalDate.parse(day.asText()), new Special(Kind.CLOSED, null,
                    HolidayRules.of(mic, LocalDate.parse(day.asText()).getYear()).getOrDefault(LocalDate.parse(day.asText()), ""))));
        });
        file.get("early_close").fields().forEachRemaining(day -> days.put(LocalDate.parse(day.getKey()),
                new Special(Kind.EARLY_CLOSE, LocalTime.parse(day.getValue().asText()), "")));
        return new TradingCalendar(3, days, years);
    }

    static JsonNode file(String mic) {
        try {
            return new ObjectMapper().readTree(FILE.toFile()).get(mic.equals("XTSE") ? "TSX" : "NYSE_AMERICAN");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An instant by the clock on the wall in Toronto and New York. */
    public static Instant eastern(String local) {
        return java.time.LocalDateTime.parse(local).atZone(EASTERN).toInstant();
    }
}
