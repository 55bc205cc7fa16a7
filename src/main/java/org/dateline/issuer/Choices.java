package org.dateline.issuer;

import static java.util.Comparator.comparing;

import io.quarkus.qute.TemplateExtension;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the desk's forms offer to choose from. In a template {@code {choices:countries}}. */
@TemplateExtension(namespace = "choices")
final class Choices {

    private Choices() {}

    /** @param code ISO 3166-1 */
    record Country(String code, String name) {}

    static List<Country> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(comparing(Country::name))
                .toList();
    }

    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }

    static List<Exchange> exchanges() {
        return Exchange.all();
    }
}
