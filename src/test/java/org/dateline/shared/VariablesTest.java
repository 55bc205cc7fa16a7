package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private static final Path EXAMPLE = Path.of(".env.example");
    /** Not the name of a constant that is about datelines. */
    private static final Pattern NAME = Pattern.compile("DATELINE_[A-Z_]*[A-Z]\\b(?!\\()");

    @Test
    void the_example_lists_exactly_the_settings_of_the_code() throws IOException {
        assertThat(listed()).isEqualTo(Variables.known());
    }

    @Test
    void the_example_gives_no_key_and_no_password() throws IOException {
        assertThat(Files.readAllLines(EXAMPLE)).filteredOn(line -> line.matches("# DATELINE_\\w*(KEY|PASSWORD)=.*")).hasSize(6)
                .allSatisfy(line -> assertThat(line).endsWith("="));
    }

    @Test
    void the_code_names_no_variable_that_is_not_listed() throws IOException {
        var named = new TreeSet<String>();
        for (String root : List.of("src/main", "deploy", "README.md")) {
            for (Path file : textFiles(Path.of(root))) {
                NAME.matcher(Files.readString(file)).results().forEach(match -> named.add(match.group()));
            }
        }
        assertThat(named).isSubsetOf(Variables.known());
    }

    @Test
    void the_environment_is_read_in_one_place_only() throws IOException {
        var readers = new TreeSet<String>();
        for (Path file : textFiles(Path.of("src/main/java"))) {
            if (Files.readString(file).contains("System.getenv")) {
                readers.add(file.getFileName().toString());
            }
        }
        assertThat(readers).containsExactly("Variables.java");
    }

    @Test
    void an_unknown_variable_is_refused_with_the_nearest_name() {
        assertThatThrownBy(() -> new Variables(Map.of("DATELINE_LEDGER_ORIGN", "x")).check())
                .isInstanceOf(StartRefused.class)
                .hasMessage("DATELINE_LEDGER_ORIGN is not a setting of this portal. Did you mean DATELINE_LEDGER_ORIGIN?");
    }

    @Test
    void other_programs_variables_are_nobodys_business_here() {
        assertThatCode(() -> new Variables(Map.of("PATH", "/bin", "DATABASE_URL", "x")).check()).doesNotThrowAnyException();
    }

    @Test
    void nothing_set_is_an_evaluation() {
        assertThat(new Variables(Map.of()).evaluation()).isTrue();
    }

    @Test
    void a_database_of_the_operators_is_production_and_all_that_is_missing_is_named_at_once() {
        var variables = new Variables(Map.of(
                "DATELINE_DATABASE_URL", "jdbc:mariadb://db/dateline", "DATELINE_DATABASE_USER", "u", "DATELINE_DATABASE_PASSWORD", "p", "DATELINE_DRAFT_KEY", " "));
        assertThatThrownBy(variables::check).hasMessage("""
                With DATELINE_DATABASE_URL set, these must be set too: DATELINE_ORIGIN, DATELINE_LEDGER_KEY, \
                DATELINE_LEDGER_ORIGIN, DATELINE_LEDGER_JOURNAL, DATELINE_TIMESTAMP_AUTHORITIES, DATELINE_DRAFT_KEY, DATELINE_ACCOUNT_KEY. See .env.example.""");
    }

    private static TreeSet<String> listed() throws IOException {
        var names = new TreeSet<String>();
        Pattern.compile("(?m)^# (DATELINE_[A-Z_]+)=").matcher(Files.readString(EXAMPLE)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static List<Path> textFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*(\\.(java|properties|html|md|yaml|service|sh)|Containerfile|Caddyfile)"))
                    .toList();
        }
    }
}
