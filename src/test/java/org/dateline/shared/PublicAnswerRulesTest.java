package org.dateline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicAnswerRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip", "deflate;q=0.5, gzip ; q=0.1", "*", "*;q=0.5, br;q=0", "x-gzip"})
    void gzip_is_welcome(String acceptEncoding) {
        assertThat(PublicAnswer.acceptsGzip(acceptEncoding)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "gzipped"})
    void gzip_is_not_welcome(String acceptEncoding) {
        assertThat(PublicAnswer.acceptsGzip(acceptEncoding)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "*", "\"b\", \"a\"", "\"b\",W/\"a\" ,\"c\""})
    void the_reader_has_it(String ifNoneMatch) {
        assertThat(PublicAnswer.matches(ifNoneMatch, "\"a\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"b\"", "a", "\"a-gzip\"", "\"A\"", "w/\"a\"", "\"a"})
    void the_reader_does_not_have_it(String ifNoneMatch) {
        assertThat(PublicAnswer.matches(ifNoneMatch, "\"a\"")).isFalse();
    }
}
