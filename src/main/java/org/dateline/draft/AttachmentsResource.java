package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dateline.document.AttachedFile;
import org.dateline.document.UnreadableSource;
import org.dateline.ledger.Visibility;
import org.dateline.release.SealedDocument;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The files that a draft carries. To add one, to take one away or to describe it otherwise makes a version, which somebody else
 * has to approve. Until publication nobody outside of the desk can reach any of them, by whatever address.
 */
@Path("/desk/drafts/{id}/attachments")
public class AttachmentsResource {

    private static final int MOST = 20;

    /** Of all together, in bytes: publication carries them across in one act. */
    private static final long LARGEST_TOGETHER = 50L * 1024 * 1024;

    private static final int LONGEST_ALTERNATIVE = 1_000;

    @CheckedTemplate(basePath = "draft")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance attachments(AttachmentsSheet page);
    }

    /** @param notice what happened, when nothing was saved; null if there is nothing to say */
    record AttachmentsSheet(Draft draft, String headline, boolean published, List<Attachment> attachments, String name, String alternative,
            FieldProblems problems, String notice) {

        public String path() {
            return "/desk/drafts/" + draft.id();
        }
    }

    @Inject
    DeskDrafts drafts;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        drafts.record(draft, DraftAction.READ, null);
        return DeskAnswer.page(page(draft, "", "", new FieldProblems(), null));
    }

    /** The bytes as they would be published, for figures of the preview and to be downloaded. */
    @GET
    @Path("/{name}")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response file(@PathParam("id") UUID id, @PathParam("name") String name) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        Attachment attachment = draft.content().attachment(name).orElseThrow(NotFoundException::new);
        SealedDocument document = DraftAttachment.document(draft, attachment);
        drafts.record(draft, DraftAction.ATTACHMENT_READ, null);
        if (!attachment.type().isPicture()) {
            return DraftResource.download(new DraftSource.Original(document.name(), document.bytes()));
        }
        return Response.ok(document.bytes())
                .header(HttpHeaders.CONTENT_TYPE, document.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response create(@PathParam("id") UUID id, @RestForm("file") FileUpload file, @RestForm("name") String name,
            @RestForm("alternative") String alternative) {
        Draft draft = drafts.openToChange(id, Role.WRITER);
        String typedName = DraftForm.typed(name);
        String typedAlternative = DraftForm.typed(alternative);
        FieldProblems problems = new FieldProblems().optionalLine("name", typedName, 150).optionalLine("alternative", typedAlternative, LONGEST_ALTERNATIVE);
        boolean tooLarge = file != null && file.size() > ImportsResource.LARGEST;
        if (file == null || file.fileName().isBlank()) {
            problems.add("file", "Please choose a file.");
        } else if (tooLarge) {
            problems.add("file", String.format(Locale.ROOT, "“%s” has %.1f MB; at most %d MB can be attached.", ImportsResource.plainName(file.fileName()),
                    file.size() / 1048576.0, ImportsResource.LARGEST / 1048576));
        }
        AttachedFile checked = problems.none() ? checked(file, problems) : null;
        if (checked != null) {
            DraftContent content = draft.content();
            String published = typedName.isEmpty() ? checked.name() : AttachedFile.plainName(typedName, checked.type());
            objections(content, checked, published, typedAlternative, problems);
            if (problems.none()) {
                return saved(draft, () -> {
                    List<Attachment> all = new ArrayList<>(content.attachments());
                    all.add(DraftAttachment.keep(draft, checked, published, checked.type().isPicture() ? typedAlternative : "", clock.instant()));
                    return content.carrying(all);
                }, DraftAction.ATTACHED);
            }
        }
        return DeskAnswer.page(tooLarge ? 413 : 422, page(draft, typedName, typedAlternative, problems, null));
    }

    private static AttachedFile checked(FileUpload file, FieldProblems problems) {
        try {
            return AttachedFile.of(ImportsResource.plainName(file.fileName()), Files.readAllBytes(file.uploadedFile()));
        } catch (UnreadableSource refused) {
            problems.add("file", refused.getMessage());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void objections(DraftContent content, AttachedFile file, String name, String alternative, FieldProblems problems) {
        if (content.attachments().stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            problems.add("name", "There is an attachment of this name, %s. Give this one another, or take the other away first.".formatted(name));
        }
        if (name.startsWith("release.") || name.startsWith("withdrawal.")) {
            problems.add("name", "The portal makes files of this name itself. Choose another.");
        }
        if (file.type().isPicture() && alternative.isEmpty()) {
            problems.add("alternative", "Please say what the picture shows, for those who cannot see it.");
        }
        if (content.attachments().size() >= MOST) {
            problems.add("file", "A release carries at most %d files.".formatted(MOST));
        }
        if (content.attachments().stream().mapToLong(Attachment::size).sum() + file.bytes().length > LARGEST_TOGETHER) {
            problems.add("file", "All files together have more than %d MB.".formatted(LARGEST_TOGETHER / 1048576));
        }
    }

    /** What a picture shows, said anew. */
    @POST
    @Path("/{name}/alternative")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response describe(@PathParam("id") UUID id, @PathParam("name") String name, @FormParam("alternative") String alternative) {
        Draft draft = drafts.openToChange(id, Role.WRITER);
        DraftContent content = draft.content();
        Attachment described = content.attachment(name).filter(one -> one.type().isPicture()).orElseThrow(NotFoundException::new);
        String typed = DraftForm.typed(alternative);
        FieldProblems problems = new FieldProblems().line("alternative", typed, LONGEST_ALTERNATIVE);
        if (!problems.none()) {
            return DeskAnswer.form(page(draft, "", typed, problems, problems.of("alternative")));
        }
        return saved(draft, () -> content.carrying(content.attachments().stream()
                .map(one -> one.equals(described) ? one.saying(typed) : one).toList()), DraftAction.ATTACHED);
    }

    @POST
    @Path("/{name}/removal")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response remove(@PathParam("id") UUID id, @PathParam("name") String name) {
        Draft draft = drafts.openToChange(id, Role.WRITER);
        DraftContent content = draft.content();
        Attachment removed = content.attachment(name).orElseThrow(NotFoundException::new);
        if (draft.filesOfTheRelease(visibility).contains(removed.name())) {
            return DeskAnswer.page(409, page(draft, "", "", new FieldProblems(),
                    "%s is public with the release and stays with it.".formatted(removed.name())));
        }
        if (content.shows(removed)) {
            return DeskAnswer.page(409, page(draft, "", "", new FieldProblems(),
                    "%s is shown as a figure in the text. Take the figure out first.".formatted(removed.name())));
        }
        return saved(draft, () -> content.carrying(content.attachments().stream().filter(one -> !one.equals(removed)).toList()), DraftAction.DETACHED);
    }

    private interface Change {
        DraftContent made();
    }

    private Response saved(Draft draft, Change change, DraftAction action) {
        try {
            draft.requireUnpublished("edited");
            if (draft.purpose() == Purpose.WITHDRAWAL) {
                throw new NotAllowed("A notice of withdrawal carries no files.");
            }
            draft.save(draft.latest(), change.made(), drafts.person(), clock.instant());
            drafts.record(draft, action, Role.WRITER, Integer.toString(draft.latest()));
            return DeskAnswer.next("/desk/drafts/" + draft.id() + "/attachments");
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(draft, "", "", new FieldProblems(), notAllowed.getMessage()));
        }
    }

    private static TemplateInstance page(Draft draft, String name, String alternative, FieldProblems problems, String notice) {
        DraftContent content = draft.content();
        String headline = content.original().headline().isBlank() ? "a draft without a headline yet" : content.original().headline();
        return Templates.attachments(new AttachmentsSheet(draft, headline, draft.publication().isPresent(), content.attachments(), name, alternative,
                problems, notice));
    }
}
