package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** An administrator's decision to lower a rule that nobody verified to a warning, or to raise it again. The latest counts. */
@Entity
@Immutable
@Table(name = "rule_level")
public class RuleLevel extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "rule") String rule, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private boolean lowered;
    private String reason;
    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "entered_by_name"))
    private Colleague enteredBy;

    protected RuleLevel() {}

    /** The reasons of the rules that are lowered now, by the rule's letters. */
    static Map<String, String> lowered() {
        Map<String, String> reasons = new HashMap<>();
        RuleLevel.<RuleLevel>list("order by key.rule, key.number").forEach(level -> {
            if (level.lowered) {
                reasons.put(level.rule(), level.reason);
            } else {
                reasons.remove(level.rule());
            }
        });
        return reasons;
    }

    /** Every decision, the latest first. */
    static List<RuleLevel> history() {
        return list("order by entered desc, key.number desc");
    }

    static int latest(String rule) {
        return (int) count("key.rule", rule);
    }

    /**
     * @param seen number of the decision the person had on the screen; 0 for none
     * @throws OptimisticLockException if another decision came in between
     */
    static void enter(String rule, int seen, boolean lowered, String reason, Colleague by, Instant now) {
        int latest = latest(rule);
        if (seen != latest) {
            throw new OptimisticLockException("Somebody else decided on rule %s meanwhile.".formatted(rule));
        }
        var level = new RuleLevel();
        level.key = new Key(rule, latest + 1);
        level.lowered = lowered;
        level.reason = reason;
        level.entered = now;
        level.enteredBy = by;
        level.persistAndFlush();
    }

    public String rule() {
        return key.rule();
    }

    /** Whether it was lowered, or raised again. */
    public boolean isLowered() {
        return lowered;
    }

    public String reason() {
        return reason;
    }

    public Instant entered() {
        return entered;
    }

    public Colleague enteredBy() {
        return enteredBy;
    }
}
