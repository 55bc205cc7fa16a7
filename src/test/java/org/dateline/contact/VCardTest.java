package org.dateline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VCardTest {

    @Test
    void what_parts_or_ends_a_value_is_escaped() {
        assertThat(VCard.escape("Muhr, K; \\ M\nX")).isEqualTo("Muhr\\, K\\; \\\\ M\\nX");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_unfolding_gives_the_value_back() {
        String title = "Première vice-présidente, relations avec les investisseurs ".repeat(3).strip();
        String card = VCard.of(ContactFixture.titled(title));

        assertThat(card.split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(card.replace("\r\n ", "")).contains("TITLE:" + VCard.escape(title) + "\r\n");
    }

    @Test
    void a_card_carries_everything_an_address_book_wants() {
        assertThat(VCard.of(ContactFixture.titled("Manager, Investor Relations")))
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains("FN:A. Person\r\n", "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+1-416-360-2652\r\n",
                        "EMAIL;TYPE=work:a.person@example.invalid\r\n", "ORG:North American Palladium Ltd.\r\n")
                .endsWith("END:VCARD\r\n");
    }
}
