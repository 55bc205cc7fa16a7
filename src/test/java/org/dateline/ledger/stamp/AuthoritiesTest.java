package org.dateline.ledger.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dateline.shared.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which authorities a portal starts with. */
class AuthoritiesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:44:53Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @BeforeEach
    void there_is_a_root() throws IOException {
        String root = new String(DevelopmentAuthority.make(CLOCK).roots().pem());
        Files.writeString(folder.resolve("disguised.pem"), root);
        Files.copy(Path.of("src/test/resources/timestamp/root.pem"), folder.resolve("first.pem"));
        Files.copy(Path.of("src/test/resources/timestamp/root.pem"), folder.resolve("second.pem"));
    }

    @Test
    void an_evaluation_brings_its_own() {
        assertThat(read(null, true)).extracting(Authority::name).containsExactly("development");
    }

    @Test
    void a_production_names_its_own() {
        assertThat(read("first=https://tsa.example.com/tsr second=http://stamps.example.org/#1.3.6.1.4.1.1", false))
                .extracting(Authority::name, Authority::policy)
                .containsExactly(tuple("first", null), tuple("second", "1.3.6.1.4.1.1"));
    }

    @Test
    void a_production_may_say_that_there_is_none() {
        assertThat(read("none", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"development=https://localhost/", "disguised=https://tsa.example.com/"})
    void a_production_does_not_start_with_the_development_authority(String authorities) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> read(authorities, false)).withMessageContaining("say \"none\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tsa.example.com/", "First=https://tsa.example.com/", "first=ftp://tsa.example.com/", "first=https://a/ first=https://b/",
            "first=https://a/#policy", "first=https://a/,second=https://b/#x"})
    void what_is_not_written_as_it_should_be_is_refused(String authorities) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> read(authorities, false)).withMessageContaining("name=address");
    }

    @Test
    void an_authority_without_its_root_is_refused() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> read("third=https://tsa.example.com/", false)).withMessageContaining("third.pem");
    }

    private List<Authority> read(String authorities, boolean evaluation) {
        return Authorities.read(Optional.ofNullable(authorities), Optional.of(folder), evaluation, folder, CLOCK);
    }
}
