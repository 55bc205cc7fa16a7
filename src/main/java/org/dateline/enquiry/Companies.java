package org.dateline.enquiry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.shared.Language;

/** Whom a question can be for: each issuer, and each symbol under which it is listed now. */
record Companies(List<Company> all) {

    /** @param listings in force */
    record Company(Issuer issuer, List<Listing> listings) {

        List<Choice> choices(Language language) {
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice(issuer.slug(), issuer.name(language)));
            listings.forEach(listing -> choices.add(new Choice(symbol(listing), listing.toString())));
            return choices;
        }
    }

    /** @param value as the form sends it */
    record Choice(String value, String label) {}

    /** @param symbol as {@code XTSE:PDL}; empty for the company itself */
    record Chosen(Issuer issuer, String symbol) {}

    /** Two statements, however many there are. */
    static Companies now(Clock clock) {
        List<Listing> listings = Listing.all();
        return new Companies(Issuer.all().stream().map(issuer -> new Company(issuer, listings.stream()
                .filter(listing -> listing.issuer().id().equals(issuer.id()) && listing.inForceOn(issuer.today(clock))).toList())).toList());
    }

    static String symbol(Listing listing) {
        return listing.exchange().mic() + ":" + listing.symbol();
    }

    static List<String> symbols(Issuer issuer, Clock clock) {
        return Listing.inForce(issuer, issuer.today(clock)).stream().map(Companies::symbol).distinct().toList();
    }

    /** @param about what the form sends */
    Optional<Chosen> chosen(String about) {
        return all.stream().flatMap(company -> company.issuer.slug().equals(about) ? Stream.of(new Chosen(company.issuer, ""))
                : company.listings.stream().map(Companies::symbol).filter(about::equals).limit(1).map(symbol -> new Chosen(company.issuer, symbol)))
                .findFirst();
    }

    List<Choice> choices(Language language) {
        return all.stream().flatMap(company -> company.choices(language).stream()).toList();
    }

    /** What is chosen before anybody chooses: the only issuer; empty with several. */
    public String first() {
        return all.size() == 1 ? all.get(0).issuer.slug() : "";
    }
}
