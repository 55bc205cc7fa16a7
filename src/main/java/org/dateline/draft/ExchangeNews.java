package org.dateline.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Listing;
import org.dateline.issuer.trading.Market;
import org.dateline.release.Category;

/**
 * A piece of news as the exchanges' rules see it at an instant: everything they may ask, gathered before, so that a rule is a
 * plain function.
 *
 * @param at        when it goes live on this site
 * @param crossedAt when it crossed the wire; null if it has not
 * @param material  undecided counts as material
 * @param version   of the draft that goes out
 * @param markets   of the listings in force
 * @param hourless  names of exchanges with a listing in force of which the portal knows no hours
 * @param notices   that stand, for whatever version
 * @param halts     of the issuer's securities that last
 * @param lowered   reasons for which administrators lowered rules to warnings, by the rule's letters
 */
record ExchangeNews(Instant at, Instant crossedAt, boolean material, Category category, int version, List<Market> markets,
        List<String> hourless, List<Notice> notices, List<HaltState> halts, NewsFacts facts, Map<String, String> lowered) {

    /**
     * Gathers what the rules ask about a draft. Needs a transaction or a request's session.
     *
     * @param at        when it would go live here
     * @param crossedAt null while it has not crossed the wire
     */
    static ExchangeNews of(Draft draft, Category category, boolean material, Instant crossedAt, Instant at) {
        LocalDate day = LocalDate.ofInstant(crossedAt == null ? at : crossedAt, draft.issuer().homeZone());
        List<Exchange> exchanges = Listing.inForce(draft.issuer(), day).stream().map(Listing::exchange).distinct().toList();
        List<Market> markets = exchanges.stream().map(Market::of).flatMap(Optional::stream).toList();
        List<String> hourless = exchanges.stream()
                .filter(exchange -> markets.stream().noneMatch(market -> market.mic().equals(exchange.mic())))
                .map(Exchange::currentName).toList();
        return new ExchangeNews(at, crossedAt, material, category, draft.latest(), markets, hourless,
                ExchangeNotice.of(draft).stream().filter(ExchangeNotice.Entered::stands).map(ExchangeNotice.Entered::notice).toList(),
                Halt.of(List.of(draft.issuer().id())).stream().map(Halt::state).filter(HaltState::lasts).toList(),
                DraftFacts.latest(draft), RuleLevel.lowered());
    }

    /** The instant at which it is news: its crossing of the wire, or its publication here where it has not crossed one. */
    Instant released() {
        return crossedAt == null ? at : crossedAt;
    }

    /** The same at another instant, such as the one at which it was published. */
    ExchangeNews at(Instant published) {
        return new ExchangeNews(published, crossedAt, material, category, version, markets, hourless, notices, halts, facts, lowered);
    }

    /** What each market says to the instant at which it is news, with the versions of hours and calendar. */
    String inWords() {
        return markets.stream().map(market -> market.at(released()).words()).collect(Collectors.joining(". "));
    }

    boolean isDividend() {
        return category == Category.DIVIDEND;
    }

    /** Notices to a market that were given for exactly what goes out, the first call first. */
    List<Notice> noticesTo(Market market) {
        return notices.stream().filter(notice -> notice.mic().equals(market.mic()) && notice.version() == version)
                .sorted(Comparator.comparing(Notice::calledAt)).toList();
    }

    /** The last notice to a market that was given for an earlier version. */
    Optional<Notice> outdatedNoticeTo(Market market) {
        return notices.stream().filter(notice -> notice.mic().equals(market.mic()) && notice.version() != version)
                .max(Comparator.comparing(Notice::calledAt));
    }

    Optional<Market> market(String mic) {
        return markets.stream().filter(market -> market.mic().equals(mic)).findFirst();
    }
}
