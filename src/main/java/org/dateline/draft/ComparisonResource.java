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
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dateline.ledger.Visibility;
import org.dateline.release.ReleaseInFull;
import org.dateline.release.TextRedline;
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
     * @param texts    what changed in each language
     * @param announced what was announced before and after, in words, if that changed; otherwise null
     */
    record Comparison(Standing standing, List<DraftVersion> versions, int from, int to, List<TextRedline> texts, String announced) {

        public boolean isSame() {
            return TextRedline.none(texts) && announced == null;
        }

        public boolean isSeveral() {
            return texts.size() > 1;
        }

        /** Of the headings of parts: below those of the languages where there are several. */
        public int level() {
            return isSeveral() ? 3 : 2;
        }
    }

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
        DraftContent after = draft.content(later);
        DraftContent before = earlier > 0 ? draft.content(earlier) : published(draft);
        return DeskAnswer.page(Templates.comparison(new Comparison(Standing.of(draft, publication), draft.versions(), earlier, later,
                TextRedline.between(before.texts(), after.texts()), announced(draft, before, after))));
    }

    private DraftContent published(Draft draft) {
        ReleaseInFull release = ReleaseInFull.withEntry(visibility, draft.aboutEntry()).orElseThrow(NotFoundException::new);
        return new DraftContent(release.release().category(), release.everyText(visibility), List.of(), release.expected());
    }

    private static String announced(Draft draft, DraftContent before, DraftContent after) {
        return Objects.equals(before.expected(), after.expected()) ? null
                : "Announced before: " + announced(draft, before) + ". Announced now: " + announced(draft, after) + ".";
    }

    private static String announced(Draft draft, DraftContent content) {
        return content.expected() == null ? "nothing" : "the text in " + content.expected().language().locale().getDisplayLanguage(Locale.ENGLISH)
                + ", expected on " + Moment.of(content.expected().at(), draft.issuer()).words();
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
