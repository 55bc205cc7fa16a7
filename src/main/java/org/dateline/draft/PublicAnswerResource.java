package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.enquiry.Enquiry;
import org.dateline.enquiry.EnquiryMessage;
import org.dateline.enquiry.HeldAnswer;
import org.dateline.release.Category;
import org.dateline.release.ReleaseText;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;
import org.jsoup.nodes.Entities;

/** Gives the answer to an enquiry to everyone: begins a release of the category question and answer, subject to every check. */
@Path("/desk/public-answers/{reference}")
public class PublicAnswerResource {

    private static final int LONGEST = 10_000;

    @Inject
    DeskDrafts drafts;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * Leads to the draft that was begun for the enquiry before, if it is not public yet.
     *
     * @param text of the answer as it was typed
     * @param held id of an answer that waits for a second person, in place of a text
     */
    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response begin(@PathParam("reference") String reference, @FormParam("text") String text, @FormParam("held") String held) {
        Enquiry enquiry = Enquiry.withReference(reference).orElseThrow(NotFoundException::new);
        signedIn.require(enquiry.issuer().id(), Role.WRITER);
        signedIn.require(enquiry.issuer().id(), Role.ENQUIRY_HANDLER, Role.ADMINISTRATOR);
        UUID draft = begun(enquiry).orElseGet(() -> begin(enquiry, answer(enquiry, text, held)));
        return DeskAnswer.next("/desk/drafts/" + draft + "/edit");
    }

    private static Optional<UUID> begun(Enquiry enquiry) {
        return DraftPublicAnswer.draftsFor(enquiry.id()).stream().filter(draft -> DraftPublication.of(draft).isEmpty()).findFirst();
    }

    private static String answer(Enquiry enquiry, String text, String held) {
        String answer = held == null ? text : HeldAnswer.waiting(enquiry, uuid(held)).map(HeldAnswer::text).orElse("");
        String typed = DraftForm.typed(answer);
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new NotFoundException();
        }
    }

    private UUID begin(Enquiry enquiry, String answer) {
        String question = EnquiryMessage.of(enquiry).stream().filter(message -> message.kind() == EnquiryMessage.Kind.QUESTION)
                .map(EnquiryMessage::text).findFirst().orElse("");
        String body = "<h2>Question</h2>" + paragraphs(question)
                + "<h2>" + enquiry.language().choose("Answer", "Réponse") + "</h2>" + paragraphs(answer);
        ReleaseText release = new ReleaseText(enquiry.language(), String.join("\n", enquiry.issuer().addressLines()), "", null, List.of(),
                enquiry.language().choose("Answer to a question: %s", "Réponse à une question\u00a0: %s").formatted(enquiry.topic().label(enquiry.language())),
                List.of(), "", body, "", List.of(), null);
        Draft draft = Draft.begin(enquiry.issuer(), new DraftContent(Category.QUESTION_AND_ANSWER, List.of(release)), drafts.person(), clock.instant());
        DraftPublicAnswer.remember(draft, enquiry.id());
        drafts.record(draft, DraftAction.PUBLIC_ANSWER_BEGUN, Role.WRITER, enquiry.reference());
        return draft.id();
    }

    private static String paragraphs(String text) {
        return List.of(text.split("\\n\\s*\\n")).stream().map(String::strip).filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + Entities.escape(paragraph).replace("\n", "<br>") + "</p>").collect(Collectors.joining());
    }
}
