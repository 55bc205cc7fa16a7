package org.dateline.enquiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.account.Person;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.enquiry.AskingSheet.About;
import org.dateline.enquiry.DeskPages.EnquirySheet;
import org.dateline.enquiry.DeskPages.Typed;
import org.dateline.enquiry.DeskPages.Written;
import org.dateline.ledger.Visibility;
import org.dateline.release.Release;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.Mail;
import org.dateline.shared.Role;
import org.dateline.shared.SeenVersion;
import org.dateline.shared.SignedIn;

/** One enquiry at the desk: its history, and everything that its handlers do with it. */
@Path("/desk/enquiries/{reference}")
public class DeskEnquiryResource {

    private static final int LONGEST_NOTE = 2_000;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    EnquiryMails mails;

    @Inject
    DisclosureGuard guard;

    @Inject
    PublicAnswers publicAnswers;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    /** What somebody does to the enquiry whose row is locked, in a transaction of its own. */
    private interface Act {
        void on(Enquiry enquiry, IssuerRouting routing, Instant now);
    }

    @GET
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE, Role.REVIEWER_ROLE})
    @Transactional
    public Response show(@PathParam("reference") String reference) {
        return DeskAnswer.page(Templates.enquiry(sheet(readable(reference), Typed.NOTHING, List.of(), new FieldErrors())));
    }

    /** Hands it over to a colleague. */
    @POST
    @Path("assignments")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ComesBack
    public Response assign(@PathParam("reference") String reference, @FormParam("to") String to, @FormParam("note") String note,
            @FormParam("seen") String seen, @FormParam(ComesBack.LOOK) String look) {
        Typed typed = new Typed("", "", Asking.lines(note), to == null ? "" : to);
        FieldProblems problems = new FieldProblems().lines("handOver", typed.handOver(), LONGEST_NOTE);
        return act(reference, typed, problems, look, (enquiry, routing, now) -> {
            Person colleague = routing.people().values().stream().filter(person -> person.id().toString().equals(typed.to())).findFirst()
                    .orElseThrow(() -> new NotAllowed("Please choose a colleague to hand it over to."));
            enquiry.assign(Colleague.of(colleague), SeenVersion.of(seen));
            Person present = routing.present(colleague.id(), now);
            EnquiryStep.add(enquiry, "%s handed it over to %s.%s".formatted(me().name(), colleague.name(),
                    present.id().equals(colleague.id()) ? "" : " %s is away; %s stands in.".formatted(colleague.name(), present.name())),
                    typed.handOver(), me(), now);
            audit.record(actor(enquiry), EnquiryAction.ENQUIRY_ASSIGNED, enquiry.actedOn(), colleague.name());
            if (!present.id().equals(me().id())) {
                mails.toOwner(enquiry, present, "%s handed a question over to you.".formatted(me().name()));
            }
        });
    }

    /** Writes something down among colleagues. */
    @POST
    @Path("notes")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ComesBack
    public Response note(@PathParam("reference") String reference, @FormParam("note") String note, @FormParam(ComesBack.LOOK) String look) {
        Typed typed = new Typed("", Asking.lines(note), "", "");
        FieldProblems problems = required("note", typed.note());
        return act(reference, typed, problems, look, (enquiry, routing, now) -> {
            EnquiryMessage.write(enquiry, EnquiryMessage.Kind.NOTE, typed.note(), me(), null, now);
            audit.record(actor(enquiry), EnquiryAction.ENQUIRY_NOTED, enquiry.actedOn());
        });
    }

    private static FieldProblems required(String field, String text) {
        FieldProblems problems = new FieldProblems();
        return (text.isEmpty() ? problems.add(field, "Please fill this in.") : problems).lines(field, text, Asking.LONGEST_TEXT);
    }

    /**
     * Answers by mail. An answer that may say to one what not everybody knows comes back with the reasons; sent once more, it waits
     * for a second person.
     */
    @POST
    @Path("answers")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @ComesBack
    public Response answer(@PathParam("reference") String reference, @FormParam("answer") String answer, @FormParam("seen") String seen,
            @FormParam("hold") String hold, @FormParam(ComesBack.LOOK) String look) {
        Typed typed = new Typed(Asking.lines(answer), "", "", "");
        FieldProblems problems = required("answer", typed.answer());
        Enquiry asked = workable(reference);
        List<String> warnings = problems.none() ? guard.warnings(asked.issuer(), typed.answer(), asked.language()) : List.of();
        boolean asSeen = SeenVersion.of(seen) == asked.version();
        if (asSeen && !warnings.isEmpty() && hold == null) {
            return shown(reference, typed, warnings, problems.add("answer", "This may tell one person what not everybody knows. Nothing was sent."));
        }
        return act(reference, typed, problems, look, (enquiry, routing, now) -> {
            if (warnings.isEmpty()) {
                send(enquiry, typed.answer(), me(), SeenVersion.of(seen), now);
                EnquiryStep.add(enquiry, "%s answered by mail.".formatted(me().name()), "", me(), now);
                audit.record(actor(enquiry), EnquiryAction.ENQUIRY_ANSWERED, enquiry.actedOn());
            } else {
                enquiry.note(SeenVersion.of(seen));
                HeldAnswer.hold(enquiry, typed.answer(), warnings, me(), now);
                EnquiryStep.add(enquiry, "%s wrote an answer, which waits for a second person.".formatted(me().name()), "", me(), now);
                audit.record(actor(enquiry), EnquiryAction.ANSWER_HELD, enquiry.actedOn());
            }
        });
    }

    private void send(Enquiry enquiry, String text, Colleague author, int seen, Instant now) {
        enquiry.answer(seen, now);
        UUID mail = mails.answer(enquiry, text, author.name());
        EnquiryMessage.write(enquiry, EnquiryMessage.Kind.ANSWER, text, author, mail, now);
    }

    /** A second person lets an answer leave that waits. */
    @POST
    @Path("answers/{answer}/release")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("reference") String reference, @PathParam("answer") String answer, @FormParam("seen") String seen) {
        return act(reference, Typed.NOTHING, new FieldProblems(), null, (enquiry, routing, now) -> {
            HeldAnswer held = held(enquiry, answer);
            held.release(me(), now);
            send(enquiry, held.text(), held.author(), SeenVersion.of(seen), now);
            EnquiryStep.add(enquiry, "%s looked at the answer of %s and let it leave by mail.".formatted(me().name(), held.author().name()), "", me(), now);
            audit.record(actor(enquiry), EnquiryAction.ANSWER_RELEASED, enquiry.actedOn(), held.author().name());
        });
    }

    /** An answer that waits does not leave. */
    @POST
    @Path("answers/{answer}/withdrawal")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("reference") String reference, @PathParam("answer") String answer) {
        return act(reference, Typed.NOTHING, new FieldProblems(), null, (enquiry, routing, now) -> {
            held(enquiry, answer).withdraw(me(), now);
            EnquiryStep.add(enquiry, "%s withdrew an answer that waited for a second person.".formatted(me().name()), "", me(), now);
            audit.record(actor(enquiry), EnquiryAction.ANSWER_WITHDRAWN, enquiry.actedOn());
        });
    }

    private static HeldAnswer held(Enquiry enquiry, String id) {
        return uuid(id).flatMap(known -> HeldAnswer.waiting(enquiry, known))
                .orElseThrow(() -> new NotAllowed("That answer waits no longer: a colleague let it leave, or withdrew it."));
    }

    @POST
    @Path("closure")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("reference") String reference, @FormParam("seen") String seen) {
        return act(reference, Typed.NOTHING, new FieldProblems(), null, (enquiry, routing, now) -> {
            enquiry.close(SeenVersion.of(seen), now);
            EnquiryStep.add(enquiry, "%s closed it.".formatted(me().name()), "", me(), now);
            audit.record(actor(enquiry), EnquiryAction.ENQUIRY_CLOSED, enquiry.actedOn());
        });
    }

    @POST
    @Path("reopening")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reopen(@PathParam("reference") String reference, @FormParam("seen") String seen) {
        return act(reference, Typed.NOTHING, new FieldProblems(), null, (enquiry, routing, now) -> {
            enquiry.reopen(SeenVersion.of(seen), routing.due(enquiry.audience(), now, clock));
            EnquiryStep.add(enquiry, "%s opened it again.".formatted(me().name()), "", me(), now);
            audit.record(actor(enquiry), EnquiryAction.ENQUIRY_REOPENED, enquiry.actedOn());
        });
    }

    @GET
    @Path("files/{file}")
    @RolesAllowed({Role.ENQUIRY_HANDLER_ROLE, Role.ADMINISTRATOR_ROLE, Role.REVIEWER_ROLE})
    @Transactional
    public Response file(@PathParam("reference") String reference, @PathParam("file") String id) {
        Enquiry enquiry = readable(reference);
        EnquiryFile file = uuid(id).flatMap(known -> EnquiryFile.of(enquiry, known)).orElseThrow(NotFoundException::new);
        Role role = signedIn.issuersAs(Role.REVIEWER).contains(enquiry.issuer().id()) ? Role.REVIEWER : Role.ENQUIRY_HANDLER;
        audit.record(Actor.of(signedIn, role), EnquiryAction.ENQUIRY_FILE_READ, enquiry.actedOn());
        return Response.ok(file.bytes())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Does it, unless something speaks against it: then the page comes back with what was typed. */
    private Response act(String reference, Typed typed, FieldProblems problems, String look, Act act) {
        Enquiry found = workable(reference);
        problems.lookedAtFirst(look);
        if (problems.none()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    Enquiry enquiry = Enquiry.locked(found.id()).orElseThrow(NotFoundException::new);
                    Instant now = clock.instant();
                    act.on(enquiry, IssuerRouting.of(enquiry.issuer(), now).orElseThrow(), now);
                });
                return DeskAnswer.next(found.deskPath());
            } catch (OptimisticLockException somebodyElseWasFirst) {
                problems.add("", "A colleague acted on this enquiry meanwhile, so that nothing was done. See below what happened, then do it again if it is still needed.");
            } catch (NotAllowed refused) {
                problems.add("", refused.getMessage());
            }
        }
        return shown(reference, typed, List.of(), problems);
    }

    private Response shown(String reference, Typed typed, List<String> warnings, FieldErrors errors) {
        return QuarkusTransaction.requiringNew().call(() -> DeskAnswer.form(Templates.enquiry(sheet(readable(reference), typed, warnings, errors))));
    }

    private EnquirySheet sheet(Enquiry enquiry, Typed typed, List<String> warnings, FieldErrors errors) {
        Instant now = clock.instant();
        Optional<IssuerRouting> routing = IssuerRouting.of(enquiry.issuer(), now);
        Map<UUID, List<EnquiryFile.Listed>> files = EnquiryFile.of(enquiry).stream().collect(Collectors.groupingBy(EnquiryFile.Listed::messageId));
        List<Written> written = EnquiryMessage.of(enquiry).stream().map(message -> new Written(message, files.getOrDefault(message.id(), List.of()),
                message.mail() == null ? null : Mail.of(message.mail()).orElse(null))).toList();
        return new EnquirySheet(enquiry, routing.map(each -> each.present(enquiry.owner().id(), now)).orElse(null), written, EnquiryStep.of(enquiry),
                HeldAnswer.waitingOf(enquiry), routing.map(each -> List.copyOf(each.people().values())).orElse(List.of()),
                about(Optional.ofNullable(enquiry.releaseEntry())), about(publicAnswers.entryOf(enquiry.id())), warnings,
                guard.atThisTime(enquiry.issuer()), typed, errors, signedIn.personId(), mayAct(enquiry),
                signedIn.issuersAs(Role.WRITER).contains(enquiry.issuer().id()), enquiry.isOverdue(now));
    }

    private About about(Optional<Long> entry) {
        return entry.flatMap(index -> Release.withEntry(visibility, index))
                .map(release -> About.of(release, visibility, Language.ENGLISH)).orElse(null);
    }

    private boolean mayAct(Enquiry enquiry) {
        return signedIn.issuersAs(Role.ENQUIRY_HANDLER).contains(enquiry.issuer().id())
                || signedIn.issuersAs(Role.ADMINISTRATOR).contains(enquiry.issuer().id());
    }

    private Enquiry readable(String reference) {
        Enquiry enquiry = Enquiry.withReference(reference).orElseThrow(NotFoundException::new);
        signedIn.require(enquiry.issuer().id(), InboxResource.READERS);
        return enquiry;
    }

    private Enquiry workable(String reference) {
        Enquiry enquiry = Enquiry.withReference(reference).orElseThrow(NotFoundException::new);
        signedIn.require(enquiry.issuer().id(), Role.ENQUIRY_HANDLER, Role.ADMINISTRATOR);
        return enquiry;
    }

    private Colleague me() {
        return Colleague.of(signedIn);
    }

    private Actor actor(Enquiry enquiry) {
        return Actor.of(signedIn, signedIn.issuersAs(Role.ENQUIRY_HANDLER).contains(enquiry.issuer().id()) ? Role.ENQUIRY_HANDLER : Role.ADMINISTRATOR);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
