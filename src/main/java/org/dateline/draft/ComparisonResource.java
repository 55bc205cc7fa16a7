package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.dateline.release.ReleaseInFull;
import org.dateline.release.ReleaseRedline;
import org.dateline.release.ReleaseText;
import org.dateline.release.Visibility;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Role;

/** Any two saved versions of a draft beside each other, as a redline from the one to the other. Each reading is written down. */
@Path("/desk/drafts/{id}/comparison")
public class ComparisonResource {

    @CheckedTemplate(basePath = "draft")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance comparison(Comparison page);
    }

    /**
     * @param versions every saved version, the latest first
     * @param from     number of the version that is compared; 0 for the public release that the draft corrects
     * @param to       number of the version with which it is compared
     */
    record Comparison(Standing standing, List<DraftVersion> versions, int from, int to, ReleaseRedline redline, String lang) {}

    /** Stands for the public release that the draft corrects. */
    private static final String PUBLISHED = "published";

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    Visibility visibility;

    /**
     * @param from number of a version, or {@code published} for the release that the draft corrects; the version before if it is left out
     * @param to   number of a version; the latest if it is left out
     */
    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id, @QueryParam("from") String from, @QueryParam("to") String to) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        int later = number(draft, to, draft.latest());
        int earlier = PUBLISHED.equals(from) && draft.aboutEntry() != null ? 0 : number(draft, from, Math.max(1, later - 1));
        drafts.record(draft, DraftAction.READ, null);
        ReleaseText after = draft.content(later).original();
        ReleaseText before = earlier > 0 ? draft.content(earlier).original()
                : ReleaseInFull.withEntry(visibility, draft.aboutEntry()).orElseThrow(NotFoundException::new).text();
        return DeskAnswer.page(Templates.comparison(new Comparison(Standing.of(draft, publication), draft.versions(), earlier, later,
                ReleaseRedline.between(before, after), after.language().locale().toLanguageTag())));
    }

    private static int number(Draft draft, String typed, int otherwise) {
        if (typed == null || typed.isEmpty()) {
            return otherwise;
        }
        if (!typed.matches("[1-9][0-9]{0,8}") || Integer.parseInt(typed) > draft.latest()) {
            throw new NotFoundException();
        }
        return Integer.parseInt(typed);
    }
}
