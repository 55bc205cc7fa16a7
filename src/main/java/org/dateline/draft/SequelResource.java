package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublishedText;
import org.dateline.release.ReleaseInFull;
import org.dateline.release.ReleaseText;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Language;
import org.dateline.shared.Role;

/**
 * Begins what may follow a public release: the draft of a correction, which starts as a copy of the release in each of its
 * languages, of a notice of withdrawal, or of its text in the language that it has none in. Each is edited, approved and published
 * as any draft is.
 */
@Path("/desk/drafts/{id}")
public class SequelResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    @POST
    @Path("/corrections")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response correct(@PathParam("id") UUID id) {
        return begin(id, Purpose.CORRECTION);
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response withdraw(@PathParam("id") UUID id) {
        return begin(id, Purpose.WITHDRAWAL);
    }

    /** Begins the text that the release has not yet, beside the one that is public. */
    @POST
    @Path("/translations")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response translate(@PathParam("id") UUID id) {
        return begin(id, Purpose.TRANSLATION);
    }

    /** The language in which a visible release has no text yet. */
    static Optional<Language> missing(ReleaseInFull release, Visibility visibility) {
        Set<Language> there = release.release().texts(visibility).stream().map(PublishedText::language).collect(Collectors.toSet());
        return Arrays.stream(Language.values()).filter(language -> !there.contains(language)).findFirst();
    }

    /** One that was begun for the same purpose and is still a draft is gone on with. What is not public has nothing to follow it. */
    private Response begin(UUID id, Purpose purpose) {
        Draft published = drafts.open(id, Role.WRITER);
        return DeskAnswer.next(published.publication()
                .flatMap(publication -> ReleaseInFull.withEntry(visibility, publication.entry()))
                .filter(release -> purpose != Purpose.TRANSLATION || missing(release, visibility).isPresent())
                .map(release -> "/desk/drafts/" + begun(published, purpose, release).id() + "/edit")
                .orElse("/desk/drafts/" + id));
    }

    private Draft begun(Draft published, Purpose purpose, ReleaseInFull release) {
        return Draft.unpublishedAbout(purpose, release.release().entry()).orElseGet(() -> {
            Draft begun = Draft.beginAbout(purpose, release.release(), content(purpose, release), drafts.person(), clock.instant());
            if (purpose != Purpose.WITHDRAWAL) {
                carryFiles(published, begun);
            }
            drafts.record(begun, switch (purpose) {
                case CORRECTION -> DraftAction.CORRECTION_BEGUN;
                case TRANSLATION -> DraftAction.TRANSLATION_BEGUN;
                default -> DraftAction.WITHDRAWAL_BEGUN;
            }, Role.WRITER,
                    Long.toString(release.release().entry()));
            return begun;
        });
    }

    /** What the release carries, its correction carries too, until somebody takes it away; a text in a further language may show it. */
    private void carryFiles(Draft published, Draft begun) {
        List<Attachment> files = published.content().attachments().stream()
                .map(file -> DraftAttachment.copied(published, file, begun, clock.instant())).toList();
        begun.save(begun.latest(), begun.content().carrying(files), drafts.person(), clock.instant());
    }

    /** In every language that the release has a text in. What it announced and is still to come, its correction announces too. */
    private DraftContent content(Purpose purpose, ReleaseInFull release) {
        List<ReleaseText> texts = release.everyText(visibility);
        return switch (purpose) {
            case TRANSLATION -> new DraftContent(release.release().category(),
                    List.of(release.text(), DraftForm.begun(missing(release, visibility).orElseThrow(), release.text())));
            case CORRECTION -> new DraftContent(release.release().category(),
                    texts.stream().map(text -> begun(purpose, text)).toList(), List.of(), release.expected());
            default -> new DraftContent(release.release().category(), texts.stream().map(text -> begun(purpose, text)).toList());
        };
    }

    private static ReleaseText begun(Purpose purpose, ReleaseText text) {
        boolean french = text.language() == Language.FRENCH;
        return purpose == Purpose.CORRECTION
                ? new ReleaseText(text.language(), text.letterhead(), text.releaseLine(), null, text.symbols(),
                        (french ? "Correction : " : "Correction: ") + text.headline(), text.subheads(), text.dateline(), text.body(),
                        text.contactsHeading(), text.contacts(), text.statement())
                : new ReleaseText(text.language(), text.letterhead(), text.releaseLine(), null, text.symbols(),
                        (french ? "Avis de retrait : " : "Notice of withdrawal: ") + text.headline(), List.of(), text.dateline(), "",
                        text.contactsHeading(), text.contacts(), null);
    }
}
