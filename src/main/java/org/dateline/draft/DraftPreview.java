package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.release.ReleasePage;
import org.dateline.release.ReleaseText;
import org.dateline.release.ReleaseView;
import org.dateline.release.ReleaseView.Reader;
import org.dateline.release.ReleaseView.Speaker;
import org.dateline.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The release's own page drawn from what a draft says, to stand in a frame of the desk or behind a preview link. */
@ApplicationScoped
class DraftPreview {

    @Inject
    ReleasePage page;

    /** A whole page. Its figures are the draft's own pictures, for those who may read it. */
    String of(Draft draft, DraftContent content) {
        return of(draft.issuer(), new DraftContent(content.category(), List.of(withPictures(content.original(), "/desk/drafts/" + draft.id()))));
    }

    /** @param path below which the attachments are */
    private static ReleaseText withPictures(ReleaseText text, String path) {
        Document body = Jsoup.parseBodyFragment(text.body());
        body.outputSettings().prettyPrint(false);
        body.select("figure img").forEach(image -> image.attr("src", path + "/attachments/" + image.attr("src")));
        return new ReleaseText(text.language(), text.letterhead(), text.releaseLine(), text.issued(), text.symbols(), text.headline(),
                text.subheads(), text.dateline(), body.body().html(), text.contactsHeading(), text.contacts(), text.statement());
    }

    /** A whole page. What it links to opens beside the desk, not in the frame. */
    String of(Issuer issuer, DraftContent content) {
        ReleaseText text = content.original();
        return page.of(ReleaseView.preview(text, content.category(), speaker(issuer, text))).render()
                .replaceFirst("<head>", "<head>\n<base target=\"_blank\">");
    }

    /**
     * A whole page for somebody outside the desk, with one of the texts.
     *
     * @param path of the preview
     */
    String of(Issuer issuer, DraftContent content, ReleaseText text, Reader reader, String path) {
        return page.of(ReleaseView.preview(withPictures(text, path), content.category(), speaker(issuer, text), reader)).render();
    }

    private static Speaker speaker(Issuer issuer, ReleaseText text) {
        String name = text.language() == Language.FRENCH ? issuer.frenchName() : issuer.name();
        return new Speaker(name, "/issuers/" + issuer.slug(), issuer.country(), issuer.homeZone());
    }
}
