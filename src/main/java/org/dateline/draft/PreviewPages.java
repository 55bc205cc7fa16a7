package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dateline.shared.FieldProblems;

/** The desk's pages about preview links. */
@CheckedTemplate(basePath = "draft")
final class PreviewPages {

    private PreviewPages() {}

    static native TemplateInstance previews(PreviewsSheet page);

    static native TemplateInstance preview(PreviewSheet page);

    static native TemplateInstance trail(TrailSheet page);

    /** @param last when it was opened last; null if it never was */
    record ListedPreview(PreviewLink link, PreviewLink.State state, Moment expires, int times, Moment last) {}

    record PreviewsSheet(String headline, Draft draft, boolean published, List<ListedPreview> links, PreviewForm form, FieldProblems problems,
            String zone) {

        public String path() {
            return "/desk/drafts/" + draft.id();
        }
    }

    record ListedOpening(Moment at, PreviewOpening opening) {}

    /**
     * @param address of the preview, in full; null for everybody but the person who made it, and when it has ended
     * @param mail    begins a mail with it; null where there is no address to write to
     * @param revoked when it was; null if it was not
     */
    record PreviewSheet(String headline, String path, ListedPreview listed, Moment made, Moment revoked, List<ListedOpening> openings,
            String address, String mail) {}

    record Deed(Moment at, String sentence, String reason) {}

    /** @param all whether these are all of them */
    record TrailSheet(String headline, String path, List<Deed> deeds, boolean all) {}
}
