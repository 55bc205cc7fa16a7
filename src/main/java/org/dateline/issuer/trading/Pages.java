package org.dateline.issuer.trading;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.dateline.issuer.Exchange;
import org.dateline.shared.FieldErrors;

@CheckedTemplate(basePath = "issuer")
final class Pages {

    private Pages() {}

    static native TemplateInstance deskExchanges(List<Listed> exchanges);

    static native TemplateInstance deskExchange(Sheet page);

    static native TemplateInstance deskTerms(TermsSheet page);

    static native TemplateInstance deskDay(DaySheet page);

    static native TemplateInstance deskYear(YearSheet page);

    /** @param market null where the portal knows no hours */
    record Listed(Exchange exchange, Market market) {

        /** The last year that is covered whole; empty if none is. */
        public String until() {
            return market == null || market.calendar().years().isEmpty() ? "" : market.calendar().years().lastKey().toString();
        }
    }

    /** @param provenance null if the year is not covered whole */
    record Year(int number, Provenance provenance, SortedMap<LocalDate, TradingCalendar.Special> days) {}

    /**
     * @param market  null where the portal knows no hours
     * @param moment  what the exchange says to this instant; empty where the portal knows no hours
     * @param years   of which something is entered, the latest first
     * @param notice  what happened, when nothing was saved; null if there is nothing to say
     */
    record Sheet(Exchange exchange, Market market, String moment, List<Year> years, List<ExchangeTerms> terms,
            List<CalendarVersion> calendar, String notice) {

        public int calendarVersion() {
            return calendar.size();
        }

        public int termsVersion() {
            return terms.size();
        }
    }

    /** @param version that the person has on the screen; 0 if there is none yet */
    record TermsSheet(Exchange exchange, int version, TermsFacts typed, ProvenanceFacts from, FieldErrors errors) {}

    record DaySheet(Exchange exchange, int version, DayFacts typed, ProvenanceFacts from, FieldErrors errors) {}

    record YearSheet(Exchange exchange, int version, String year, ProvenanceFacts from, FieldErrors errors) {}
}
