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
import java.net.URL;
import java.util.regex.Pattern;
import org.dateline.Browser;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk in a real browser, as a writer, an approver and a publisher use it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskInBrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENT = new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static Browser browser;

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

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

    @Test
    void a_release_goes_from_a_file_to_the_public() {
        Page writer = signedIn(Role.WRITER);
        click(writer, AriaRole.LINK, "Import a release");
        writer.getByLabel("File").setInputFiles(DeskFixture.SAMPLE);
        click(writer, AriaRole.BUTTON, "Read it");
        assertThat(writer.locator(".parts")).containsText("PDL", PATIENT);
        click(writer, AriaRole.BUTTON, "Save as a draft");
        click(writer, AriaRole.LINK, "Edit");
        writer.getByLabel("Headline", new Page.GetByLabelOptions().setExact(true)).fill("Announces a leak, as edited in a browser");
        assertThat(preview(writer)).containsText("Announces a leak, as edited in a browser", PATIENT);
        click(writer, AriaRole.BUTTON, "Save as version 2");
        assertThat(writer.locator("h1")).containsText("Announces a leak, as edited in a browser", PATIENT);
        String draft = writer.url();

        Page approver = signedIn(Role.APPROVER);
        approver.navigate(draft);
        click(approver, AriaRole.LINK, "Read and approve");
        assertThat(preview(approver)).containsText("Announces a leak, as edited in a browser", PATIENT);
        click(approver, AriaRole.BUTTON, "Approve version 2");
        assertThat(approver.locator(".standing")).containsText("approved by", PATIENT);

        Page publisher = signedIn(Role.PUBLISHER);
        publisher.navigate(draft);
        click(publisher, AriaRole.LINK, "Admit to the archive …");
        assertThat(publisher.locator(".effects")).containsText("public for ever", PATIENT);
        Locator why = publisher.getByLabel("Why it goes out in spite of the warnings");
        if (why.count() > 0) {
            why.fill("As it was printed.");
        }
        click(publisher, AriaRole.BUTTON, "Admit version 2 to the archive");
        assertThat(publisher.locator("h1")).containsText("It is in the archive", PATIENT);
        click(publisher, AriaRole.LINK, "See it on the public site");
        assertThat(publisher.locator("article h1")).containsText("Announces a leak, as edited in a browser", PATIENT);
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
        String email = DeskBrowser.newPerson(releases.palladium().id(), role);
        Page page = browser.tab(1280, false);
        page.setDefaultTimeout(60_000);
        page.navigate(portal + "desk");
        signIn(page, email);
        if (role.needsSecondFactor()) {
            page.getByLabel("Code").fill(DeskBrowser.code(email));
            click(page, AriaRole.BUTTON, "Sign in");
        }
        page.waitForURL(Pattern.compile(".*/desk$"));
        return page;
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    private static Locator preview(Page page) {
        FrameLocator frame = page.frameLocator("iframe.preview");
        return frame.locator("h1");
    }
}
