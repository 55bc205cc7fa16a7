package org.dateline.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.filing.Filing;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublicAddresses;
import org.dateline.release.ReleaseQuery;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;

/**
 * What there is to be found, for search engines (sitemaps.org, schema 0.9): an index, one part with the standing pages, and
 * parts with releases in the order of their ledger entries, so that a part which is full never changes.
 */
@Path("/")
public class SitemapResource {

    private static final String XML = "application/xml;charset=UTF-8";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String LINKS = " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";

    /** News search engines take nothing older. */
    private static final Duration NEWS = Duration.ofDays(2);
    private static final int MOST_NEWS = 100;

    /** A part has at most 50,000 addresses, and each filing has two. */
    private static final int MOST_FILINGS = 25_000;

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    @GET
    @Path("sitemap.xml")
    @PermitAll
    public Response index() {
        StringBuilder xml = new StringBuilder(HEAD).append("<sitemapindex ").append(NAMESPACE).append(">\n");
        entry(xml, "sitemap", "/sitemaps/pages.xml", null);
        PublicAddresses.parts(visibility).forEach(part ->
                entry(xml, "sitemap", "/sitemaps/releases-" + part.first() + ".xml", part.lastPublished()));
        Filing.newest(null, null, visibility, 0, 1).forEach(latest -> entry(xml, "sitemap", "/sitemaps/filings.xml", null));
        return answer.text(xml.append("</sitemapindex>\n").toString(), XML);
    }

    @GET
    @Path("sitemaps/filings.xml")
    @PermitAll
    public Response filings() {
        StringBuilder xml = new StringBuilder(HEAD).append("<urlset ").append(NAMESPACE).append(LINKS).append(">\n");
        Filing.addresses(visibility, MOST_FILINGS).forEach(filing -> page(xml, filing.path(), filing.published()));
        return answer.text(xml.append("</urlset>\n").toString(), XML);
    }

    @GET
    @Path("sitemaps/pages.xml")
    @PermitAll
    public Response pages() {
        StringBuilder xml = new StringBuilder(HEAD).append("<urlset ").append(NAMESPACE).append(LINKS).append(">\n");
        Stream.of(
                        Stream.of("/", "/releases", "/filings", "/risk-factors", "/contacts", "/enquiries", "/verify"),
                        Issuer.all().stream().map(Issuer::path),
                        Listing.all().stream().map(Listing::path).distinct(),
                        Stream.of(SitePage.values()).map(SitePage::path))
                .flatMap(paths -> paths)
                .forEach(path -> page(xml, path, null));
        return answer.text(xml.append("</urlset>\n").toString(), XML);
    }

    @GET
    @Path("sitemaps/releases-{first:[0-9]{1,15}}.xml")
    @PermitAll
    public Response releases(@PathParam("first") long first) {
        List<PublicAddresses.Published> part = first % PublicAddresses.PART == 0
                ? PublicAddresses.of(visibility, first)
                : List.of();
        if (part.isEmpty()) {
            throw new NotFoundException();
        }
        StringBuilder xml = new StringBuilder(part.size() * 900).append(HEAD).append("<urlset ").append(NAMESPACE).append(LINKS).append(">\n");
        part.forEach(release -> page(xml, release.path(), release.at()));
        return answer.text(xml.append("</urlset>\n").toString(), XML);
    }

    /** A page in its two languages, each of which names both. */
    private void page(StringBuilder xml, String path, Instant changed) {
        String english = escape(here.english(path));
        String french = escape(here.french(path));
        for (String loc : new String[] {english, french}) {
            begin(xml, "url", loc, changed);
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"").append(english)
                    .append("\"/><xhtml:link rel=\"alternate\" hreflang=\"fr\" href=\"").append(french).append("\"/></url>\n");
        }
    }

    private void entry(StringBuilder xml, String element, String path, Instant changed) {
        begin(xml, element, escape(address.of(path)), changed);
        xml.append("</").append(element).append(">\n");
    }

    private static void begin(StringBuilder xml, String element, String loc, Instant changed) {
        xml.append('<').append(element).append("><loc>").append(loc).append("</loc>");
        if (changed != null) {
            xml.append("<lastmod>").append(changed).append("</lastmod>");
        }
    }

    /** What was published in the last two days; historical releases are no news. */
    @GET
    @Path("news-sitemap.xml")
    @PermitAll
    public Response news() {
        Instant since = clock.instant().minus(NEWS);
        StringBuilder xml = new StringBuilder(HEAD).append("<urlset ").append(NAMESPACE)
                .append(" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n");
        ReleaseQuery.all().page(visibility, 0, MOST_NEWS).stream()
                .filter(release -> !release.admitted() && release.published().isAfter(since))
                .forEach(release -> xml.append("<url><loc>").append(escape(address.of(release.address().path())))
                        .append("</loc><news:news><news:publication><news:name>").append(escape(release.issuerName()))
                        .append("</news:name><news:language>").append(release.language())
                        .append("</news:language></news:publication><news:publication_date>").append(release.published())
                        .append("</news:publication_date><news:title>").append(escape(release.headline()))
                        .append("</news:title></news:news></url>\n"));
        return answer.text(xml.append("</urlset>\n").toString(), XML);
    }

    /** Text as XML 1.0 takes it; characters it cannot have are left out. */
    static String escape(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
