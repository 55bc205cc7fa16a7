package org.dateline.account;

import static io.restassured.RestAssured.given;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser at the desk, as tests of all features drive it: it keeps cookies and sends the token of forms. */
public final class DeskBrowser {

    public static final String PASSWORD = "palladium rhodium osmium";

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String email;

    private DeskBrowser(String email) {
        this.email = email;
    }

    /** In which nobody has signed in yet. */
    public static DeskBrowser unknown() {
        return new DeskBrowser("");
    }

    /** In which a new person with these roles for every issuer is signed in. */
    public static DeskBrowser of(Role... roles) {
        return of(PersonRole.EVERY_ISSUER, roles);
    }

    /** In which a new person with these roles for one issuer is signed in. */
    public static DeskBrowser of(long issuerId, Role... roles) {
        var browser = new DeskBrowser(newPerson(issuerId, roles));
        browser.cookies.put(SessionMechanism.COOKIE, QuarkusTransaction.requiringNew().call(() ->
                DeskSession.begin(Person.byEmail(browser.email).orElseThrow(), Clock.systemUTC().instant())));
        return browser;
    }

    /** @return the e-mail address of a new person whose password is {@link #PASSWORD} */
    public static String newPerson(long issuerId, Role... roles) {
        String email = UUID.randomUUID() + "@desk.invalid";
        QuarkusTransaction.requiringNew().run(() -> {
            var now = Clock.systemUTC().instant();
            Person person = Person.create("Robin Desk", email, now);
            person.choosePassword(PASSWORD, now);
            for (Role role : roles) {
                person.grant(issuerId, role, now);
            }
        });
        return email;
    }

    public String email() {
        return email;
    }

    /** What the session cookie holds. */
    public String sessionId() {
        return cookies.get(SessionMechanism.COOKIE);
    }

    /** A request with this browser's cookies, following no redirect. */
    public RequestSpecification request() {
        return given().redirects().follow(false).cookies(cookies);
    }

    /** A request that sends a form as browsers do, in UTF-8. */
    public RequestSpecification form() {
        return request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    public Response get(String path) {
        return keep(request().urlEncodingEnabled(false).get(path));
    }

    /** Opens a page and sends its form, with the token, to an address. */
    public Response post(String page, String action, Map<String, ?> fields) {
        String token = token(page);
        return keep(form()
                .formParams(fields)
                .formParam(FormToken.FIELD, token)
                .post(action));
    }

    /** The token that the forms of a page carry. */
    public String token(String page) {
        Element field = Jsoup.parse(get(page).asString()).selectFirst("input[name=" + FormToken.FIELD + "]");
        if (field == null) {
            throw new IllegalStateException("There is no form with a token on " + page);
        }
        return field.val();
    }

    /** Other tests may have guessed from this machine, or at a later time: their guesses do not count. */
    public DeskBrowser signIn(String email, String password) {
        QuarkusTransaction.requiringNew().run(() ->
                Panache.getEntityManager().createNativeQuery("DELETE FROM sign_in_brake").executeUpdate());
        post("/desk/sign-in", "/desk/sign-in", Map.of("email", email, "password", password));
        return this;
    }

    Response keep(Response response) {
        response.cookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        return response;
    }
}
