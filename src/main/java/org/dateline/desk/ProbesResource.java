package org.dateline.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;
import org.dateline.shared.Settings;

/** Who asked for what is not there in a way that looks like guessing, for everybody who has a part in what is not public yet. */
@Path(ProbesResource.PATH)
@Blocking
public class ProbesResource {

    static final String PATH = "/desk/probes";

    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int MOST = 500;

    /** An instant in UTC, as the page shows it. */
    record At(String words, String machine) {

        static At of(Instant instant) {
            return new At(PrintedTime.briefInstant(instant, ZoneOffset.UTC, Language.ENGLISH), PrintedTime.machine(instant, ZoneOffset.UTC));
        }
    }

    /** @param loud whether it rang */
    record Line(String network, String guess, long tries, At first, At last, boolean loud) {}

    record Rung(String network, long tries, At at) {}

    record Sheet(int threshold, long hours, long days, List<Rung> alarms, List<Line> lines) {}

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Transactional
    public Response list() {
        Instant since = clock.instant().minus(SHOWN);
        List<ProbeAlarm> alarms = ProbeAlarm.since(since);
        Set<String> loud = alarms.stream().map(ProbeAlarm::network).collect(Collectors.toSet());
        return DeskAnswer.page(Templates.probes(new Sheet(settings.probeThreshold(), ProbeWatch.WINDOW.toHours(), SHOWN.toDays(),
                alarms.stream().map(alarm -> new Rung(alarm.network(), alarm.tries(), At.of(alarm.rung()))).toList(),
                Probe.since(since, MOST).stream().map(from -> new Line(from.network(), from.guess().words(), from.tries().number(),
                        At.of(from.tries().first()), At.of(from.tries().last()), loud.contains(from.network()))).toList())));
    }
}
