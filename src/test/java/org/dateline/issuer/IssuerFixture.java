package org.dateline.issuer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Issuers for tests. */
public final class IssuerFixture {

    private IssuerFixture() {}

    /** The issuer of the release the portal was made for, as its letterhead has it. */
    public static IssuerFacts palladium() {
        return facts("North American Palladium Ltd.", "https://www.napalladium.com", "", "America/Toronto");
    }

    /** The same as an issuer that is kept nowhere. */
    public static Issuer issuer() {
        return new Issuer(palladium());
    }

    /** Another one that is kept nowhere. @param country ISO 3166-1 */
    public static Issuer issuer(String name, String country) {
        return new Issuer(new IssuerFacts("", name, "", "", country, "", "", "", "", "", "America/Toronto", ""));
    }

    /** A listing without an end, kept nowhere. */
    public static Listing listing(Issuer issuer, Exchange exchange, String symbol) {
        return new Listing(issuer, exchange, new ListingFacts(exchange.mic(), symbol, "", ""));
    }

    /** The exchanges as the migrations enter them, without a database. */
    public static List<Exchange> exchanges() {
        Map<String, Set<ExchangeName>> names = new TreeMap<>();
        Map<String, String> countries = new TreeMap<>();
        String sql = migration("V0023__issuer_enter_exchanges.sql") + migration("V0080__issuer_enter_french_name_of_frankfurt.sql");
        Pattern.compile("\\('(\\w{4})', '(\\w\\w)'\\)").matcher(sql).results().forEach(row -> countries.put(row.group(1), row.group(2)));
        Pattern.compile("\\('(\\w{4})', *'([^']+)', *'([^']+)', *'(\\w+)', *(NULL|'[^']+'), *(NULL|'[^']+')\\)").matcher(sql).results().forEach(row ->
                names.computeIfAbsent(row.group(1), mic -> new HashSet<>()).add(new ExchangeName(row.group(2), row.group(3),
                        ExchangeName.Kind.valueOf(row.group(4)), day(row.group(5)), day(row.group(6)))));
        return countries.keySet().stream().map(mic -> new Exchange(mic, countries.get(mic), names.get(mic))).toList();
    }

    private static LocalDate day(String value) {
        return value.equals("NULL") ? null : LocalDate.parse(value.replace("'", ""));
    }

    private static String migration(String name) {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters an issuer for good and gives its listings; {@link #forget} takes it away again. */
    public static Issuer entered(String name, ListingFacts... listings) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Issuer issuer = Issuer.enter(named(name));
            for (ListingFacts listing : listings) {
                Listing.enter(issuer, listing);
            }
            return issuer;
        });
    }

    public static void forget(Issuer issuer) {
        QuarkusTransaction.requiringNew().run(() -> {
            Listing.delete("issuer", issuer);
            Issuer.deleteById(issuer.id());
        });
    }

    /** An issuer that has nothing but a name of its own. */
    public static IssuerFacts named(String name) {
        return facts(name, "", "", "America/Toronto");
    }

    static IssuerFacts withLei(String lei) {
        return facts("North American Palladium Ltd.", "", lei, "America/Toronto");
    }

    static IssuerFacts withSite(String site) {
        return facts("North American Palladium Ltd.", site, "", "America/Toronto");
    }

    static IssuerFacts withZone(String zone) {
        return facts("North American Palladium Ltd.", "", "", zone);
    }

    private static IssuerFacts facts(String name, String site, String lei, String zone) {
        return new IssuerFacts("", name, "", "2116-130 Adelaide St. W.\nToronto, ON M5H 3P5", "CA", "416.360.7590", "416.360.7709",
                site, "", lei, zone, "Canada");
    }
}
