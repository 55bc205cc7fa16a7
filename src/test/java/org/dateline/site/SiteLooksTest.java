package org.dateline.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.contact.Contact;
import org.dateline.contact.ContactFacts;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteLooksTest {

    @TestHTTPResource("/")
    URI portal;

    @Inject
    ReleaseFixture releases;

    @Test
    void public_pages_are_valid_and_accessible() {
        contactsAndReleases();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("profile", "/issuers/north-american-palladium");
        pages.put("symbol", "/symbols/NYSE-American/PAL");
        pages.put("contacts", "/contacts?issuer=north-american-palladium");
        pages.put("privacy", "/privacy");
        pages.put("accessibility", "/accessibility");
        try (Browser browser = Browser.start()) {
            pages.forEach((name, path) -> {
                browser.picture(portal.resolve(path).toString(), null, name);
                HtmlValidator.assertValid(RestAssured.given().urlEncodingEnabled(false).get(path).asString());
                browser.assertAccessible(portal.resolve(path).toString());
            });
        }
    }

    @Test
    void desk_pages_are_valid_and_accessible() {
        Issuer issuer = contactsAndReleases();
        DeskBrowser desk = DeskBrowser.of(Role.ADMINISTRATOR);
        try (Browser browser = Browser.start()) {
            for (String path : List.of("/desk/issuers", "/desk/issuers/" + issuer.id(), "/desk/issuers/" + issuer.id() + "/listings/new",
                    "/desk/contacts", "/desk/contacts/of/" + issuer.id() + "/new", "/desk/pages", "/desk/pages/privacy/en")) {
                look(browser, path, desk.get(path).asString());
            }
            String listings = "/desk/issuers/" + issuer.id() + "/listings";
            look(browser, "/desk/issuers/wrong", desk.post(listings + "/new", listings, Map.of("exchange", "", "symbol", "<b>")).asString());
        }
    }

    private void look(Browser browser, String path, String html) {
        String url = portal.resolve(path).toString();
        browser.picture(url, html, path.substring(1).replace('/', '-').replaceAll("[0-9]+", "n"));
        HtmlValidator.assertValid(html);
        browser.assertAccessible(url, html);
    }

    private Issuer contactsAndReleases() {
        Issuer issuer = releases.palladium();
        QuarkusTransaction.requiringNew().run(() -> {
            if (Contact.of(issuer).isEmpty()) {
                Contact.enter(issuer, new ContactFacts("Krista Example", "Manager, Investor Relations", "(416) 360-2652",
                        "investor.relations@example.invalid", "investor", "", ""));
                Contact.enter(issuer, new ContactFacts("James Sample", "President & CEO", "(416) 360-2656 ext. 12", "", "media", "", ""));
            }
        });
        releases.admitted(ReleaseFixture.text("North American Palladium Ltd. Announces a Leak in the Tailings Dam at the Lac des Iles Mine "
                + UUID.randomUUID(), LocalDate.of(2006, 2, 6)));
        releases.published("North American Palladium reports its third quarter " + UUID.randomUUID());
        return issuer;
    }
}
