package org.dateline.account;

import static io.restassured.RestAssured.given;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.dateline.shared.StepUp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser at the desk, as tests of all features drive it: it keeps cookies and sends the token of forms. */
public final class DeskBrowser {

    public static final String PASSWORD = "palladium rhodium osmium";

    private static final byte[] SECRET = "a secret of 20 bytes".getBytes(StandardCharsets.US_ASCII);

    /** Of {@link #PASSWORD}, by the algorithm of the portal at its lowest cost: many tests have people, few are about hashes. */
    private static final String CHEAP_HASH = Password.hash(PASSWORD).addRandomSalt()
            .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID)).getResult();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String email;

    private DeskBrowser(String email) {
        this.email = email;
    }

    /** In which nobody has signed in yet. */
    public static DeskBrowser unknown() {
        return new DeskBrowser("");
    }

    /** In which nobody has signed in yet, and this person will. */
    static DeskBrowser unknownAs(String email) {
        return new DeskBrowser(email);
    }

    /** In which a new person with these roles for every issuer is signed in. */
    public static DeskBrowser of(Role... roles) {
        return of(PersonRole.EVERY_ISSUER, roles);
    }

    /** In which a new person with these roles for one issuer is signed in. */
    public static DeskBrowser of(long issuerId, Role... roles) {
        var browser = new DeskBrowser(newPerson(issuerId, roles));
        browser.cookies.put(SessionMechanism.COOKIE, QuarkusTransaction.requiringNew().call(() ->
                DeskSession.begin(Person.byEmail(browser.email).orElseThrow(), new Visitor("192.0.2.1", "Test"), DeskSession.Shown.CODE,
                        CDI.current().select(Clock.class).get().instant())));
        return browser;
    }

    /** @return the e-mail address of a new person whose password is {@link #PASSWORD}, with an authenticator app if a role needs one */
    public static String newPerson(long issuerId, Role... roles) {
        String email = UUID.randomUUID() + "@desk.invalid";
        QuarkusTransaction.requiringNew().run(() -> {
            var now = Clock.systemUTC().instant();
            Person person = Person.create("Robin Desk", email, now);
            for (Role role : roles) {
                person.grant(issuerId, role, now);
            }
            if (person.needsSecondFactor()) {
                SecondFactor.enrol(person.id(), SECRET, 0, now);
            }
            Person.update("passwordHash = ?1, passwordChosen = ?2 where email = ?3", CHEAP_HASH, now, email);
        });
        return email;
    }

    /** What the person's authenticator app shows now; good even if the same code was used a moment ago. */
    public static String code(String email) {
        QuarkusTransaction.requiringNew().run(() ->
                SecondFactor.update("lastStep = 0 where person = ?1", Person.byEmail(email).orElseThrow().id()));
        return OneTimeCode.of(SECRET, OneTimeCode.stepOf(CDI.current().select(Clock.class).get().instant()));
    }

    /** What an app shows now that was set up with this secret, in hexadecimal digits. */
    public static String codeOfApp(String secret) {
        return OneTimeCode.of(HexFormat.of().parseHex(secret), OneTimeCode.stepOf(CDI.current().select(Clock.class).get().instant()));
    }

    /** As if the last code of this session had been given then. */
    public DeskBrowser gaveCodeAt(Instant then) {
        QuarkusTransaction.requiringNew().run(() -> DeskSession.giveCode(sessionId(), then));
        return this;
    }

    /** The permanent id of the person who signs in with an address. */
    public static UUID personWith(String email) {
        return QuarkusTransaction.requiringNew().call(() -> Person.byEmail(email).orElseThrow().id());
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

    /** Opens a page and sends its form, with the token, to an address; and with a code, where the page asks for one. */
    public Response post(String page, String action, Map<String, ?> fields) {
        Document shown = Jsoup.parse(get(page).asString());
        RequestSpecification form = form().formParams(fields).formParam(FormToken.FIELD, token(shown, page));
        if (shown.selectFirst("input[name=" + StepUp.FIELD + "]") != null && !fields.containsKey(StepUp.FIELD)) {
            form.formParam(StepUp.FIELD, code(email));
        }
        return keep(form.post(action));
    }

    /** The token that the forms of a page carry. */
    public String token(String page) {
        return token(Jsoup.parse(get(page).asString()), page);
    }

    private static String token(Document shown, String page) {
        Element field = shown.selectFirst("input[name=" + FormToken.FIELD + "]");
        if (field == null) {
            throw new IllegalStateException("There is no form with a token on " + page);
        }
        return field.val();
    }

    /** Other tests may have guessed from this machine, or at a later time: their guesses do not count. */
    public static void forgetGuesses() {
        QuarkusTransaction.requiringNew().run(() ->
                Panache.getEntityManager().createNativeQuery("DELETE FROM sign_in_brake").executeUpdate());
    }

    public DeskBrowser signIn(String email, String password) {
        forgetGuesses();
        Response answer = post("/desk/sign-in", "/desk/sign-in", Map.of("email", email, "password", password));
        String next = String.valueOf(answer.header("Location"));
        if (next.contains(SignInCodeResource.PATH)) {
            post(SignInCodeResource.PATH, SignInCodeResource.PATH, Map.of(StepUp.FIELD, code(email)));
        }
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
