package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.dateline.issuer.Issuer;
import org.dateline.release.ReleasePage;
import org.dateline.release.ReleaseText;
import org.dateline.release.ReleaseView;
import org.dateline.release.ReleaseView.Speaker;
import org.dateline.shared.Language;

/** The release's own page drawn from what a draft says, to stand in a frame of the desk. */
@ApplicationScoped
class DraftPreview {

    @Inject
    ReleasePage page;

    /** A whole page. What it links to opens beside the desk, not in the frame. */
    String of(Issuer issuer, DraftContent content) {
        ReleaseText text = content.original();
        String name = text.language() == Language.FRENCH ? issuer.frenchName() : issuer.name();
        Speaker speaker = new Speaker(name, "/issuers/" + issuer.slug(), issuer.country(), issuer.homeZone());
        return page.of(ReleaseView.preview(text, content.category(), speaker)).render()
                .replaceFirst("<head>", "<head>\n<base target=\"_blank\">");
    }
}
