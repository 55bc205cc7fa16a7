package org.dateline.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.Browser;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The body written as it will look: by keyboard alone, pasted from Word, and through a network that comes and goes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RichEditorInBrowserTest {

    /** As Word puts it on the clipboard. */
    private static final String FROM_WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Calibri",sans-serif} --></style></head>
            <body lang=EN-CA style='tab-interval:36.0pt'><!--StartFragment-->
            <p class=MsoNormal style='margin-bottom:8.0pt;mso-pagination:none'><b style='mso-bidi-font-weight:normal'><span lang=EN-CA style='font-size:11.0pt'>Palladium<o:p></o:p></span></b><span
            style='mso-spacerun:yes'>&nbsp; </span>rose to <span style='font-style:italic'>45,231</span> ounces.<o:p></o:p></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
            style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>First point<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second point</p>
            <h1 style='mso-outline-level:1'>Outlook</h1>
            <table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=100 style='width:75pt'><p class=MsoNormal>Ounces</p></td>
            <td><p class=MsoNormal>45,231</p></td></tr></table>
            <p class=MsoNormal><a href="https://www.example.com/aif" onclick="alert(1)">The AIF</a><img src="file:///C:/Users/x/clip.png"><script>alert(2)</script></p>
            <!--EndFragment--></body></html>""";

    private static Browser browser;

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    @TestHTTPResource("/")
    URL portal;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

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

    @BeforeEach
    void a_writer_who_edits_a_draft() {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Written in a rich editor");
        String email = DeskBrowser.newPerson(releases.palladium().id(), Role.WRITER);
        page = browser.tab(1280, false);
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                complaints.add(message.text());
            }
        });
        page.navigate(portal + "desk");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(DeskBrowser.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).first().click();
        page.waitForURL(Pattern.compile(".*/desk$"));
        page.navigate(portal + draft.substring(1) + "/edit");
    }

    @Test
    void what_is_pasted_from_word_becomes_clean_paragraphs_lists_and_tables() {
        empty();
        paste(FROM_WORD);

        String html = page.locator("#f-body").inputValue();
        assertThat(html.replace("\n", "")).isEqualTo("<p><strong>Palladium</strong> rose to <em>45,231</em> ounces.</p>"
                + "<ul><li>First point</li><li>Second point</li></ul><h2>Outlook</h2>"
                + "<table><tbody><tr><td>Ounces</td><td>45,231</td></tr></tbody></table>"
                + "<p><a href=\"https://www.example.com/aif\">The AIF</a></p>");
        assertThat(complaints).isEmpty();

        save();
        assertThat(page.frameLocator("iframe.preview").locator(".body strong")).hasText("Palladium");
        assertThat(page.frameLocator("iframe.preview").locator(".body td.num")).containsText("45,231");
        assertThat(page.frameLocator("iframe.preview").locator(".body")).not().containsText("mso");
    }

    @Test
    void everything_can_be_done_by_keyboard() {
        empty();
        page.keyboard().type("A heading");
        page.keyboard().press("Control+Alt+2");
        page.keyboard().press("Enter");
        page.keyboard().type("Plain and ");
        page.keyboard().press("Control+b");
        page.keyboard().type("strong");
        page.keyboard().press("Control+b");
        page.keyboard().press("Enter");
        page.keyboard().press("Alt+F10");
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.locator("#f-body").locator("xpath=preceding-sibling::*[@role='toolbar'][1]").getByText("List", new Locator.GetByTextOptions().setExact(true)))
                .isFocused();
        page.keyboard().press("Enter");
        page.keyboard().type("An item");

        String html = page.locator("#f-body").inputValue().replace("\n", "");
        assertThat(html).startsWith("<h2>A heading</h2>").contains("<strong>strong</strong>", "<ul><li>An item</li></ul>");
        page.keyboard().press("Control+z");
        assertThat(page.locator("#f-body").inputValue()).doesNotContain("An item");
    }

    @Test
    void the_state_of_a_button_is_told() {
        empty();
        Locator bold = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bold")).first();
        assertThat(bold).hasAttribute("aria-pressed", "false");
        page.keyboard().press("Control+b");
        page.keyboard().type("strong");
        assertThat(bold).hasAttribute("aria-pressed", "true");
    }

    @Test
    void the_plain_field_can_be_had_back_and_keeps_what_was_written() {
        empty();
        page.keyboard().type("Written as it will look");
        page.getByText("Write it as plain text or HTML").first().click();
        assertThat(page.locator("#f-body")).isVisible();
        assertThat(page.locator("#f-body").inputValue()).isEqualTo("<p>Written as it will look</p>");
    }

    @Test
    void opening_the_editor_changes_nothing_of_the_text() {
        String before = page.locator("#f-body").inputValue();
        page.locator(".rich-text").first().focus();
        page.getByText("Write it as plain text or HTML").first().click();
        page.getByText("Write it as it will look").first().click();
        assertThat(page.locator("#f-body").inputValue()).isEqualTo(before);
    }

    @Test
    void axe_finds_nothing_in_the_editor() {
        for (int width : Browser.WIDTHS) {
            page.setViewportSize(width, 900);
            // In the sandboxed frame axe would wait for an answer that never comes.
            List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).exclude("iframe").analyze().getViolations();
            assertThat(violations.stream().map(rule -> rule.getId() + rule.getNodes().get(0).getHtml())).isEmpty();
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")).isFalse();
        }
    }

    @Test
    void what_was_typed_is_saved_when_a_lost_network_is_back() {
        Locator headline = page.getByLabel("Headline", new Page.GetByLabelOptions().setExact(true));
        page.context().setOffline(true);
        headline.fill("Typed in a tunnel");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as version 3")).dblclick();
        assertThat(page.locator("#unsaved")).containsText("it is saved as soon as the portal can be reached");
        assertThat(headline).hasValue("Typed in a tunnel");
        page.context().setOffline(false);

        assertThat(page.locator("h1")).containsText("Typed in a tunnel");
        assertThat(page.locator(".versions li")).hasCount(3);
    }

    private void empty() {
        page.locator(".rich-text").first().focus();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
    }

    private void paste(String html) {
        page.locator(".rich-text").first().evaluate("""
                (area, html) => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", html);
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as version 3")).click();
        page.waitForURL(Pattern.compile(".*/desk/drafts/[0-9a-f-]+$"));
    }
}
