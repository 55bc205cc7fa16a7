package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
            "/releases/2026/11/23/results-of-the-third-quarter, RELEASE",
            "/releases/2026/11/24/results.pdf, RELEASE",
            "/fr/releases/2026/12/01/resultats, RELEASE",
            "/releases/2027/01/01, RELEASE",
            "/releases/2026/11, RELEASE",
            "/releases/2006/02/06/leak/attachments/map.pdf, ATTACHMENT",
            "/releases/2026/11/24/results/attachments/tables.xlsx, ATTACHMENT",
            "/documents/2026-Q3-results.pdf, DOCUMENT",
            "/november-2026-forecast.PDF, DOCUMENT",
            "/filings/4711, NUMBER",
            "/events/12, NUMBER",
            "/sitemaps/releases-7.xml, NUMBER",
            "/previews/abc, PREVIEW"})
    void it_looks_like_a_guess(String path, Guess guess) {
        assertThat(Guess.in(path, TODAY)).contains(guess);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/releases", "/releases/2026/11/22/yesterday", "/releases/2006/02/06/an-old-link", "/releases/2006", "/releases/2026/10",
            "/releases/2026/13/99/never", "/releases/9999999999/x", "/wp-login.php", "/wp-content/plugins/x-1.php", "/.env", "/favicon.ico",
            "/apple-touch-icon.png", "/contacts", "/desk/drafts", "/feeds/releases.rss", "/previews", "/fr/", "/symbols/TSX/PDL"})
    void it_is_an_old_link_or_the_noise_of_the_internet(String path) {
        assertThat(Guess.in(path, TODAY)).isEmpty();
    }
}
