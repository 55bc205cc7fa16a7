package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.release.ReleaseAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GivenAddressTest {

    private static final String HOME = "https://ir.example.com";

    @ParameterizedTest
    @ValueSource(strings = {"/releases/2006/02/06/a-leak", "releases/2006/02/06/a-leak", HOME + "/releases/2006/02/06/a-leak.pdf#page=2",
        "http://IR.example.com/fr/releases/2006/02/06/a-leak?x", " /releases/2006/02/06/a-leak/attachments/map.pdf ", "/releases/2006/02/06/a-leak.tlog-proof"})
    void addresses_of_a_release_and_of_its_files_mean_the_release(String typed) {
        assertThat(GivenAddress.isElsewhere(typed, HOME)).isFalse();
        assertThat(GivenAddress.release(typed)).contains(new ReleaseAddress(LocalDate.of(2006, 2, 6), "a-leak"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/filings/a-mine-aif-2014-03-27", HOME + "/fr/filings/a-mine-aif-2014-03-27#files", "filings/a-mine-aif-2014-03-27.tlog-proof",
        "/filings/a-mine-aif-2014-03-27/attachments/aif.html"})
    void addresses_of_a_filing_and_of_its_files_mean_the_filing(String typed) {
        assertThat(GivenAddress.filing(typed)).contains("a-mine-aif-2014-03-27");
        assertThat(GivenAddress.release(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contacts", "/releases/2006/02/30/a-leak", "/releases/2006/02/06/", "/desk/drafts", "javascript:alert(1)", "/releases/2006/02/06/a-leak/../x"})
    void other_paths_mean_none(String typed) {
        assertThat(GivenAddress.release(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/releases/2006/02/06/a-leak", "//evil.example/x", "https://ir.example.com.evil.example/", "http://ir.example.com@evil.example/"})
    void other_sites_are_elsewhere(String typed) {
        assertThat(GivenAddress.isElsewhere(typed, HOME)).isTrue();
    }
}
