package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dateline.draft.Pages.DraftSheet;
import org.dateline.draft.Pages.ListedApproval;
import org.dateline.draft.Pages.ListedVersion;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.release.ReleaseAddress;
import org.dateline.release.ReleaseInFull;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;

/** A draft: where it stands, what comes next, how it will look, how it came about. Each reading is written down. */
@Path("/desk/drafts/{id}")
public class DraftResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    DraftPreview preview;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        return page(draft, draft.latest());
    }

    /** An earlier version, which stays as it was saved. */
    @GET
    @Path("/versions/{number}")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response version(@PathParam("id") UUID id, @PathParam("number") int number) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        if (number < 1 || number > draft.latest()) {
            throw new NotFoundException();
        }
        return page(draft, number);
    }

    private Response page(Draft draft, int number) {
        drafts.record(draft, DraftAction.READ, null);
        Issuer issuer = draft.issuer();
        Set<Role> roles = drafts.roles(issuer);
        Standing standing = Standing.of(draft, publication);
        String publicPath = draft.publicAddress(visibility).map(ReleaseAddress::path).orElse(null);
        return DeskAnswer.page(Pages.draft(new DraftSheet(standing, standing.nextStep(drafts.person(), roles),
                Moment.of(draft.changed(), issuer), number, versions(draft), draft.source().map(DraftSource.Original::name).orElse(null),
                preview.of(draft, draft.content(number)), publicPath, Pages.Circumstances.of(draft, clock.instant()),
                Present.besides(drafts.person(), draft, clock.instant()),
                DraftComment.threads(draft).stream().filter(DraftComment.Thread::isOpen).count(),
                roles.contains(Role.WRITER) && standing.publication() == null,
                roles.contains(Role.PUBLISHER) && standing.publication() == null, about(draft),
                roles.contains(Role.WRITER) && publicPath != null && stands(draft),
                roles.contains(Role.WRITER) && publicPath != null ? untranslated(draft) : null, TrailResource.readings(draft))));
    }

    private Pages.About about(Draft draft) {
        return draft.aboutEntry() == null ? null : ReleaseInFull.withEntry(visibility, draft.aboutEntry())
                .map(about -> new Pages.About(draft.purpose().label(), about.text().headline(), about.release().address().path()))
                .orElse(null);
    }

    /** Whether the public release that it became still stands and nothing corrects it. */
    private boolean stands(Draft draft) {
        return draft.purpose() != Purpose.WITHDRAWAL && draft.purpose() != Purpose.TRANSLATION && draft.publication()
                .flatMap(publication -> ReleaseInFull.withEntry(visibility, publication.entry()))
                .filter(release -> release.sequel().withdrawal() == null && release.sequel().correctedBy() == null).isPresent();
    }

    /** Name of the language in which the public release that it became has no text; null if there is none, or the release was withdrawn. */
    private String untranslated(Draft draft) {
        return draft.purpose() == Purpose.WITHDRAWAL || draft.purpose() == Purpose.TRANSLATION ? null : draft.publication()
                .flatMap(publication -> ReleaseInFull.withEntry(visibility, publication.entry()))
                .filter(release -> release.sequel().withdrawal() == null)
                .flatMap(release -> SequelResource.missing(release, visibility))
                .map(language -> language.choose("English", "French")).orElse(null);
    }

    private static List<ListedVersion> versions(Draft draft) {
        return draft.versions().stream().map(version -> new ListedVersion(version, Moment.of(version.saved(), draft.issuer()),
                approvals(draft, DraftApproval.ofVersion(draft.id(), version.number())))).toList();
    }

    static List<ListedApproval> approvals(Draft draft, List<DraftApproval> approvals) {
        return approvals.stream()
                .map(approval -> new ListedApproval(approval.approvedBy().name(), Moment.of(approval.approved(), draft.issuer())))
                .toList();
    }

    /** The file it was imported from, byte for byte, to be saved and never to be shown by the browser. */
    @GET
    @Path("/source")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response source(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        DraftSource.Original original = draft.source().orElseThrow(NotFoundException::new);
        drafts.record(draft, DraftAction.SOURCE_READ, null);
        return download(original);
    }

    /** Names outside ASCII as RFC 6266 and RFC 8187 write them. */
    static Response download(DraftSource.Original original) {
        String name = original.name().isBlank() ? "source.txt" : original.name();
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return Response.ok(original.bytes())
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
