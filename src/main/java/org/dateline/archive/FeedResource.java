package org.dateline.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.release.CanonicalDocument;
import org.dateline.release.ReleaseInFull;
import org.dateline.shared.Here;
import org.dateline.shared.Imprint;
import org.dateline.shared.Language;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/**
 * Feeds of the visible releases in three formats, newest first and through the whole archive.
 * All take {@code symbol}, {@code category}, {@code issuer}, {@code language} and {@code page}.
 */
@Path("/feeds")
public class FeedResource {

    static final int PER_PAGE = 20;

    /** No archive has more pages; beyond it an address is a mistake. */
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    Visibility visibility;

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    @Inject
    Ledger ledger;

    @Inject
    Imprint imprint;

    @GET
    @Path("/releases.atom")
    @PermitAll
    public Response atom(@QueryParam("symbol") String symbol, @QueryParam("category") String category,
            @QueryParam("issuer") String issuer, @QueryParam("language") String language, @QueryParam("page") String page) {
        return feed("atom", AtomFeed::write, AtomFeed.MEDIA_TYPE, symbol, category, issuer, language, page);
    }

    @GET
    @Path("/releases.rss")
    @PermitAll
    public Response rss(@QueryParam("symbol") String symbol, @QueryParam("category") String category,
            @QueryParam("issuer") String issuer, @QueryParam("language") String language, @QueryParam("page") String page) {
        return feed("rss", RssFeed::write, RssFeed.MEDIA_TYPE, symbol, category, issuer, language, page);
    }

    @GET
    @Path("/releases.json")
    @PermitAll
    public Response json(@QueryParam("symbol") String symbol, @QueryParam("category") String category,
            @QueryParam("issuer") String issuer, @QueryParam("language") String language, @QueryParam("page") String page) {
        return feed("json", JsonFeed::write, JsonFeed.MEDIA_TYPE, symbol, category, issuer, language, page);
    }

    private Response feed(String format, Function<Feed, String> writer, String mediaType,
            String symbol, String category, String issuer, String language, String page) {
        try {
            return answer.text(writer.apply(feed(format, FeedFilter.of(symbol, category, issuer, language), page(page))), mediaType);
        } catch (FeedFilter.NoSuchFeed wrong) {
            return Problem.answer(Response.Status.BAD_REQUEST, "This feed cannot be made", wrong.getMessage());
        }
    }

    /** @throws FeedFilter.NoSuchFeed if it is no number of a page */
    static int page(String page) {
        if (page == null || page.isBlank()) {
            return 1;
        }
        if (!page.strip().matches("[1-9][0-9]{0,6}") || Integer.parseInt(page.strip()) > LAST_PAGE) {
            throw new FeedFilter.NoSuchFeed("There is no page \"" + page.strip() + "\". Pages are numbered from 1.");
        }
        return Integer.parseInt(page.strip());
    }

    private Feed feed(String format, FeedFilter filter, int page) {
        List<ReleaseInFull> found = filter.query().inFull(visibility, (page - 1) * PER_PAGE, PER_PAGE + 1);
        boolean more = found.size() > PER_PAGE;
        String path = address.of("/feeds/releases." + format);
        return new Feed(filter.id(ledger.origin()), filter.title(() -> imprint.name(filter.words())), filter.words().tag(),
                page(filter),
                path + filter.address(page),
                path + filter.address(1),
                page > 1 ? path + filter.address(page - 1) : null,
                more ? path + filter.address(page + 1) : null,
                address.of("/symbols"),
                found.stream().limit(PER_PAGE).map(release -> item(release, filter.words())).toList());
    }

    /** The list for people under the same filter, which knows neither issuers nor this parameter for languages. */
    private String page(FeedFilter filter) {
        String path = "/releases" + filter.inLanguage(null).address(1);
        return filter.words() == Language.FRENCH ? here.french(path) : here.english(path);
    }

    private FeedItem item(ReleaseInFull found, Language words) {
        String path = found.release().address().path();
        String url = words == Language.FRENCH ? here.french(path) : here.english(path);
        return new FeedItem(found.release().uuid(), url, found.release().issuer().name(words), found.text().language().tag(),
                found.release().category(), found.release().published(), found.release().issued(), found.text().headline(),
                found.lead(), FullAddresses.in(SequelNotice.of(found.sequel(), words) + CanonicalDocument.fragment(found.text()), address.of(path)),
                found.text().symbols(), found.release().entry(), found.sequel(), found.added(), words);
    }
}
