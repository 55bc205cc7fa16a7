package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.dateline.account.Person;
import org.dateline.shared.Language;
import org.dateline.shared.Post;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.Role;

/**
 * Tells an issuer's publishers that a release of theirs does not go out at its time. Neither its title nor why is said: mail
 * passes many hands, and the reason may speak of the text.
 */
@ApplicationScoped
class ScheduleMail {

    @Inject
    Post post;

    @Inject
    PublicAddress portal;

    void tell(@Observes Schedule.Stopped stopped) {
        Schedule schedule = stopped.schedule();
        String issuer = stopped.draft().issuer().name();
        String subject = schedule.blocked() ? "A scheduled release did not go out" : "A scheduled release is on hold";
        String text = """
                %s

                It does not go out until somebody gives it a time again. What it is, and why: %s
                """.formatted(schedule.blocked()
                        ? "A release of %s did not go out %s, because something was in the way.".formatted(issuer, time(schedule))
                        : "A release of %s that was to go out %s is on hold.".formatted(issuer, time(schedule)),
                portal.of("/desk/drafts/" + stopped.draft().id()));
        Person.activeWith(Role.PUBLISHER, stopped.draft().issuer().id()).stream()
                .filter(publisher -> !publisher.id().equals(schedule.by().id()))
                .forEach(publisher -> post.send(publisher.email(), subject, text));
    }

    private static String time(Schedule schedule) {
        return schedule.onCrossing() ? "when it has crossed the wire"
                : "on " + PrintedTime.instant(schedule.due(), schedule.zone(), Language.ENGLISH);
    }
}
