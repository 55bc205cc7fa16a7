package org.dateline.issuer;

/** Issuers for tests. */
public final class IssuerFixture {

    private IssuerFixture() {}

    /** The issuer of the release the portal was made for, as its letterhead has it. */
    public static IssuerFacts palladium() {
        return facts("North American Palladium Ltd.", "https://www.napalladium.com", "", "America/Toronto");
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
