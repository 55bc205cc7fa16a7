package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dateline.draft.links.LinkAnswer;

/** What asking for the web addresses of a draft came to, the last time. */
@Entity
@Table(name = "draft_links")
class DraftLinks extends PanacheEntityBase {

    /** An answer is asked for again after so long, while somebody works on the draft. */
    private static final Duration HOLDS = Duration.ofHours(6);
    private static final Duration WORKED_ON = Duration.ofDays(14);
    private static final Duration LATELY = Duration.ofDays(1);

    /**
     * As the checks see it.
     *
     * @param at      null if they were not asked yet
     * @param network whether the portal reached any machine lately; otherwise silence says nothing about an address
     */
    record Asked(Instant at, boolean network, List<LinkAnswer> answers) {

        static final Asked NOT_YET = new Asked(null, false, List.of());
    }

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    private int version;
    private Instant asked;
    private boolean reached;

    @Column(columnDefinition = "mediumblob")
    private byte[] sealed;

    protected DraftLinks() {}

    /**
     * Drafts whose addresses are to be asked, the latest changed first. What goes out by itself is left alone: its checks were
     * answered when it was scheduled, and somebody else's server does not get to stop it.
     */
    static List<UUID> toAsk(Instant now, int atMost) {
        return Draft.find("select d.id from Draft d where d.changed > ?1"
                        + " and not exists (select 1 from DraftPublication p where p.draftId = d.id)"
                        + " and not exists (select 1 from DraftDue q where q.draftId = d.id)"
                        + " and not exists (select 1 from DraftLinks l where l.draftId = d.id and l.version = d.latest and l.asked > ?2)"
                        + " order by d.changed desc", now.minus(WORKED_ON), now.minus(HOLDS))
                .project(UUID.class).page(0, atMost).list();
    }

    static void keep(Draft draft, int version, List<LinkAnswer> answers, Instant now) {
        DraftLinks row = DraftLinks.<DraftLinks>findByIdOptional(draft.id()).orElseGet(DraftLinks::new);
        row.draftId = draft.id();
        row.version = version;
        row.asked = now;
        row.reached = answers.stream().anyMatch(LinkAnswer::reached);
        row.sealed = draft.seal().seal("links", DraftContent.jsonBytes(answers));
        row.persist();
    }

    static Asked of(Draft draft) {
        return DraftLinks.<DraftLinks>findByIdOptional(draft.id())
                .map(row -> new Asked(row.asked, count("reached = true and asked > ?1", row.asked.minus(LATELY)) > 0,
                        List.copyOf(Arrays.asList(DraftContent.fromJson(draft.seal().open("links", row.sealed), LinkAnswer[].class)))))
                .orElse(Asked.NOT_YET);
    }
}
