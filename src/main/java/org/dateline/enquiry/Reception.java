package org.dateline.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dateline.account.Person;
import org.dateline.account.Secret;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.contact.Audience;
import org.dateline.document.AttachedFile;
import org.dateline.enquiry.Enquiry.Subject;
import org.dateline.enquiry.routing.Matter;
import org.dateline.enquiry.routing.Routing.Decision;
import org.dateline.enquiry.routing.Topic;
import org.dateline.shared.Language;

/** Takes questions in: each gets its owner, its time and its mails in the same transaction, or is not taken at all. */
@ApplicationScoped
class Reception {

    private static final String SENDER = "The sender";

    @Inject
    EnquiryMails mails;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param secret that opens the sender's page */
    record Taken(Enquiry enquiry, String secret) {}

    /**
     * What a question is about.
     *
     * @param releasePath empty if it is about none
     */
    record Subjects(Subject subject, String releasePath) {}

    /**
     * @param mayConfirm whether a mail may go to the address that was typed
     * @param file       null if none came with it
     * @return empty if nobody of the desk may own a question of this issuer
     */
    @Transactional(TxType.MANDATORY)
    Optional<Taken> take(Asking asking, Subjects about, AttachedFile file, Language page, boolean mayConfirm) {
        Instant now = clock.instant();
        return IssuerRouting.of(about.subject().issuer(), now).map(routing -> take(asking, about, file, page, mayConfirm, routing, now));
    }

    private Taken take(Asking asking, Subjects about, AttachedFile file, Language page, boolean mayConfirm, IssuerRouting routing, Instant now) {
        Audience audience = asking.knownAudience().orElseThrow();
        Decision decision = routing.routing().decide(new Matter(audience, Topic.named(asking.topic()).orElseThrow(), about.subject().symbol(),
                asking.knownLanguage().orElseThrow(), about.releasePath(), routing.hours(clock).isOpen(now)), now);
        Person named = routing.people().get(decision.named());
        Person owner = routing.people().get(decision.owner());
        String secret = Secret.token();
        Enquiry enquiry = Enquiry.open(asking, about.subject(), secret, mails.seal(), Colleague.of(named), now, routing.due(audience, now, clock));
        write(enquiry, asking.text(), file, now);
        EnquiryStep.add(enquiry, "It came in. " + routing.sentence(decision) + standIn(decision, named, owner), "", null, now);
        if (mayConfirm) {
            mails.received(enquiry, page);
        }
        mails.toOwner(enquiry, owner, "Somebody asked %s a question, and it is yours to answer.".formatted(enquiry.issuer().name()));
        if (audience == Audience.REGULATOR) {
            audit.record(Actor.PORTAL, EnquiryAction.REGULATOR_ASKED, enquiry.actedOn(), enquiry.issuer().name(), owner.name());
        }
        return new Taken(enquiry, secret);
    }

    private static String standIn(Decision decision, Person named, Person owner) {
        return decision.isStandIn() ? " %s is away; %s stands in.".formatted(named.name(), owner.name()) : "";
    }

    private static void write(Enquiry enquiry, String text, AttachedFile file, Instant now) {
        EnquiryMessage message = EnquiryMessage.write(enquiry, EnquiryMessage.Kind.QUESTION, text, new Colleague(null, SENDER), null, now);
        if (file != null) {
            EnquiryFile.keep(enquiry, message, file);
        }
    }

    /** The sender writes again. */
    @Transactional(TxType.MANDATORY)
    void continued(Enquiry found, String text, AttachedFile file) {
        Instant now = clock.instant();
        Enquiry enquiry = Enquiry.locked(found.id()).orElseThrow();
        IssuerRouting routing = IssuerRouting.of(enquiry.issuer(), now)
                .orElseThrow(() -> new IllegalStateException("Nobody may own a question of %s.".formatted(enquiry.issuer())));
        boolean wasClosed = !enquiry.isOpen();
        enquiry.continueWith(text, routing.due(enquiry.audience(), now, clock));
        write(enquiry, text, file, now);
        EnquiryStep.add(enquiry, wasClosed ? "The sender wrote again, which opened it again." : "The sender wrote again.", "", null, now);
        mails.toOwner(enquiry, routing.present(enquiry.owner().id(), now), "The sender of a question of yours wrote again.");
    }
}
