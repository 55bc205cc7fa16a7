package org.dateline.issuer;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Slugs;
import org.dateline.shared.Telephone;

/**
 * What is known of an issuer, as somebody typed it. Empty means not given; {@code null} is taken as empty. Only
 * {@code name}, {@code country} and {@code homeZone} are required; an empty {@code slug} is made from the name.
 *
 * @param slug         its part of addresses, lower case with hyphens; never changes once entered
 * @param address      address lines parted by LF
 * @param country      ISO 3166-1 code of the head office; telephone numbers without "+" are read as written there
 * @param site         absolute {@code http(s)} address
 * @param lei          ISO 17442 identifier
 * @param homeZone     IANA time zone in which the issuer's days are counted, such as {@code America/Toronto}
 * @param jurisdiction under which law it exists, such as {@code Canada}
 */
public record IssuerFacts(String slug, String name, String frenchName, String address, String country, String phone,
        String fax, String site, String email, String lei, String homeZone, String jurisdiction) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    public IssuerFacts {
        name = line(name);
        slug = line(slug).isEmpty() ? Slugs.of(name) : line(slug);
        frenchName = line(frenchName);
        address = lines(address);
        country = line(country).toUpperCase(Locale.ROOT);
        phone = line(phone);
        fax = line(fax);
        site = line(site);
        email = line(email);
        lei = line(lei).replace(" ", "").toUpperCase(Locale.ROOT);
        homeZone = line(homeZone);
        jurisdiction = line(jurisdiction);
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String lines(String typed) {
        return line(typed).lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** What is wrong, by the names of this record's parts. */
    public FieldProblems problems() {
        FieldProblems problems = new FieldProblems()
                .line("name", name, 200)
                .optionalLine("frenchName", frenchName, 200)
                .lines("address", address, 600)
                .optionalLine("phone", phone, 60)
                .optionalLine("fax", fax, 60)
                .optionalLine("site", site, 500)
                .optionalLine("email", email, 254)
                .optionalLine("jurisdiction", jurisdiction, 200);
        if (!SLUG.matcher(slug).matches() || slug.length() > 80) {
            problems.add("slug", "Please use lower-case letters, digits and single hyphens, at most 80, such as "
                    + "north-american-palladium.");
        }
        if (!COUNTRIES.contains(country)) {
            problems.add("country", "Please give the two letters of the country, such as CA or US (ISO 3166-1).");
        }
        if (!ZONES.contains(homeZone) || !homeZone.contains("/")) {
            problems.add("homeZone", "Please name a time zone of the IANA list, such as America/Toronto.");
        }
        dialled(problems, "phone", phone);
        dialled(problems, "fax", fax);
        if (!site.isEmpty() && !isWebAddress(site)) {
            problems.add("site", "Please give the whole address, beginning with https:// or http://.");
        }
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            problems.add("email", "This is not an e-mail address; one looks like name@example.com.");
        }
        if (!lei.isEmpty() && Lei.problem(lei) != null) {
            problems.add("lei", Lei.problem(lei));
        }
        return problems;
    }

    /** Values by the names of this record's parts, in their order. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("slug", slug);
        fields.put("name", name);
        fields.put("frenchName", frenchName);
        fields.put("address", address);
        fields.put("country", country);
        fields.put("phone", phone);
        fields.put("fax", fax);
        fields.put("site", site);
        fields.put("email", email);
        fields.put("lei", lei);
        fields.put("homeZone", homeZone);
        fields.put("jurisdiction", jurisdiction);
        return fields;
    }

    private void dialled(FieldProblems problems, String field, String number) {
        if (!number.isEmpty() && Telephone.of(number, country).isEmpty()) {
            problems.add(field, "This cannot be dialled. Please give the area code, and + with the country code if it is abroad.");
        }
    }

    private static boolean isWebAddress(String site) {
        try {
            URI address = new URI(site);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
