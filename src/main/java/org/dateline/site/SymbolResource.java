package org.dateline.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Listing;
import org.dateline.issuer.ListingFacts;
import org.dateline.ledger.Visibility;
import org.dateline.release.ReleaseCounts;
import org.dateline.release.ReleaseQuery;
import org.dateline.release.ReleaseSummary;
import org.dateline.shared.Here;
import org.dateline.shared.PublicAnswer;

/**
 * What was ever published under a symbol. Every name the exchange ever had leads here; the one address uses the name of
 * today, the symbol in capitals. With {@code .json} behind it the same is told to machines.
 */
@Path("/symbols/{exchange}/{symbol}")
public class SymbolResource {

    private static final String JSON = ".json";

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    StructuredData data;

    @Inject
    Visibility visibility;

    @Inject
    ReleaseCounts counts;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    public Response get(@PathParam("exchange") String exchangeName, @PathParam("symbol") String asked, @QueryParam("page") String page) {
        boolean json = asked.endsWith(JSON);
        String typed = json ? asked.substring(0, asked.length() - JSON.length()) : asked;
        Exchange exchange = Exchange.named(exchangeName).orElseThrow(NotFoundException::new);
        SymbolView view = view(exchange, ListingFacts.normalSymbol(typed), number(page));
        if (!exchange.slug().equals(exchangeName) || !view.symbol().equals(typed)) {
            return moved(here.to(view.path() + (json ? JSON : "") + (view.page() > 1 ? "?page=" + view.page() : "")));
        }
        return json
                ? answer.text(data.json(json(view)), "application/json")
                : answer.page(Templates.symbol(view));
    }

    /** Not found where nobody ever held the symbol and nothing visible carries it. */
    private SymbolView view(Exchange exchange, String symbol, int page) {
        List<ListingLine> holders = Listing.under(exchange, symbol).stream()
                .map(listing -> ListingLine.of(listing, listing.issuer().today(clock), here.language()))
                .toList();
        long total = counts.numberUnder(exchange.mic(), symbol, visibility);
        List<ReleaseSummary> releases = ReleaseQuery.all().under(exchange.mic(), symbol).readIn(here.language())
                .page(visibility, (page - 1) * SymbolView.PAGE_SIZE, SymbolView.PAGE_SIZE);
        SymbolView view = new SymbolView(exchange, symbol, holders, ReleaseRow.of(releases, here.language()), page, total, here.language());
        if (holders.isEmpty() && total == 0 || page > view.pages()) {
            throw new NotFoundException();
        }
        return view;
    }

    private static int number(String page) {
        if (page == null || page.isEmpty()) {
            return 1;
        }
        if (!page.matches("[1-9][0-9]{0,6}")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(page);
    }

    /** For good as far as anybody knows, yet checked each time: an exchange may be renamed again. */
    private static Response moved(String path) {
        return Response.status(308).location(URI.create(path)).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    private static Map<String, Object> json(SymbolView view) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mic", view.exchange().mic());
        facts.put("exchange", view.exchange().currentName());
        facts.put("symbol", view.symbol());
        facts.put("names", view.exchange().history().stream().map(name -> {
            Map<String, Object> days = new LinkedHashMap<>();
            days.put("name", name.name());
            days.put("firstDay", name.firstDay() == null ? null : name.firstDay().toString());
            days.put("lastDay", name.lastDay() == null ? null : name.lastDay().toString());
            days.values().removeIf(value -> value == null);
            return days;
        }).toList());
        facts.put("listings", view.holders().stream().map(line -> {
            Map<String, Object> listing = ProfileView.listing(line.listing());
            listing.put("issuer", line.listing().issuer().slug());
            return listing;
        }).toList());
        facts.put("total", view.total());
        facts.put("page", view.page());
        facts.put("releases", view.releases().stream().map(ProfileView::release).toList());
        return facts;
    }
}
