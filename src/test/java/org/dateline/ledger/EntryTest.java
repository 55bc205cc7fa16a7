package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

    private static final Instant TIME = Instant.parse("2026-11-23T10:44:53.123456Z");
    private static final Hash DIGEST = Hash.sha256("text".getBytes());
    private static final UUID RELEASE = UUID.fromString("6f1c7a52-8d0e-4a6b-9a3c-2f0d5b7e9c11");

    @Test
    void an_admission_reads_as_the_specification_says() {
        Entry entry = admission().record(DIGEST).at(TIME);

        assertThat(entry.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("{\"docs\":[{\"name\":\"release.en.xhtml\",\"sha256\":\"" + DIGEST.hex()
                + "\",\"size\":12345}],\"eyes\":2,\"issued\":\"2006-02-06\",\"issuer\":\"i-1\",\"precision\":\"day\",\"prev\":\"\",\"record\":\"" + DIGEST.hex()
                + "\",\"release\":\"6f1c7a52-8d0e-4a6b-9a3c-2f0d5b7e9c11\",\"time\":\"2026-11-23T10:44:53.123456Z\",\"type\":\"admit\",\"v\":1}");
    }

    @Test
    void a_release_published_here_is_issued_at_the_time_of_its_entry() {
        assertThat(publication().at(TIME).bytes()).asString(StandardCharsets.UTF_8)
                .contains("\"issued\":\"2026-11-23T10:44:53.123456Z\"", "\"precision\":\"instant\"", "\"time\":\"2026-11-23T10:44:53.123456Z\"");
    }

    @Test
    void a_correction_names_the_entry_it_corrects() {
        Entry.Builder correction = complete(Entry.of(EntryType.CORRECT)).prev(17);

        assertThat(correction.at(TIME).bytes()).asString(StandardCharsets.UTF_8).contains("\"prev\":\"17\"");
    }

    @Test
    void a_time_on_the_full_second_has_six_decimals() {
        assertThat(Entry.time(Instant.parse("2026-11-23T10:44:53Z"))).isEqualTo("2026-11-23T10:44:53.000000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T10:44:53.1234567Z", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
    void a_time_that_six_decimals_cannot_say_is_refused(Instant time) {
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.time(time));
    }

    @Test
    void text_is_kept_in_normalisation_form_c() {
        Entry.Builder decomposed = publication().document("re\u0301sume\u0301.pdf", DIGEST, 1);

        assertThat(decomposed.at(TIME).bytes()).asString(StandardCharsets.UTF_8).contains("\"r\u00e9sum\u00e9.pdf\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"})
    void half_a_character_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> publication().with("note", text).checked()).withMessageContaining("note");
    }

    @Test
    void a_whole_character_beyond_the_first_plane_is_kept() {
        assertThat(publication().with("note", "\ud83d\ude00").at(TIME).bytes()).asString(StandardCharsets.UTF_8).contains("\"\ud83d\ude00\"");
    }

    @Test
    void null_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> publication().with("note", null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 53, -(1L << 53), Long.MAX_VALUE, Long.MIN_VALUE})
    void a_number_that_a_json_reader_may_round_is_refused(long number) {
        assertThatIllegalArgumentException().isThrownBy(() -> publication().with("count", number).checked());
    }

    @Test
    void the_largest_exact_number_is_written() {
        assertThat(publication().with("count", (1L << 53) - 1).at(TIME).bytes()).asString(StandardCharsets.UTF_8).contains("\"count\":9007199254740991,");
    }

    @Test
    void a_float_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new TreeMap<>(Map.of("n", 1.5))));
    }

    @Test
    void a_list_inside_a_document_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new TreeMap<>(Map.of("docs", List.of(Map.of("a", List.of()))))));
    }

    /** The strings example of RFC 8785, section 3.2.2, and its order of keys, section 3.2.3, as far as keys are ASCII. */
    @Test
    void strings_and_keys_are_written_as_rfc_8785_writes_them() {
        byte[] json = CanonicalJson.write(new TreeMap<>(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/", "1", "One")));

        assertThat(json).asString(StandardCharsets.UTF_8).isEqualTo("{\"1\":\"One\",\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void control_characters_have_their_short_form_or_four_small_digits() {
        assertThat(CanonicalJson.write(new TreeMap<>(Map.of("c", "\b\t\n\f\r\u0000\u001f\u007f")))).asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"c\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"}");
    }

    @Test
    void an_entry_of_65_535_bytes_is_taken() {
        assertThat(ofLength(Entry.MOST_BYTES).at(TIME).bytes()).hasSize(65_535);
    }

    @Test
    void an_entry_of_65_536_bytes_is_refused_before_it_is_appended() {
        assertThatIllegalArgumentException().isThrownBy(() -> ofLength(Entry.MOST_BYTES + 1).checked()).withMessageContaining("65536");
    }

    @ParameterizedTest
    @EnumSource(EntryType.class)
    void an_entry_that_says_nothing_is_refused(EntryType type) {
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.of(type).event(UUID.randomUUID()).checked()).withMessageContaining("needs");
    }

    @Test
    void an_entry_without_an_event_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> publication().event(null).checked()).withMessageContaining("event");
    }

    @Test
    void two_documents_of_one_name_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> publication().document("release.en.xhtml", DIGEST, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "type", "v", "docs", "Title", "", "a-b", "é"})
    void a_field_that_is_the_logs_own_or_oddly_named_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> publication().with(name, "x"));
    }

    @Test
    void an_anchor_needs_no_issuer() {
        Entry.Builder anchor = Entry.of(EntryType.ANCHOR).event(UUID.randomUUID()).with("checkpoint", "17").with("root", DIGEST.base64())
                .with("tsa", "dev").with("tsr", DIGEST.hex()).with("evidence", DIGEST.hex());

        assertThatCode(anchor::checked).doesNotThrowAnyException();
    }

    private static Entry.Builder publication() {
        return complete(Entry.of(EntryType.PUBLISH));
    }

    private static Entry.Builder complete(Entry.Builder builder) {
        return builder.event(RELEASE).issuer("i-1").release(RELEASE).issuedWhenAppended().eyes(2).document("release.en.xhtml", DIGEST, 12_345);
    }

    private static Entry.Builder admission() {
        return complete(Entry.of(EntryType.ADMIT)).issuedOn(LocalDate.of(2006, 2, 6));
    }

    private static Entry.Builder ofLength(int length) {
        int without = publication().with("note", "").at(TIME).bytes().length;
        return publication().with("note", "x".repeat(length - without));
    }
}
