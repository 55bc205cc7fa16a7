package org.dateline.enquiry.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.contact.Audience;
import org.dateline.shared.Language;

/**
 * Every kind of question there can be, tried on a routing at every instant at which somebody leaves or comes back.
 *
 * @param tried    how many
 * @param ownerless those for which nobody would be there
 * @param unused   rules that never take a question, because those before them take all that they would
 */
public record Combinations(int tried, List<Matter> ownerless, List<Rule> unused) {

    /** Of those that would be without an owner; one is one too many. */
    private static final int MOST_SHOWN = 20;

    /** @param symbols of the issuer's listings */
    public static Combinations of(Routing routing, List<String> symbols, Instant from) {
        Set<Instant> instants = new TreeSet<>(List.of(from));
        routing.presence().absences().forEach(absence -> Stream.of(absence.from(), absence.until()).filter(from::isBefore).forEach(instants::add));
        List<Matter> matters = matters(routing, symbols);
        List<Matter> ownerless = new ArrayList<>();
        Set<Rule> used = new LinkedHashSet<>();
        for (Matter matter : matters) {
            for (Instant at : instants) {
                Routing.Decision decision = routing.decide(matter, at);
                used.add(decision.rule());
                if (!routing.presence().isPresent(decision.owner(), at) && ownerless.size() < MOST_SHOWN) {
                    ownerless.add(matter);
                }
            }
        }
        return new Combinations(matters.size() * instants.size(), ownerless,
                routing.rules().stream().filter(rule -> !used.contains(rule)).toList());
    }

    private static List<Matter> matters(Routing routing, List<String> symbols) {
        Set<String> releases = new LinkedHashSet<>(List.of("", "/releases/any"));
        routing.rules().stream().map(rule -> rule.condition().release())
                .filter(release -> !release.equals(Condition.ANY_RELEASE)).forEach(releases::add);
        List<Matter> matters = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            for (Topic topic : Topic.values()) {
                for (String symbol : Stream.concat(Stream.of(""), symbols.stream()).distinct().toList()) {
                    for (Language language : Language.values()) {
                        for (String release : releases) {
                            matters.add(new Matter(audience, topic, symbol, language, release, true));
                            matters.add(new Matter(audience, topic, symbol, language, release, false));
                        }
                    }
                }
            }
        }
        return matters;
    }
}
