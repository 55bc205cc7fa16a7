package org.dateline.issuer;

import io.quarkus.narayana.jta.QuarkusTransaction;

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
