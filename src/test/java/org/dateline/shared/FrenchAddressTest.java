package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrenchAddressTest {

    @ParameterizedTest
    @CsvSource({"/, /fr", "/releases, /fr/releases", "/releases?year=2006&q=a/b.c, /fr/releases?year=2006&q=a/b.c", "/contacts, /fr/contacts",
        "/releases/2006/02/06/a-leak, /fr/releases/2006/02/06/a-leak", "/releases/2006/02/06/a-leak.pdf, /fr/releases/2006/02/06/a-leak.pdf",
        "/filings, /fr/filings", "/filings/mines-aif-2015-03-30, /fr/filings/mines-aif-2015-03-30", "/risk-factors?on=2015-03-30, /fr/risk-factors?on=2015-03-30",
        "/risk-factors/compare?from=a&to=b, /fr/risk-factors/compare?from=a&to=b", "/archive?on=2015-03-30, /fr/archive?on=2015-03-30", "/archive/journal, /fr/archive/journal", "/symbols/TSX/EVM.WT, /fr/symbols/TSX/EVM.WT", "/issuers/mines, /fr/issuers/mines"})
    void a_page_for_people_has_a_French_address(String english, String french) {
        assertThat(FrenchAddress.of(english)).isEqualTo(french);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/drafts", "/feeds/releases.atom", "/log/checkpoint", "/assets/x/y.css", "/sitemap.xml", "/robots.txt",
        "/releases/2006/02/06/a-leak.json", "/releases/2006/02/06/a-leak/attachments/map.pdf", "/symbols/TSX/PDL.json", "/contacts.json", "/archive.json", "/archive/journal.json", "/archive/export?from=2015-03-30",
        "/issuers/mines.json", "/filings/mines-aif-2015-03-30/attachments/aif.html", "/filings/mines-aif-2015-03-30.tlog-proof", "/contacts/7f6c0ab2-4a5b-4f0e-9a57-1f6f7e6f0a11.vcf", "/fr", "/fr/releases"})
    void what_is_for_machines_or_for_the_desk_has_none(String path) {
        assertThat(FrenchAddress.of(path)).isEqualTo(path);
        assertThat(FrenchAddress.english("/fr" + path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/releases", "/privacy", "/releases/2006/02/06/a-leak/changes"})
    void the_French_address_leads_back(String path) {
        assertThat(FrenchAddress.english(FrenchAddress.of(path))).contains(path);
    }

    @Test
    void the_French_start_page_may_end_in_a_slash() {
        assertThat(FrenchAddress.english("/fr/")).contains("/");
    }

    @Test
    void a_word_that_begins_like_French_is_not_French() {
        assertThat(FrenchAddress.is("/france")).isFalse();
    }
}
