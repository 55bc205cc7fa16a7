package org.dateline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the tests of pages lean on: the browser complains of a page that deserves it, and of no other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>
            <main><h1>A page</h1><p>%s</p></main></html>""";

    @Test
    void each_kind_of_mistake_is_found_and_no_other() {
        try (Browser browser = Browser.start()) {
            browser.assertAccessible("http://localhost/page", PAGE.formatted("Well said."));
            refuses(browser, "<input>", "390 dark: label ");
            refuses(browser, "<font color='#dddddd'>Pale</font>", "1280 light: color-contrast ");
            refuses(browser, "<hr width=500>", "390 light: the page scrolls sideways");
        }
    }

    private static void refuses(Browser browser, String said, String complaint) {
        assertThatThrownBy(() -> browser.assertAccessible("http://localhost/desk/page", PAGE.replace("<p>", "<div>").replace("</p>", "</div>").formatted(said)))
                .isInstanceOf(AssertionError.class).hasMessageContaining(complaint);
    }
}
