package org.dateline.enquiry.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How an issuer's questions find their owners: the first rule that takes a question names a person; where no rule takes it, it is
 * the last-resort owner's.
 *
 * @param rules in their order
 */
public record Routing(List<Rule> rules, Presence presence) {

    /**
     * Whose a question is.
     *
     * @param rule  that took it; null for the last resort
     * @param named whom the rule names
     * @param owner who is there in that person's place
     */
    public record Decision(Rule rule, UUID named, UUID owner) {

        public boolean isStandIn() {
            return !named.equals(owner);
        }
    }

    public Routing {
        rules = List.copyOf(rules);
    }

    /** Rules that name somebody who may no longer own questions are passed over. */
    public Decision decide(Matter matter, Instant at) {
        Rule taking = rules.stream()
                .filter(rule -> presence.people().contains(rule.owner()) && rule.condition().takes(matter))
                .findFirst().orElse(null);
        UUID named = taking == null ? presence.lastResort() : taking.owner();
        return new Decision(taking, named, presence.present(named, at));
    }

    /** People to whom rules or the last resort lead. */
    public Set<UUID> people() {
        return presence.people();
    }
}
