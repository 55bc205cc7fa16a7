package org.dateline.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.Browser;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.DatabaseClock;
import org.dateline.release.ReleaseAddress;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk in a real browser, as a writer, an approver and a publisher use it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskInBrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENT = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);
    private static final Pattern DRAFT = Pattern.compile(".*/desk/drafts/[0-9a-f-]+$");

    /** Where a release shows, by its address. */
    private static final List<String> SHOWN_ON = List.of("/", "/releases", "/symbols/TSX/PDL", "/issuers/north-american-palladium",
            "/feeds/releases.atom", "/feeds/releases.rss", "/feeds/releases.json", "/sitemaps/releases-0.xml", "/news-sitemap.xml");
    private static final List<String> SURFACES = Stream.concat(SHOWN_ON.stream(), Stream.of("/sitemap.xml", "/log/checkpoint")).toList();

    private static Browser browser;

    /** Somebody in a browser of their own. */
    private record Person(String email, Page page) {}

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    @Inject
    SettableClock clock;

    @TestHTTPResource("/")
    URL portal;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /**
     * The whole story, on a clock that stands still until the story goes on: import, edit, mend what a check found, approve, schedule
     * two minutes ahead; not a byte of it anywhere until its instant; public everywhere at it; corrected; withdrawn.
     */
    @Test
    void a_release_goes_from_a_file_to_the_public_at_its_minute_and_is_corrected_and_withdrawn() {
        Instant due = aMinuteThatIsOver();
        LocalDate day = LocalDate.ofInstant(due, releases.palladium().homeZone());
        clock.stopAt(due.minus(Duration.ofMinutes(20)));
        DatabaseClock.isAheadBy(Duration.ZERO);
        String headline = "North American Palladium Ltd. Mends a Dam, as " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + " Saw";
        String release = ReleaseAddress.expected(day, headline).path();
        Map<String, String> before = everywhere(release);

        Page writer = signedIn(Role.WRITER);
        setUpAnApp(writer);
        String draft = imported(writer);
        edit(writer, headline, day);
        click(writer, AriaRole.BUTTON, "Save as version 2");
        assertThat(writer.locator(".standing")).containsText("Mend what the checks found", PATIENT);
        assertThat(writer.locator(".findings").first()).containsText("AMEX", PATIENT);
        mend(writer);
        click(writer, AriaRole.BUTTON, "Save as version 3");
        assertThat(writer.locator(".findings .blocks")).hasCount(0);
        assertThat(writer.locator(".standing")).containsText("An approver has to read and approve it.", PATIENT);

        Person approver = personWith(Role.APPROVER);
        Person publisher = personWith(Role.PUBLISHER);
        clock.stopAt(due.minus(Duration.ofMinutes(3)));
        approve(approver, draft, 3);
        clock.stopAt(due.minus(Duration.ofMinutes(2)));
        decideNotMaterial(publisher, draft);
        schedule(publisher, draft, due);
        assertThat(publisher.page().locator(".due")).containsText("It goes out on", PATIENT);
        assertThat(publisher.page().locator(".countdown")).containsText("2", PATIENT);
        releases.publishWhatIsDue();
        clock.stopAt(due.minusNanos(1_000));
        releases.publishWhatIsDue();
        org.assertj.core.api.Assertions.assertThat(everywhere(release)).as("a moment before").isEqualTo(before);

        clock.stopAt(due);
        releases.publishWhatIsDue();
        Map<String, String> after = everywhere(release);
        org.assertj.core.api.Assertions.assertThat(after.get("/log/checkpoint")).isNotEqualTo(before.get("/log/checkpoint"));
        SHOWN_ON.forEach(surface -> org.assertj.core.api.Assertions.assertThat(after.get(surface)).as(surface).contains(release));
        Page reader = browser.tab(1280, false);
        reader.navigate(portal + "releases");
        reader.getByText(headline).first().click();
        assertThat(reader.locator("article h1")).hasText(headline);

        clock.stopAt(due.plus(Duration.ofMinutes(1)));
        writer.navigate(draft);
        click(writer, AriaRole.BUTTON, "Correct it …");
        typeAtTheEnd(writer, 0, " The dam was mended on Sunday.");
        writer.getByLabel("Date", EXACTLY).fill(day.toString());
        String correction = savedAndPublished(writer, approver, publisher, 2);
        String correctionDraft = writer.url();
        assertThat(publisher.page().locator("article h1")).hasText("Correction: " + headline);
        reader.navigate(address(release));
        assertThat(reader.locator(".note a[href='" + path(correction) + "']")).isVisible();
        org.assertj.core.api.Assertions.assertThat(everywhere(release).get("/feeds/releases.atom")).contains("Corrected: " + headline, path(correction));

        clock.stopAt(due.plus(Duration.ofMinutes(9)));
        writer.navigate(correctionDraft);
        click(writer, AriaRole.BUTTON, "Withdraw it …");
        typeAtTheEnd(writer, 0, "The dam was another one.");
        writer.getByLabel("Date", EXACTLY).fill(day.toString());
        savedAndPublished(writer, approver, publisher, 2);
        reader.navigate(correction);
        assertThat(reader.locator(".withdrawn")).containsText("The dam was another one.");
        assertThat(reader.locator("article h1")).hasText("Correction: " + headline);
    }

    /** The latest whole minute of which the ten minutes before and after are over and of the same day: the ledger's time never goes back. */
    private Instant aMinuteThatIsOver() {
        ZoneId home = releases.palladium().homeZone();
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(15));
        while (minute.minus(Duration.ofMinutes(20)).atZone(home).toLocalDate().isBefore(minute.plus(Duration.ofMinutes(15)).atZone(home).toLocalDate())) {
            minute = minute.minus(Duration.ofMinutes(1));
        }
        return minute;
    }

    /** What everybody can ask for, where a release would be seen. */
    private Map<String, String> everywhere(String release) {
        Map<String, String> seen = new LinkedHashMap<>();
        Page anybody = browser.tab(1280, false);
        Stream.concat(SURFACES.stream(), Stream.of(release)).forEach(path -> seen.put(path, anybody.request().get(address(path)).text()));
        anybody.context().close();
        return seen;
    }

    private static void setUpAnApp(Page writer) {
        click(writer, AriaRole.LINK, "writer");
        click(writer, AriaRole.LINK, "Set one up");
        writer.getByLabel("Code from the new app").fill(DeskBrowser.codeOfApp(writer.locator("input[name=secret]").inputValue()));
        click(writer, AriaRole.BUTTON, "Use this app");
        assertThat(writer.locator("h1")).containsText("ecovery codes", PATIENT);
    }

    private String imported(Page writer) {
        click(writer, AriaRole.LINK, "Import");
        writer.getByLabel("File").setInputFiles(DeskFixture.SAMPLE);
        click(writer, AriaRole.BUTTON, "Read it");
        assertThat(writer.locator(".parts")).containsText("PDL", PATIENT);
        click(writer, AriaRole.BUTTON, "Save as a draft");
        writer.waitForURL(DRAFT);
        return writer.url();
    }

    private static void edit(Page writer, String headline, LocalDate day) {
        click(writer, AriaRole.LINK, "Edit");
        writer.getByLabel("Headline", EXACTLY).fill(headline);
        writer.getByLabel("Date", EXACTLY).fill(day.toString());
        assertThat(preview(writer)).containsText(headline, PATIENT);
    }

    /** The exchange by its name of today, and what the statement lacks. */
    private static void mend(Page writer) {
        click(writer, AriaRole.LINK, "Edit");
        writer.locator("input[name=exchange2]").fill("NYSE American");
        typeAtTheEnd(writer, 1, " The forward-looking statements in this release include those regarding the environment. They rest on the assumption that the trench holds;"
                + " the weather and the cost of pumps are factors that could cause results to differ.");
    }

    /** In the n-th rich text of the page. */
    private static void typeAtTheEnd(Page writer, int n, String words) {
        writer.locator(".rich-text").nth(n).focus();
        writer.keyboard().press("Control+End");
        writer.keyboard().insertText(words);
    }

    private void approve(Person approver, String draft, int version) {
        Page page = approver.page();
        page.navigate(draft);
        click(page, AriaRole.LINK, "Read and approve");
        giveCode(approver);
        click(page, AriaRole.BUTTON, "Approve version " + version);
        assertThat(page.locator(".standing")).containsText("approved by", PATIENT);
    }

    private static void decideNotMaterial(Person publisher, String draft) {
        Page page = publisher.page();
        page.navigate(draft + "/materiality");
        page.getByLabel("It is not material").check();
        page.getByLabel("Why", EXACTLY).fill("The leak was in a contained area.");
        click(page, AriaRole.BUTTON, "Decide");
    }

    private void schedule(Person publisher, String draft, Instant due) {
        Page page = publisher.page();
        page.navigate(draft);
        click(page, AriaRole.LINK, "Publish …");
        click(page, AriaRole.LINK, "Schedule it instead");
        page.getByLabel("Time", EXACTLY).fill(LocalTime.ofInstant(due, releases.palladium().homeZone()).toString());
        giveCode(publisher);
        click(page, AriaRole.BUTTON, "Schedule version 3");
    }

    /** @return the public address */
    private String savedAndPublished(Page writer, Person approver, Person publisher, int version) {
        click(writer, AriaRole.BUTTON, "Save as version " + version);
        writer.waitForURL(DRAFT);
        approve(approver, writer.url(), version);
        decideNotMaterial(publisher, writer.url());
        Page page = publisher.page();
        page.navigate(writer.url() + "/publication");
        giveCode(publisher);
        click(page, AriaRole.BUTTON, "Publish version " + version + " now");
        click(page, AriaRole.LINK, "See it on the public site");
        return page.url();
    }

    /** If the page asks for one. */
    private static void giveCode(Person person) {
        Locator code = person.page().getByLabel("Code", EXACTLY);
        if (code.count() > 0) {
            code.fill(DeskBrowser.code(person.email()));
        }
    }

    private String address(String path) {
        return portal + path.substring(1);
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    @AfterEach
    void time_goes_on() {
        clock.letGo();
    }

    @Test
    void what_was_typed_stays_when_the_session_ends() {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Before the session ended");
        Page writer = signedIn(Role.WRITER);
        writer.navigate(portal + draft.substring(1) + "/edit");
        writer.context().clearCookies();
        writer.getByLabel("Headline", new Page.GetByLabelOptions().setExact(true)).fill("Typed before the session ended");
        click(writer, AriaRole.BUTTON, "Save as version 3");

        assertThat(writer.locator("#unsaved")).containsText("Your session has ended. What you typed is still here.", PATIENT);
        assertThat(writer.getByLabel("Headline", new Page.GetByLabelOptions().setExact(true))).hasValue("Typed before the session ended");
    }

    @Test
    void without_scripts_what_was_typed_comes_back_through_the_sign_in_as_the_form_it_was() {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Before the session ended without scripts");
        String email = DeskBrowser.newPerson(releases.palladium().id(), Role.WRITER);
        Page writer = browser.tabWithoutScripts();
        writer.setDefaultTimeout(60_000);
        writer.navigate(portal + draft.substring(1) + "/edit");
        signIn(writer, email);
        writer.getByLabel("Headline", new Page.GetByLabelOptions().setExact(true)).fill("Typed when the session was over");
        writer.getByLabel("Body", new Page.GetByLabelOptions().setExact(true)).fill("A first line.\n\nA \"second\" one & more < less.");
        writer.context().clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("dateline-desk"));
        click(writer, AriaRole.BUTTON, "Save as version 3");
        assertThat(writer.locator("h1")).hasText("You are no longer signed in");

        signIn(writer, email);
        assertThat(writer.locator("h1")).hasText("You are signed in again");
        click(writer, AriaRole.BUTTON, "Go on with what you typed");
        assertThat(writer.locator("main")).containsText("Look it over, then save it.", PATIENT);
        assertThat(writer.getByLabel("Headline", new Page.GetByLabelOptions().setExact(true))).hasValue("Typed when the session was over");
        assertThat(writer.getByLabel("Body", new Page.GetByLabelOptions().setExact(true))).hasValue("A first line.\n\nA \"second\" one & more < less.");
        click(writer, AriaRole.BUTTON, "Save as version 3");
        assertThat(writer.locator("h1")).containsText("Typed when the session was over", PATIENT);
    }

    private static void signIn(Page page, String email) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(DeskBrowser.PASSWORD);
        click(page, AriaRole.BUTTON, "Sign in");
    }

    private Page signedIn(Role role) {
        return personWith(role).page();
    }

    private Person personWith(Role role) {
        String email = DeskBrowser.newPerson(releases.palladium().id(), role);
        Page page = browser.tab(1280, false);
        page.setDefaultTimeout(20_000);
        page.navigate(portal + "desk");
        signIn(page, email);
        if (role.needsSecondFactor()) {
            page.getByLabel("Code").fill(DeskBrowser.code(email));
            click(page, AriaRole.BUTTON, "Sign in");
        }
        page.waitForURL(Pattern.compile(".*/desk$"));
        return new Person(email, page);
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    private static Locator preview(Page page) {
        FrameLocator frame = page.frameLocator("iframe.preview");
        return frame.locator("h1");
    }
}
