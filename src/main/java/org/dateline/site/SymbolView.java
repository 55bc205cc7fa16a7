package org.dateline.site;

import java.util.List;
import org.dateline.issuer.Exchange;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * Everything under one symbol of one exchange.
 *
 * @param holders listings under the symbol, oldest first, whoever's they are
 * @param page    number of the page of releases, from 1
 * @param total   how many visible releases carry the symbol
 * @param language the language of the page
 */
public record SymbolView(Exchange exchange, String symbol, List<ListingLine> holders, List<ReleaseRow> releases, int page, long total,
        Language language) {

    static final int PAGE_SIZE = 20;

    /** @param lastDay the last day of the name, in words; {@code day} the same for machines */
    public record FormerName(String name, String lastDay, String day) {}

    public String path() {
        return "/symbols/" + exchange.slug() + "/" + symbol;
    }

    /** What the exchange was called before, oldest first; empty if it kept its name. */
    public List<FormerName> formerNames() {
        return exchange.history().subList(0, exchange.history().size() - 1).stream()
                .map(name -> new FormerName(name.name(), PrintedTime.day(name.lastDay(), language), name.lastDay().toString()))
                .toList();
    }

    public long pages() {
        return Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    /** The page's own address, with its number where it is not the first. */
    public String self() {
        return page == 1 ? path() : path() + "?page=" + page;
    }

    /** Null on the first page. */
    public String newer() {
        return page == 1 ? null : page == 2 ? path() : path() + "?page=" + (page - 1);
    }

    /** Null on the last page. */
    public String older() {
        return page >= pages() ? null : path() + "?page=" + (page + 1);
    }
}
