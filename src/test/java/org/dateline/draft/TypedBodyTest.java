package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedBodyTest {

    @Test
    void plain_text_becomes_paragraphs_at_its_empty_lines() {
        assertThat(TypedBody.of("One.\n\nTwo & three.").clean()).contains("<p>One.</p>").contains("<p>Two &amp; three.</p>");
    }

    @Test
    void plain_text_with_a_smaller_than_sign_stays_text() {
        assertThat(TypedBody.of("1 < 2").clean()).contains("1 &lt; 2");
    }

    @Test
    void clean_html_stays_as_it_is() {
        String clean = TypedBody.of("<p>One.</p><h2>Two</h2>").clean();
        assertThat(TypedBody.of(clean)).isEqualTo(new TypedBody(clean, java.util.List.of()));
    }

    @Test
    void nothing_is_said_when_nothing_is_lost() {
        assertThat(TypedBody.of("<div class=\"x\"><b>One</b> and <span style=\"color:red\">two</span></div>").leftOut()).isEmpty();
    }

    @Test
    void a_script_that_is_left_out_is_named() {
        assertThat(TypedBody.of("<p>One.</p><script>alert(1)</script>").leftOut()).anyMatch(sentence -> sentence.contains("<script>"));
    }

    @Test
    void a_picture_that_is_left_out_is_named() {
        assertThat(TypedBody.of("<p>One.</p><img src=\"x\">").leftOut()).anyMatch(sentence -> sentence.contains("<img>"));
    }

    @Test
    void a_link_that_leads_nowhere_allowed_is_named() {
        assertThat(TypedBody.of("<p><a href=\"javascript:alert(1)\">here</a></p>").leftOut())
                .anyMatch(sentence -> sentence.contains("javascript:alert(1)"));
    }

    @Test
    void a_handler_that_is_left_out_is_named() {
        assertThat(TypedBody.of("<p onclick=\"x()\">One.</p>").leftOut()).anyMatch(sentence -> sentence.contains("onclick"));
    }
}
