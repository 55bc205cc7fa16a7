package org.dateline.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.contact.Contact;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.release.ReleaseSummary;
import org.dateline.shared.Language;
import org.dateline.shared.PublicAddress;

/** What the portal shows of an issuer on a day: on its profile, and at home where it is the only one. */
public record ProfileView(Issuer issuer, List<ListingLine> listings, List<Contact> contacts, List<ReleaseRow> latest, Language language) {

    static ProfileView of(Issuer issuer, LocalDate today, List<ReleaseSummary> latest, Language language) {
        return new ProfileView(issuer,
                Listing.of(issuer).stream().map(listing -> ListingLine.of(listing, today, language)).toList(),
                Contact.inForce(issuer, today),
                ReleaseRow.of(latest, language),
                language);
    }

    /** The issuer's name in the language of the page. */
    public String name() {
        return issuer.name(language);
    }

    /** Its name in the other language; empty where it is the same. */
    public String otherName() {
        String other = language.choose(issuer.frenchName(), issuer.name());
        return other.equals(name()) ? "" : other;
    }

    public List<ListingLine> listingsInForce() {
        return listings.stream().filter(ListingLine::inForce).toList();
    }

    /** Null while nothing is published. */
    public ReleaseRow newest() {
        return latest.isEmpty() ? null : latest.get(0);
    }

    public List<ReleaseRow> others() {
        return latest.isEmpty() ? List.of() : latest.subList(1, latest.size());
    }

    /** schema.org {@code Organization}. */
    Map<String, Object> organization(PublicAddress address) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", "Corporation");
        facts.put("@id", address.of(issuer.path()));
        facts.put("name", issuer.name());
        facts.put("legalName", issuer.name());
        put(facts, "url", issuer.site());
        put(facts, "leiCode", issuer.lei());
        put(facts, "email", issuer.email());
        issuer.phone().ifPresent(phone -> facts.put("telephone", phone.typed()));
        issuer.fax().ifPresent(fax -> facts.put("faxNumber", fax.typed()));
        if (!issuer.addressLines().isEmpty()) {
            facts.put("address", Map.of("@type", "PostalAddress", "streetAddress", String.join(", ", issuer.addressLines()),
                    "addressCountry", issuer.country()));
        }
        put(facts, "tickerSymbol", String.join(" ", listingsInForce().stream()
                .map(line -> line.listing().exchange().mic() + ":" + line.listing().symbol()).toList()));
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /** The same facts for machines. */
    Map<String, Object> json() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("slug", issuer.slug());
        facts.put("name", issuer.name());
        facts.put("frenchName", issuer.frenchName());
        facts.put("address", issuer.addressLines());
        facts.put("country", issuer.country());
        facts.put("phone", issuer.phone().map(phone -> phone.typed()).orElse(null));
        facts.put("fax", issuer.fax().map(fax -> fax.typed()).orElse(null));
        facts.put("email", empty(issuer.email()));
        facts.put("site", empty(issuer.site()));
        facts.put("lei", empty(issuer.lei()));
        facts.put("homeZone", issuer.homeZone().toString());
        facts.put("jurisdiction", empty(issuer.jurisdiction()));
        facts.put("listings", listings.stream().map(line -> listing(line.listing())).toList());
        facts.put("latest", new ArrayList<>(latest.stream().map(ProfileView::release).toList()));
        facts.values().removeIf(value -> value == null);
        return facts;
    }

    private static String empty(String value) {
        return value.isEmpty() ? null : value;
    }

    static Map<String, Object> listing(Listing listing) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mic", listing.exchange().mic());
        facts.put("exchange", listing.exchange().currentName());
        facts.put("symbol", listing.symbol());
        facts.put("path", listing.path());
        facts.put("firstDay", listing.firstDay() == null ? null : listing.firstDay().toString());
        facts.put("lastDay", listing.lastDay() == null ? null : listing.lastDay().toString());
        facts.values().removeIf(value -> value == null);
        return facts;
    }

    static Map<String, Object> release(ReleaseRow row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("path", row.path());
        facts.put("headline", row.release().headline());
        facts.put("issued", row.issuedForMachines());
        facts.put("published", row.release().published().toString());
        facts.put("language", row.release().language());
        facts.put("category", row.release().category().slug());
        facts.put("issuer", row.release().issuerSlug());
        return facts;
    }
}
