package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.dateline.issuer.Issuer;
import org.dateline.release.ExpectedText;
import org.dateline.release.ReleasePage;
import org.dateline.release.ReleaseText;
import org.dateline.release.ReleaseView;
import org.dateline.release.ReleaseView.Reader;
import org.dateline.release.ReleaseView.Speaker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The release's own page drawn from what a draft says, to stand in a frame of the desk or behind a preview link. */
@Named("draftPreview")
@ApplicationScoped
public class DraftPreview {

    @Inject
    ReleasePage page;

    /** A text in a further language. @param name the language in English; @param page the whole page */
    public record Further(String name, String page) {}

    /** A text that is to follow. @param name the language in English; @param words when it is expected, in the issuer's zone */
    public record Announced(String name, String words, String machine) {}

    /** A whole page in the original language. Its figures are the draft's own pictures, for those who may read it. */
    String of(Draft draft, DraftContent content) {
        return of(draft, content, content.original());
    }

    /** The page of the text that a form is about. */
    String of(Draft draft, DraftContent content, DraftForm form) {
        return of(draft, content, content.texts().stream().filter(text -> text.language().tag().equals(form.text())).findFirst()
                .orElse(content.original()));
    }

    /** The texts in further languages, for pages on which all of them are looked at. */
    public List<Further> further(Draft draft, int version) {
        DraftContent content = draft.content(version);
        return content.texts().stream().skip(1)
                .map(text -> new Further(text.language().locale().getDisplayLanguage(Locale.ENGLISH), of(draft, content, text))).toList();
    }

    /** The text in a further language that a version announces; null if none. */
    public Announced announced(Draft draft, int version) {
        ExpectedText expected = draft.content(version).expected();
        return expected == null ? null : new Announced(expected.language().locale().getDisplayLanguage(Locale.ENGLISH),
                Moment.of(expected.at(), draft.issuer()).words(), Moment.of(expected.at(), draft.issuer()).machine());
    }

    private String of(Draft draft, DraftContent content, ReleaseText text) {
        return of(draft.issuer(), content, withPictures(text, "/desk/drafts/" + draft.id()));
    }

    /** @param path below which the attachments are */
    private static ReleaseText withPictures(ReleaseText text, String path) {
        Document body = Jsoup.parseBodyFragment(text.body());
        body.outputSettings().prettyPrint(false);
        body.select("figure img").forEach(image -> image.attr("src", path + "/attachments/" + image.attr("src")));
        return new ReleaseText(text.language(), text.letterhead(), text.releaseLine(), text.issued(), text.symbols(), text.headline(),
                text.subheads(), text.dateline(), body.body().html(), text.contactsHeading(), text.contacts(), text.statement());
    }

    /** A whole page in the original language, of what is no draft yet. What it links to opens beside the desk, not in the frame. */
    String of(Issuer issuer, DraftContent content) {
        return of(issuer, content, content.original());
    }

    private String of(Issuer issuer, DraftContent content, ReleaseText text) {
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
        return new Speaker(issuer.name(text.language()), "/issuers/" + issuer.slug(), issuer.country(), issuer.homeZone());
    }
}
