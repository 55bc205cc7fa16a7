package org.dateline.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.Copies;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.TimeStamp;
import org.dateline.ledger.TimeStamps;
import org.dateline.ledger.copy.Receivers;
import org.dateline.ledger.stamp.Authorities;
import org.dateline.ledger.stamp.Standing;
import org.dateline.ledger.stamp.Stampings;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;

/** How the log stands: its last checkpoint, who has stamped it, and who outside holds which. */
@Path(LedgerDeskResource.PATH)
@Blocking
public class LedgerDeskResource {

    static final String PATH = "/desk/ledger";

    /** An instant in UTC, as the page shows it. */
    record At(String words, String machine) {

        static At of(Instant instant) {
            return new At(PrintedTime.briefInstant(instant, ZoneOffset.UTC, Language.ENGLISH), PrintedTime.machine(instant, ZoneOffset.UTC));
        }
    }

    /**
     * @param size of the last checkpoint that the authority has stamped; null if none
     * @param at the instant it says
     * @param missingSince null if no time stamp is missing
     */
    record Stamped(String name, boolean development, Long size, At at, At missingSince, String trouble) {}

    /** @param size of the last checkpoint that the receiver holds; null if none */
    record Holder(String name, String place, Long size, At since, int timeStamps, boolean behind, String trouble) {}

    record Sheet(String origin, List<String> keys, long size, At signed, List<Stamped> authorities, List<Holder> receivers) {}

    @Inject
    Ledger ledger;

    @Inject
    TimeStamps timeStamps;

    @Inject
    Authorities authorities;

    @Inject
    Stampings stampings;

    @Inject
    Receivers receivers;

    @Inject
    Copies copies;

    @GET
    @RolesAllowed({Role.PUBLISHER_ROLE, Role.REVIEWER_ROLE, Role.ADMINISTRATOR_ROLE})
    public Response show() {
        Optional<SignedCheckpoint> last = ledger.lastCheckpoint();
        long size = last.map(signed -> signed.checkpoint().size()).orElse(0L);
        List<String> keys = ledger.nextVerifierKey().map(next -> List.of(ledger.verifierKey().encode(), next.encode()))
                .orElse(List.of(ledger.verifierKey().encode()));
        return DeskAnswer.page(Templates.ledger(new Sheet(ledger.origin(), keys, size, last.map(signed -> At.of(signed.signedAt())).orElse(null),
                stampings.standings().stream().map(this::stamped).toList(),
                receivers.standings().stream().map(standing -> holder(standing, size)).toList())));
    }

    private Stamped stamped(Standing standing) {
        Optional<TimeStamp> last = timeStamps.lastOf(standing.authority());
        return new Stamped(standing.authority(), authorities.isForDevelopment(standing.authority()), last.map(TimeStamp::size).orElse(null),
                last.map(stamp -> At.of(stamp.genTime())).orElse(null), standing.missingSince() == null ? null : At.of(standing.missingSince()),
                standing.trouble());
    }

    private Holder holder(Receivers.Standing standing, long size) {
        Optional<Copies.Held> held = copies.last(standing.name());
        return new Holder(standing.name(), standing.place(), held.map(Copies.Held::size).orElse(null), held.map(one -> At.of(one.at())).orElse(null),
                held.map(Copies.Held::timeStamps).orElse(0), held.isEmpty() || held.get().size() < size, standing.trouble());
    }
}
