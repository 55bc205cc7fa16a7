package org.dateline.enquiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.dateline.account.Person;

/** Reminds whoever has an enquiry that is overdue, and tells the last-resort owner of it; once for each time it was due. */
@ApplicationScoped
class Reminders {

    private static final int TOGETHER = 100;

    @Inject
    EnquiryMails mails;

    @Inject
    AskingBrake brake;

    @Inject
    Clock clock;

    void remind() {
        Instant now = clock.instant();
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> Enquiry.overdueUnreminded(now, TOGETHER))) {
            QuarkusTransaction.requiringNew().run(() -> Enquiry.locked(id).filter(enquiry -> enquiry.awaitsReminder(now))
                    .ifPresent(enquiry -> remind(enquiry, now)));
        }
        brake.forget();
    }

    private void remind(Enquiry enquiry, Instant now) {
        enquiry.remind(now);
        IssuerRouting.of(enquiry.issuer(), now).ifPresent(routing -> {
            Person owner = routing.present(enquiry.owner().id(), now);
            Person last = routing.people().get(routing.presence().present(routing.presence().lastResort(), now));
            mails.toOwner(enquiry, owner, "The time in which this question was to be answered is over.");
            if (!last.id().equals(owner.id())) {
                mails.toOwner(enquiry, last, "A question that %s has was not answered in its time; you are the last resort.".formatted(owner.name()));
            }
            EnquiryStep.add(enquiry, "Its time was over: %s was reminded%s.".formatted(owner.name(),
                    last.id().equals(owner.id()) ? "" : ", and %s, the last resort, was told".formatted(last.name())), "", null, now);
        });
    }
}
