package org.dateline.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.SignedCheckpoint;

/**
 * The instants of a publication: asked for, printed, measured.
 *
 * @param due     null if it was published at once
 * @param visible when the checkpoint that covers it was committed; null if none does yet
 * @param late    seconds from due (or published) to visible, in words; null if it is not visible yet
 * @param overdue whether that is more than a second
 * @param sights  when each node first saw it as visible, by node
 */
record Measured(Moment due, Moment published, Moment visible, String late, boolean overdue, List<Sight> sights) {

    private static final Duration BARELY_LATE = Duration.ofSeconds(1);

    record Sight(String node, Moment seen, String late) {}

    static Measured of(DraftPublication publication, Issuer issuer, Ledger ledger) {
        Instant asked = publication.due() == null ? publication.published() : publication.due();
        Instant visible = ledger.firstCheckpointCovering(publication.entry()).map(SignedCheckpoint::signedAt).orElse(null);
        List<Sight> sights = NodeSight.of(publication.entry()).stream()
                .map(sight -> new Sight(sight.node(), Moment.of(sight.seen(), issuer), seconds(asked, sight.seen()))).toList();
        return new Measured(publication.due() == null ? null : Moment.of(publication.due(), issuer), Moment.of(publication.published(), issuer),
                visible == null ? null : Moment.of(visible, issuer), visible == null ? null : seconds(asked, visible),
                visible != null && Duration.between(asked, visible).compareTo(BARELY_LATE) > 0, sights);
    }

    private static String seconds(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%,.3f s", Duration.between(from, to).toNanos() / 1e9);
    }
}
