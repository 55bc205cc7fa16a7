package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A portal on this database as it last told of itself. */
@Entity
@Table(name = "draft_node")
class PortalNode extends PanacheEntityBase {

    /** How often a node tells of itself. */
    static final Duration BEAT = Duration.ofSeconds(5);

    private static final Duration SILENT = BEAT.multipliedBy(4);
    private static final Duration FORGOTTEN = Duration.ofDays(7);
    private static final Duration OVERDUE = Duration.ofSeconds(5);
    private static final int LONGEST_TROUBLE = 2000;

    @Id
    private String name;

    private Instant started;
    private Instant beat;

    @Column(name = "ahead_micros")
    private long aheadMicros;

    private String trouble;

    protected PortalNode() {}

    /**
     * @param ahead   by how much the clock of the database is ahead of the node's
     * @param trouble what keeps it from publishing; empty if nothing does
     */
    static void beat(String name, Instant started, Instant now, Duration ahead, String trouble) {
        delete("beat < ?1", now.minus(FORGOTTEN));
        PortalNode node = PortalNode.<PortalNode>findByIdOptional(name).orElseGet(PortalNode::new);
        node.name = name;
        node.started = started;
        node.beat = now;
        node.aheadMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(ahead));
        node.trouble = trouble.length() > LONGEST_TROUBLE ? trouble.substring(0, LONGEST_TROUBLE) : trouble;
        node.persist();
    }

    /** What keeps releases from going out at this moment, in sentences; mostly nothing. */
    static List<String> alarms(Instant now) {
        Stream<String> overdue = DraftDue.until(now.minus(OVERDUE)).isEmpty() ? Stream.of()
                : Stream.of("A release that is due has not gone out. It goes out as soon as nothing keeps it any more, with its true time.");
        Stream<String> troubles = all().stream().filter(node -> !node.trouble.isEmpty() && !node.isSilent(now))
                .map(node -> "The node " + node.name + " cannot publish. " + node.trouble);
        return Stream.concat(overdue, troubles).toList();
    }

    static List<PortalNode> all() {
        return list("order by name");
    }

    public String name() {
        return name;
    }

    public Instant started() {
        return started;
    }

    public Instant beat() {
        return beat;
    }

    /** "0.4 ms". */
    public String ahead() {
        return String.format(Locale.ROOT, "%.1f ms", aheadMicros / 1000.0);
    }

    public String trouble() {
        return trouble;
    }

    boolean isSilent(Instant now) {
        return beat.isBefore(now.minus(SILENT));
    }
}
