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
import org.dateline.release.SealedDocument;
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
        PreviewLink link = link(token, now);
        Draft draft = link.draft();
        int number = link.opened(Network.of(context.request()), now);
        record(link, PreviewAction.PREVIEW_OPENED);
        DraftContent content = draft.content(number);
        ReleaseText text = content.texts().stream().filter(one -> tag(one).equals(language)).findFirst().orElse(content.original());
        Reader reader = new Reader(link.reader(), Moment.of(now, draft.issuer()).words(), Moment.of(link.expires(), draft.issuer()).words(),
                link.watermarked(), others(content, text, token), toFollow(draft, number), files(content, token));
        // Set here and not in the answer: one with another value stands there already.
        context.response().headers().set("Referrer-Policy", "no-referrer");
        return unkept(Response.ok(preview.of(draft.issuer(), content, text, reader, PATH + "/" + token))
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8"));
    }

    /** A file that the draft carries: pictures to be looked at, everything else to be saved. */
    @GET
    @Path("{token}/attachments/{name}")
    @PermitAll
    @Transactional
    public Response file(@PathParam("token") String token, @PathParam("name") String name) {
        PreviewLink link = link(token, clock.instant());
        Attachment attachment = link.draft().content(link.shown()).attachment(name).orElseThrow(NotFoundException::new);
        SealedDocument document = DraftAttachment.document(link.draft(), attachment);
        record(link, PreviewAction.PREVIEW_FILE_OPENED);
        context.response().headers().set("Referrer-Policy", "no-referrer");
        return unkept(attachment.type().isPicture()
                ? Response.ok(document.bytes()).header(HttpHeaders.CONTENT_TYPE, document.mediaType())
                : Response.fromResponse(DraftResource.download(new DraftSource.Original(document.name(), document.bytes()))));
    }

    /** @throws NotFoundException if it leads nowhere, for whatever reason */
    private PreviewLink link(String token, Instant now) {
        return new PreviewSignature(keys.draft()).link(token).flatMap(id -> PreviewLink.open(id, now)).orElseThrow(NotFoundException::new);
    }

    private void record(PreviewLink link, PreviewAction action) {
        audit.record(new Actor(null, link.reader() + " (by a preview link)", null), action, DraftAction.on(link.draft()),
                Integer.toString(link.shown()), Network.of(context.request()));
    }

    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, null).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive").build();
    }

    private static Map<String, String> files(DraftContent content, String token) {
        Map<String, String> files = new LinkedHashMap<>();
        content.attachments().forEach(file -> files.put(file.name(), PATH + "/" + token + "/attachments/" + file.name()));
        return files;
    }

    private static Map<String, String> others(DraftContent content, ReleaseText shown, String token) {
        Map<String, String> others = new LinkedHashMap<>();
        content.texts().stream().filter(text -> text != shown).forEach(text ->
                others.put(text.language().locale().getDisplayLanguage(text.language().locale()), PATH + "/" + token + "?language=" + tag(text)));
        return others;
    }

    private String toFollow(Draft draft, int number) {
        DraftPreview.Announced announced = preview.announced(draft, number);
        return announced == null ? null : "It announces its " + announced.name() + " text for " + announced.words() + ".";
    }

    private static String tag(ReleaseText text) {
        return text.language().locale().getLanguage();
    }
}
