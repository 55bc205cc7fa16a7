package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.draft.Pages.OpenDraft;
import org.dateline.draft.Pages.ReadingSheet;
import org.dateline.draft.importer.ImportedRelease;
import org.dateline.draft.importer.ReleaseImporter;
import org.dateline.issuer.Issuer;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;
import org.jboss.resteasy.reactive.RestForm;

/** A file beside what the portal understood of it. Nothing is a draft until the person says so. */
@Path("/desk/imports/{id}")
public class ImportResource {

    /** So many open drafts are offered to take the text, the latest changed. */
    private static final int LATEST = 50;

    @Inject
    DeskDrafts drafts;

    @Inject
    SignedIn signedIn;

    @Inject
    DraftPreview preview;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        return DeskAnswer.page(page(reading(id), null));
    }

    private TemplateInstance page(Reading reading, String notice) {
        ImportedRelease imported = imported(reading);
        Issuer issuer = reading.issuer();
        List<String> others = imported.issuers().stream().map(ImportedRelease.NamedIssuer::name)
                .filter(name -> !Finding.sameWords(name, issuer.name()) && !Finding.sameWords(name, issuer.frenchName()))
                .distinct().toList();
        return Pages.reading(new ReadingSheet(reading, imported, preview.of(issuer, content(imported)), others,
                Draft.unpublishedOf(List.of(issuer.id()), 0, LATEST).stream().map(draft -> OpenDraft.of(draft, imported.text().language())).toList(),
                notice));
    }

    @GET
    @Path("/source")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response source(@PathParam("id") UUID id) {
        return DraftResource.download(reading(id).original());
    }

    /** Saves what was understood as a draft, with the file it came from. Whoever clicks twice gets one draft. */
    @POST
    @Path("/drafts")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response create(@PathParam("id") UUID id) {
        Reading reading = reading(id);
        Draft draft = Draft.begin(reading.issuer(), content(imported(reading)), drafts.person(), clock.instant());
        DraftSource.keep(draft, reading.original());
        drafts.record(draft, DraftAction.IMPORTED, Role.WRITER);
        reading.delete();
        return DeskAnswer.next("/desk/drafts/" + draft.id());
    }

    /** Makes what was understood the text of a draft in its language: a further one, or another in the place of the one there is. */
    @POST
    @Path("/texts")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response add(@PathParam("id") UUID id, @RestForm("draft") UUID draftId) {
        Reading reading = reading(id);
        if (draftId == null) {
            return DeskAnswer.next("/desk/imports/" + id);
        }
        Draft draft = drafts.openToChange(draftId, Role.WRITER);
        if (!draft.issuer().id().equals(reading.issuer().id())) {
            throw new NotFoundException();
        }
        int before = draft.latest();
        try {
            draft.save(before, draft.content().with(imported(reading).text()), drafts.person(), clock.instant());
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(reading, notAllowed.getMessage()));
        }
        if (draft.latest() > before) {
            drafts.record(draft, DraftAction.SAVED, Role.WRITER, Integer.toString(draft.latest()));
        }
        reading.delete();
        return DeskAnswer.next("/desk/drafts/" + draft.id());
    }

    /** Theirs alone, and only while they may write for its issuer. */
    private Reading reading(UUID id) {
        Reading reading = Reading.of(id, drafts.person()).orElseThrow(NotFoundException::new);
        signedIn.require(reading.issuer().id(), Role.WRITER);
        return reading;
    }

    private ImportedRelease imported(Reading reading) {
        try {
            DraftSource.Original original = reading.original();
            return ReleaseImporter.read(SourceFile.of(original.name(), original.bytes()));
        } catch (UnreadableSource e) {
            throw new IllegalStateException("A file that could be read when it came cannot be read any more", e);
        }
    }

    private static DraftContent content(ImportedRelease imported) {
        return new DraftContent(imported.category(), List.of(imported.text()));
    }
}
