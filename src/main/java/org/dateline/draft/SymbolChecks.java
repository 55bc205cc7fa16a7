package org.dateline.draft;

import static org.dateline.draft.Finding.Level.ADVICE;
import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.draft.prose.Weekdays;
import org.dateline.draft.prose.WrittenSymbols;
import org.dateline.draft.prose.WrittenSymbols.Pair;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Listing;

/** The checks of trading symbols: each listing of the day, each exchange by its name of the day, in the parts and in the text. */
final class SymbolChecks {

    private SymbolChecks() {}

    static Outcome listings(CheckedDraft draft) {
        LocalDate day = day(draft);
        Set<String> carried = draft.content().original().symbols().stream()
                .map(symbol -> symbol.mic() + ":" + symbol.symbol()).collect(Collectors.toSet());
        List<Listing> inForce = draft.listings().stream().filter(listing -> listing.inForceOn(day)).toList();
        Set<String> listed = inForce.stream().map(listing -> listing.exchange().mic() + ":" + listing.symbol()).collect(Collectors.toSet());
        Stream<Finding.Said> missing = inForce.stream()
                .filter(listing -> !carried.contains(listing.exchange().mic() + ":" + listing.symbol()))
                .map(listing -> BLOCKS.says("The symbol %s on %s is missing.".formatted(listing.symbol(), listing.exchange().nameOn(day))));
        Stream<Finding.Said> foreign = inForce.isEmpty() ? Stream.empty() : draft.content().original().symbols().stream()
                .filter(symbol -> draft.exchange(symbol.mic()).isPresent() && !listed.contains(symbol.mic() + ":" + symbol.symbol()))
                .map(symbol -> WARNS.says("It carries %s on %s, which is no listing of the issuer on %s."
                        .formatted(symbol.symbol(), symbol.exchange(), Weekdays.name(day))));
        return Outcome.of(TextChecks.listed("listing in force", inForce.stream().map(listing -> listing.exchange().nameOn(day) + " " + listing.symbol()).toList()),
                Stream.concat(missing, foreign));
    }

    static Outcome exchangeNames(CheckedDraft draft) {
        if (draft.content().original().issued() == null) {
            return Outcome.good("no date, by which to know the names");
        }
        LocalDate day = day(draft);
        return Outcome.of("the exchanges beside the symbols, by their names on " + Weekdays.name(day), draft.content().original().symbols().stream().map(symbol -> {
            if (symbol.mic().isEmpty()) {
                return ADVICE.says("“%s” is not an exchange this portal knows: %s will not be found on a symbol page."
                        .formatted(symbol.exchange(), symbol.symbol()));
            }
            return misnamed(draft, symbol.mic(), symbol.exchange(), day);
        }).filter(Objects::nonNull));
    }

    /** A name that was never the market's of the day; another way of writing the day's name is none. */
    private static Finding.Said misnamed(CheckedDraft draft, String mic, String written, LocalDate day) {
        Exchange exchange = draft.exchange(mic).orElse(null);
        return exchange == null || exchange.isCalled(written, day) ? null
                : WARNS.says("It says “%s”; on %s the exchange was called “%s”.".formatted(written, Weekdays.name(day), exchange.nameOn(day)));
    }

    /** In the opening, where the issuer's own symbols stand; further down other companies are named with theirs. */
    static Outcome symbolsInTheText(CheckedDraft draft) {
        LocalDate day = day(draft);
        List<String> names = draft.exchanges().stream().flatMap(exchange -> exchange.everyName().stream()).distinct().toList();
        List<Pair> pairs = draft.prose().stream().flatMap(prose -> prose.paragraphs().stream().limit(1))
                .flatMap(paragraph -> WrittenSymbols.in(paragraph, names).stream()).toList();
        List<Listing> inForce = draft.listings().stream().filter(listing -> listing.inForceOn(day)).toList();
        return Outcome.of(TextChecks.listed("symbol in the opening", pairs.stream().map(Pair::text).toList()), inForce.isEmpty() ? Stream.empty()
                : pairs.stream().map(pair -> wrong(draft, pair, inForce, day)).filter(Objects::nonNull));
    }

    private static Finding.Said wrong(CheckedDraft draft, Pair pair, List<Listing> inForce, LocalDate day) {
        Exchange exchange = draft.exchanges().stream()
                .filter(one -> one.everyName().stream().anyMatch(name -> Finding.sameWords(name, pair.exchange()))).findFirst().orElse(null);
        if (exchange == null || inForce.stream().anyMatch(listing -> listing.exchange().equals(exchange) && listing.symbol().equals(pair.symbol()))) {
            return exchange == null ? null : misnamed(draft, exchange.mic(), pair.exchange(), day);
        }
        boolean ours = inForce.stream().anyMatch(listing -> listing.symbol().equals(pair.symbol()) || listing.exchange().equals(exchange));
        return ours ? WARNS.says("The opening says “%s”; the issuer's listings on %s are %s.".formatted(pair.text(), Weekdays.name(day),
                inForce.stream().map(listing -> listing.exchange().nameOn(day) + ": " + listing.symbol()).collect(Collectors.joining(", ")))) : null;
    }

    private static LocalDate day(CheckedDraft draft) {
        return draft.content().original().issued() == null ? draft.today() : draft.content().original().issued().date();
    }
}
