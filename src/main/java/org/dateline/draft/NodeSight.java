package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** When a node first saw that a signed checkpoint covers a publication: from then on it shows it on every page. */
@Entity
@Table(name = "draft_sight")
class NodeSight extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "entry") long entry, @Column(name = "node") String node) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant seen;

    protected NodeSight() {}

    /**
     * Enters a sight for every publication with an entry in a range of the ledger.
     *
     * @param first index of the first entry
     * @param size  index of the first entry behind the range
     */
    static void enter(String node, long first, long size, Instant seen) {
        Panache.getEntityManager().createNativeQuery("INSERT IGNORE INTO draft_sight (entry, node, seen)"
                        + " SELECT entry, ?1, ?2 FROM draft_publication WHERE entry >= ?3 AND entry < ?4 AND NOT admitted")
                .setParameter(1, node)
                .setParameter(2, LocalDateTime.ofInstant(seen, ZoneOffset.UTC))
                .setParameter(3, first)
                .setParameter(4, size)
                .executeUpdate();
    }

    /** By node. */
    static List<NodeSight> of(long entry) {
        return list("key.entry = ?1 order by key.node", entry);
    }

    public String node() {
        return key.node();
    }

    public Instant seen() {
        return seen;
    }
}
