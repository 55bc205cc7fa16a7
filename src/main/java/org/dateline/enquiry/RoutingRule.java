package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.contact.Audience;
import org.dateline.enquiry.routing.Condition;
import org.dateline.enquiry.routing.Hours;
import org.dateline.enquiry.routing.Rule;
import org.dateline.enquiry.routing.Topic;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Language;

/** Which questions of an issuer go to whom. Never changed: another rule takes its place, and it stays for the histories that speak of it. */
@Entity
@Table(name = "routing_rule")
class RoutingRule extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "issuer_id")
    private long issuerId;

    private int position;
    private String audience;
    private String topic;
    private String symbol;
    private String language;

    @Column(name = "release_path")
    private String releasePath;

    private String hours;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "owner"))
    @AttributeOverride(name = "name", column = @Column(name = "owner_name"))
    private Colleague owner;

    private Instant retired;

    protected RoutingRule() {}

    /** Behind all others of the issuer. */
    static RoutingRule add(Issuer issuer, Condition condition, Colleague owner) {
        RoutingRule rule = new RoutingRule();
        rule.id = UUID.randomUUID();
        rule.issuerId = issuer.id();
        rule.position = (int) count("issuerId", issuer.id());
        rule.audience = condition.audience() == null ? "" : condition.audience().name();
        rule.topic = condition.topic() == null ? "" : condition.topic().name();
        rule.symbol = condition.symbol();
        rule.language = condition.language() == null ? "" : condition.language().tag();
        rule.releasePath = condition.release();
        rule.hours = condition.hours().name();
        rule.owner = owner;
        rule.persist();
        return rule;
    }

    /** Those that hold, in their order. */
    static List<RoutingRule> of(Issuer issuer) {
        return list("issuerId = ?1 and retired is null order by position, id", issuer.id());
    }

    /** As {@link #of}, for changing their order: whoever comes at the same time waits. */
    static List<RoutingRule> locked(Issuer issuer) {
        return RoutingRule.<RoutingRule>find("issuerId = ?1 and retired is null order by position, id", issuer.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    static Optional<RoutingRule> withId(UUID id) {
        return findByIdOptional(id);
    }

    void moveTo(int place) {
        position = place;
    }

    /** It takes no more questions. */
    void retire(Instant now) {
        if (retired == null) {
            retired = now;
        }
    }

    UUID id() {
        return id;
    }

    Colleague owner() {
        return owner;
    }

    Rule rule() {
        return new Rule(id, new Condition(audience.isEmpty() ? null : Audience.valueOf(audience), topic.isEmpty() ? null : Topic.valueOf(topic),
                symbol, language.isEmpty() ? null : Language.of(language), releasePath, Hours.valueOf(hours)), owner.id());
    }

    String sentence() {
        return rule().sentence(owner.name());
    }
}
