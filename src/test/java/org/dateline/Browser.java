package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real browser for tests: the system's Chromium. Where there is none the test is skipped and says so.
 * Close it after the test class.
 */
public final class Browser implements AutoCloseable {

    /** Widths at which every page is looked at, in CSS pixels. */
    public static final List<Integer> WIDTHS = List.of(390, 1280);

    private static final int HEIGHT = 900;
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> OF_THE_LOOK = List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

    /**
     * Nothing comes back but what is wrong, and what is right is not even described: that would be most of the work. No frame has to
     * answer: what is in one is a page of its own, and looked at as such.
     */
    private static final String AXE = """
            rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false}).then(all => all.violations.map(rule =>
                rule.id + ' ' + rule.help + rule.nodes.map(node => '\\n    ' + node.html + ' ' + node.failureSummary.replace(/\\s+/g, ' ')).join('')))
            """;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage")));
    }

    public static Browser start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "Browser tests are skipped: there is no Chromium at " + CHROMIUM
                + " (set CHROMIUM to where it is).");
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** An empty tab in a context of its own, without JavaScript switched off or on by the portal. Close its context after use. */
    public Page tab(int width, boolean dark) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("en-CA")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return context.newPage();
    }

    /** As {@link #tab}, for somebody who lets no script run. */
    public Page tabWithoutScripts() {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(WIDTHS.get(1), HEIGHT)
                .setLocale("en-CA")
                .setJavaScriptEnabled(false)).newPage();
    }

    /** Opens an address in all widths, light and dark, and fails with whatever axe finds, the console says, or if the page scrolls sideways. */
    public void assertAccessible(String url) {
        everyLook(page -> page.navigate(url));
    }

    /**
     * As {@link #assertAccessible(String)} for a page that no address answers with yet: the html is shown as if it came
     * from the url, whose style sheets are used.
     */
    public void assertAccessible(String url, String html) {
        everyLook(page -> {
            serve(page, url, html);
            page.navigate(url);
        });
    }

    /** Answers one url of a tab with this html, under the content policy of the public site or of the desk. */
    public static void serve(Page page, String url, String html) {
        String policy = "default-src 'none'; style-src 'self'; img-src 'self'; "
                + (url.contains("/desk/") ? "script-src 'self'; connect-src 'self'; frame-src 'self'" : "script-src 'none'");
        page.route(url, route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setHeaders(Map.of("Content-Security-Policy", policy))
                .setBody(html)));
    }

    private interface Opening {
        void open(Page page);
    }

    /** The page is opened once and then shown in every look, as a window that is resized and a system that turns dark show it. */
    private void everyLook(Opening opening) {
        List<String> findings = new ArrayList<>();
        Page page = tab(WIDTHS.get(0), false);
        page.onConsoleMessage(message -> {
            // An error page that was asked for is no error.
            if (message.type().equals("error") && !message.location().startsWith(page.url())) {
                findings.add("console: " + message.text());
            }
        });
        opening.open(page);
        page.evaluate(AxeBuilder.getAxeScript());
        for (int width : WIDTHS) {
            for (boolean dark : new boolean[] {false, true}) {
                String look = width + (dark ? " dark" : " light");
                page.setViewportSize(width, HEIGHT);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
                if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
                    findings.add(look + ": the page scrolls sideways");
                }
                // Colours differ by light and dark, layout by width: two of the four looks show axe each of them once, and the second
                // only what can differ there.
                if (dark == (width == WIDTHS.get(0))) {
                    ((List<?>) page.evaluate(AXE, dark ? Map.of("type", "tag", "values", WCAG_22_AA) : Map.of("type", "rule", "values", OF_THE_LOOK)))
                            .forEach(finding -> findings.add(look + ": " + finding));
                }
            }
        }
        page.context().close();
        assertThat(findings).as("axe, console and width").isEmpty();
    }

    /** A picture of a whole page in every look, for eyes: {@code target/looks/name.png}. Only when asked for: {@code -Dlooks}. */
    public void picture(String url, String html, String name) {
        if (System.getProperty("looks") == null) {
            return;
        }
        for (int width : WIDTHS) {
            for (boolean dark : new boolean[] {false, true}) {
                Page page = tab(width, dark);
                if (html != null) {
                    serve(page, url, html);
                }
                page.navigate(url);
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(Path.of("target", "looks", name + "-" + width + (dark ? "-dark" : "") + ".png")));
                if (width > 1000 && !dark) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    page.pdf(new Page.PdfOptions().setFormat("Letter").setPath(Path.of("target", "looks", name + ".pdf")));
                }
                page.context().close();
            }
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
