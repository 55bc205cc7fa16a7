package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlValidatorTest {

    private static final String GOOD = "<!DOCTYPE html><html lang=en><title>A page</title><p>Some text.";

    @Test
    void nothing_is_said_of_a_good_page() {
        assertThat(HtmlValidator.complaints(GOOD)).isEmpty();
    }

    @Test
    void nothing_is_kept_from_the_page_before() {
        HtmlValidator.complaints("<p>no title");
        assertThat(HtmlValidator.complaints(GOOD)).isEmpty();
    }

    @Test
    void the_schema_is_looked_at_too() {
        assertThat(HtmlValidator.complaints(GOOD + "<ul><p>No item</p></ul>")).singleElement().asString().contains("not allowed as child of element");
    }

    @Test
    void what_is_wrong_is_said_with_its_place() {
        assertThat(HtmlValidator.complaints(GOOD + "<p><b>bold</p><img src=x>")).isNotEmpty().allMatch(line -> line.matches("1\\.\\d+: .*"));
    }
}
