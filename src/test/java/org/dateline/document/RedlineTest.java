package org.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.document.Redline.Change;
import org.junit.jupiter.api.Test;

class RedlineTest {

    private static final String PALLADIUM = "Production of palladium rose to 68,451 ounces in the quarter. The mill ran at 15,000 tonnes a day.";

    @Test
    void equal_texts_have_no_changes() {
        assertThat(Redline.between(List.of(PALLADIUM, "End."), List.of(PALLADIUM, "End.")).isEmpty()).isTrue();
    }

    @Test
    void other_line_breaks_and_spaces_are_no_change() {
        assertThat(Redline.between(List.of("One  two\nthree."), List.of("One two three.")).isEmpty()).isTrue();
    }

    @Test
    void a_figure_that_changed_stands_out_alone() {
        assertThat(marked(PALLADIUM, PALLADIUM.replace("68,451", "64,851")))
                .isEqualTo("Production of palladium rose to [-68,451 -]{+64,851 +}ounces in the quarter. The mill ran at 15,000 tonnes a day.");
    }

    @Test
    void a_changed_figure_is_told_from_a_changed_word() {
        assertThat(Redline.between(List.of(PALLADIUM), List.of(PALLADIUM.replace("68,451", "64,851").replace("ran", "worked"))).passages().get(0).runs())
                .filteredOn(Redline.Run::changesFigure).extracting(Redline.Run::text).containsExactly("68,451 ", "64,851 ");
    }

    @Test
    void a_sentence_written_anew_is_replaced_as_a_whole() {
        assertThat(marked("The dam is safe. Nobody was hurt by the leak at the mine.", "The dam is safe. A second inspection found water in the northern ditch."))
                .isEqualTo("The dam is safe. [-Nobody was hurt by the leak at the mine.-]{+A second inspection found water in the northern ditch.+}");
    }

    @Test
    void a_single_word_left_between_two_changes_is_part_of_the_change() {
        assertThat(marked("We expect that output of the big mill will grow strongly over the year.", "We expect that output of every new mine will grow strongly over the year."))
                .isEqualTo("We expect that output of [-the big mill -]{+every new mine +}will grow strongly over the year.");
    }

    @Test
    void a_passage_that_stands_elsewhere_is_moved() {
        List<String> before = List.of("The price of palladium may fall and has fallen before.", "Our permits may not be renewed in time.", "Other.");
        List<String> after = List.of("Our permits may not be renewed in time.", "Other.", "The price of palladium may fall and has fallen before.");
        assertThat(Redline.between(before, after).passages()).extracting(Redline.Passage::change)
                .containsExactly(Change.MOVED_AWAY, Change.SAME, Change.SAME, Change.MOVED_HERE);
    }

    @Test
    void a_passage_between_others_is_inserted() {
        assertThat(Redline.between(List.of("One.", "Three."), List.of("One.", "Two has come between them.", "Three.")).passages())
                .extracting(Redline.Passage::change).containsExactly(Change.SAME, Change.INSERTED, Change.SAME);
    }

    @Test
    void a_space_that_only_one_text_has_belongs_to_the_change() {
        assertThat(marked("We make products and services.", "We make products, parts and services."))
                .isEqualTo("We make products{+, parts+} and services.");
    }

    @Test
    void words_written_and_struck_out_are_counted() {
        Redline redline = Redline.between(List.of(PALLADIUM), List.of(PALLADIUM.replace("rose to 68,451", "fell sharply to 64,851")));
        assertThat(List.of(redline.inserted(), redline.deleted())).containsExactly(4, 3);
    }

    @Test
    void each_row_of_a_table_is_a_passage() {
        assertThat(Redline.passagesOf("<p>Results</p><table><tbody><tr><td>Gold</td><td class=\"num\">12</td></tr><tr><td>Silver</td><td class=\"num\">7</td></tr></tbody></table>"))
                .hasSize(3);
    }

    @Test
    void a_real_release_with_one_sentence_less_loses_only_that() throws Exception {
        List<String> before = Files.readString(Path.of("../shared/data/releases/nap-2006-02-06-tailings-dam-leak.txt")).lines().filter(line -> !line.isBlank()).toList();
        List<String> after = before.stream().filter(line -> !line.equals(before.get(before.size() / 2))).toList();
        assertThat(Redline.between(before, after).passages()).filteredOn(passage -> passage.change() != Change.SAME).hasSize(1);
    }

    @Property
    void either_text_is_what_is_left_without_the_changes_of_the_other(@ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        Redline redline = Redline.between(before, after);
        assertThat(spaced(redline.side(false))).isEqualTo(spaced(before));
        assertThat(spaced(redline.side(true))).isEqualTo(spaced(after));
    }

    @Provide
    static Arbitrary<List<String>> texts() {
        Arbitrary<String> word = Arbitraries.of("the", "mine", "Mill", "4.5", "1,200", "and", "ounces.", "rose", "fell;", "Palladium", "“so”", "risk!", "a");
        return word.list().ofMinSize(1).ofMaxSize(14).map(words -> String.join(" ", words)).list().ofMaxSize(7);
    }

    private static List<String> spaced(List<String> passages) {
        return passages.stream().map(passage -> passage.strip().replaceAll("\\s+", " ")).toList();
    }

    private static String marked(String before, String after) {
        return Redline.between(List.of(before), List.of(after)).passages().stream().flatMap(passage -> passage.runs().stream())
                .map(run -> switch (run.change()) {
                    case DELETED -> "[-" + run.text() + "-]";
                    case INSERTED -> "{+" + run.text() + "+}";
                    default -> run.text();
                }).collect(Collectors.joining());
    }
}
