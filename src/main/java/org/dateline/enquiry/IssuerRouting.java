package org.dateline.enquiry;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.dateline.account.Person;
import org.dateline.contact.Audience;
import org.dateline.enquiry.routing.Away;
import org.dateline.enquiry.routing.BusinessHours;
import org.dateline.enquiry.routing.Presence;
import org.dateline.enquiry.routing.Routing;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.issuer.trading.Market;
import org.dateline.shared.Role;

/**
 * How one issuer's questions find their owners, as it stands in the database.
 *
 * @param people who may own them: the issuer's enquiry handlers, or its administrators where there is none
 * @param rules  in their order
 */
record IssuerRouting(Issuer issuer, Map<UUID, Person> people, List<RoutingRule> rules, RoutingTerms terms, Routing routing) {

    /** Empty while nobody of the desk may own a question of this issuer. */
    static Optional<IssuerRouting> of(Issuer issuer, Instant now) {
        Map<UUID, Person> people = people(issuer);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        RoutingTerms terms = RoutingTerms.of(issuer);
        List<RoutingRule> rules = RoutingRule.of(issuer);
        UUID lastResort = people.containsKey(terms.lastResort()) ? terms.lastResort() : people.keySet().iterator().next();
        List<Away> absences = Absence.notOver(now).stream().map(Absence::away).toList();
        return Optional.of(new IssuerRouting(issuer, people, rules, terms,
                new Routing(rules.stream().map(RoutingRule::rule).toList(), new Presence(people.keySet(), absences, lastResort))));
    }

    static Map<UUID, Person> people(Issuer issuer) {
        List<Person> handlers = Person.activeWith(Role.ENQUIRY_HANDLER, issuer.id());
        Map<UUID, Person> people = new LinkedHashMap<>();
        (handlers.isEmpty() ? Person.activeWith(Role.ADMINISTRATOR, issuer.id()) : handlers).forEach(person -> people.put(person.id(), person));
        return people;
    }

    Presence presence() {
        return routing.presence();
    }

    /** Who is there in somebody's place. */
    Person present(UUID owner, Instant at) {
        return people.get(presence().present(owner, at));
    }

    Person lastResort() {
        return people.get(presence().lastResort());
    }

    String sentence(Routing.Decision decision) {
        return decision.rule() == null ? "No rule takes it, so that it goes to the last-resort owner, %s.".formatted(people.get(decision.named()).name())
                : decision.rule().sentence(people.get(decision.named()).name());
    }

    BusinessHours hours(Clock clock) {
        return new BusinessHours(issuer.homeZone(), terms.opens(), terms.closes(), workingDays(clock));
    }

    Instant due(Audience audience, Instant asked, Clock clock) {
        return hours(clock).after(asked, terms.within(audience));
    }

    /** The trading days of the exchange at home, or of another one on which the issuer is listed; without any, Monday to Friday. */
    private Predicate<LocalDate> workingDays(Clock clock) {
        return Listing.inForce(issuer, issuer.today(clock)).stream().map(Listing::exchange).distinct()
                .sorted(Comparator.comparing((Exchange exchange) -> !exchange.country().equals(issuer.country())))
                .flatMap(exchange -> Market.of(exchange).stream()).findFirst()
                .<Predicate<LocalDate>>map(market -> day -> market.on(day).isTradingDay())
                .orElse(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
