package org.dateline.draft;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.release.ReleaseText;
import org.dateline.release.ReleaseView.Reader;
import org.dateline.shared.Keys;
import org.dateline.shared.Network;

/**
 * A draft as a named reader outside the desk sees it. The address has nothing in common with the one it will have when it is
 * public, and whatever does not lead to a preview answers as any address does that never existed.
 */
@Path(PreviewLinkResource.PATH)
@Blocking
public class PreviewLinkResource {

    static final String PATH = "/previews";

    @Inject
    Keys keys;

    @Inject
    DraftPreview preview;

    @Inject
    Audit audit;

    @Inject
    RoutingContext context;

    @Inject
    Clock clock;

    /** @param language of the text, such as {@code fr}; the original where it has none in that language */
    @GET
    @Path("{token}")
    @PermitAll
    @Transactional
    public Response show(@PathParam("token") String token, @QueryParam("language") String language) {
        Instant now = clock.instant();
        PreviewLink link = new PreviewSignature(keys.draft()).link(token).flatMap(id -> PreviewLink.open(id, now))
                .orElseThrow(NotFoundException::new);
        Draft draft = link.draft();
        String network = Network.of(context.request());
        int number = link.opened(network, now);
        audit.record(new Actor(null, link.reader() + " (by a preview link)", null), PreviewAction.PREVIEW_OPENED, DraftAction.on(draft),
                Integer.toString(number), network);
        DraftContent content = draft.content(number);
        ReleaseText text = content.texts().stream().filter(one -> tag(one).equals(language)).findFirst().orElse(content.original());
        Reader reader = new Reader(link.reader(), Moment.of(now, draft.issuer()).words(), Moment.of(link.expires(), draft.issuer()).words(),
                link.watermarked(), others(content, text, token));
        // Set here and not in the answer: one with another value stands there already.
        context.response().headers().set("Referrer-Policy", "no-referrer");
        return Response.ok(preview.of(draft.issuer(), content, text, reader))
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .build();
    }

    private static Map<String, String> others(DraftContent content, ReleaseText shown, String token) {
        Map<String, String> others = new LinkedHashMap<>();
        content.texts().stream().filter(text -> text != shown).forEach(text ->
                others.put(text.language().locale().getDisplayLanguage(text.language().locale()), PATH + "/" + token + "?language=" + tag(text)));
        return others;
    }

    private static String tag(ReleaseText text) {
        return text.language().locale().getLanguage();
    }
}
