package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One time that a preview link was opened. The database refuses to change or delete it. */
@Entity
@Table(name = "draft_preview_opening")
public class PreviewOpening extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "link_id")
    private UUID linkId;

    private Instant opened;
    private int number;
    private String network;

    protected PreviewOpening() {}

    PreviewOpening(UUID linkId, int number, String network, Instant opened) {
        this.id = UUID.randomUUID();
        this.linkId = linkId;
        this.number = number;
        this.network = network;
        this.opened = opened;
    }

    /** The latest first. */
    static List<PreviewOpening> of(PreviewLink link) {
        return list("linkId = ?1 order by opened desc, id", link.id());
    }

    Instant opened() {
        return opened;
    }

    /** The version that was shown. */
    public int number() {
        return number;
    }

    public String network() {
        return network;
    }
}
