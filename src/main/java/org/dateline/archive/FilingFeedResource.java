package org.dateline.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.filing.Filing;
import org.dateline.filing.FilingKind;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.release.IssueDate;
import org.dateline.release.Sequel;
import org.dateline.shared.Here;
import org.dateline.shared.Imprint;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;
import org.jsoup.nodes.Element;

/** Feeds of the visible filings in three formats, newest first and through the whole archive. All take {@code issuer}, {@code kind}, {@code language} and {@code page}. */
@Path("/feeds")
public class FilingFeedResource {

    /** Which filings a feed is asked for. @param language of the feed's own words; null for English */
    private record Asked(Issuer issuer, FilingKind kind, Language language) {

        Language words() {
            return language == null ? Language.ENGLISH : language;
        }

        String address(int page) {
            String query = Stream.of(issuer == null ? "" : "issuer=" + issuer.slug(), kind == null ? "" : "kind=" + kind.slug(),
                    language == null ? "" : "language=" + language.tag(), page == 1 ? "" : "page=" + page).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
            return query.isEmpty() ? "" : "?" + query;
        }
    }

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
    @Path("/filings.atom")
    @PermitAll
    public Response atom(@QueryParam("issuer") String issuer, @QueryParam("kind") String kind, @QueryParam("language") String language, @QueryParam("page") String page) {
        return feed("atom", AtomFeed::write, AtomFeed.MEDIA_TYPE, issuer, kind, language, page);
    }

    @GET
    @Path("/filings.rss")
    @PermitAll
    public Response rss(@QueryParam("issuer") String issuer, @QueryParam("kind") String kind, @QueryParam("language") String language, @QueryParam("page") String page) {
        return feed("rss", RssFeed::write, RssFeed.MEDIA_TYPE, issuer, kind, language, page);
    }

    @GET
    @Path("/filings.json")
    @PermitAll
    public Response json(@QueryParam("issuer") String issuer, @QueryParam("kind") String kind, @QueryParam("language") String language, @QueryParam("page") String page) {
        return feed("json", JsonFeed::write, JsonFeed.MEDIA_TYPE, issuer, kind, language, page);
    }

    private Response feed(String format, Function<Feed, String> writer, String mediaType, String issuer, String kind, String language, String page) {
        try {
            Asked asked = new Asked(given(issuer) ? FeedFilter.of(null, null, issuer, null).issuer() : null, given(kind) ? kind(kind.strip()) : null,
                    given(language) ? FeedFilter.of(null, null, null, language).language() : null);
            return answer.text(writer.apply(feed(format, asked, FeedResource.page(page))), mediaType);
        } catch (FeedFilter.NoSuchFeed wrong) {
            return Problem.answer(Response.Status.BAD_REQUEST, "This feed cannot be made", wrong.getMessage());
        }
    }

    private static boolean given(String asked) {
        return asked != null && !asked.isBlank();
    }

    private static FilingKind kind(String slug) {
        return FilingKind.of(slug).orElseThrow(() -> new FeedFilter.NoSuchFeed("There is no kind of filing \"" + slug + "\". The kinds are "
                + Stream.of(FilingKind.values()).map(FilingKind::slug).collect(Collectors.joining(", ")) + "."));
    }

    private Feed feed(String format, Asked asked, int page) {
        Language words = asked.words();
        List<Filing> found = Filing.newest(asked.issuer(), asked.kind(), visibility, (page - 1) * FeedResource.PER_PAGE, FeedResource.PER_PAGE + 1);
        boolean more = found.size() > FeedResource.PER_PAGE;
        String path = address.of("/feeds/filings." + format);
        String list = "/filings" + new Asked(asked.issuer(), asked.kind(), null).address(1);
        return new Feed(id(asked), words.choose("Filings of ", "Documents déposés de ") + (asked.issuer() == null ? imprint.name(words) : asked.issuer().name(words))
                + (asked.kind() == null ? "" : words.choose(": ", "\u00a0: ") + asked.kind().label(words)), words.tag(),
                words == Language.FRENCH ? here.french(list) : here.english(list), path + asked.address(page), path + asked.address(1),
                page > 1 ? path + asked.address(page - 1) : null, more ? path + asked.address(page + 1) : null, address.of("/symbols"),
                found.stream().limit(FeedResource.PER_PAGE).map(filing -> item(filing, words)).toList());
    }

    /** The same for ever: drawn from the log's permanent name and what is asked for. */
    private UUID id(Asked asked) {
        return UUID.nameUUIDFromBytes(String.join("\n", ledger.origin(), "filings", asked.issuer() == null ? "" : asked.issuer().slug(),
                asked.kind() == null ? "" : asked.kind().name(), asked.language() == null ? "" : asked.language().tag()).getBytes(StandardCharsets.UTF_8));
    }

    private FeedItem item(Filing filing, Language words) {
        String url = words == Language.FRENCH ? here.french(filing.path()) : here.english(filing.path());
        String name = filing.issuer().name(words);
        String lead = words.choose("%s of %s for the period to %s, filed %s.", "%s de %s pour la période au %s, document déposé le %s.").formatted(filing.kind().label(words),
                name, PrintedTime.day(filing.periodEnd(), words), PrintedTime.day(filing.filedOn(), words));
        return new FeedItem(filing.uuid(), url, name, words.tag(), filing.kind().slug(), filing.kind().label(words), filing.published(),
                new IssueDate(filing.filedOn(), filing.publicAt()), name + words.choose(": ", "\u00a0: ") + filing.title(words), lead, html(filing, url, lead, words),
                List.of(), filing.entry(), Sequel.NONE, null, words);
    }

    private static String html(Filing filing, String url, String lead, Language words) {
        Element text = new Element("div");
        text.appendElement("p").text(lead);
        Element links = text.appendElement("p");
        links.appendElement("a").attr("href", url).text(words.choose("The filing, its files and its proof", "Le document, ses fichiers et sa preuve"));
        if (!filing.officialUrl().isEmpty()) {
            links.appendText("; ").appendElement("a").attr("href", filing.officialUrl()).text(words.choose("the official copy", "la copie officielle"));
        }
        return text.html();
    }
}
