package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker, in this process. */
public final class HtmlValidator {

    private HtmlValidator() {}

    /** Fails with everything that the checker has to say, warnings too. */
    public static void assertValid(String page) {
        assertThat(complaints(page)).as("Nu HTML checker").isEmpty();
    }

    static List<String> complaints(String page) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setForceHTML(true);
        validator.setNoStream(true);
        validator.setNoLangDetect(true);
        try {
            String said = validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            return Stream.of(said.split("\n")).filter(line -> !line.isBlank()).filter(line -> !isMistaken(line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The checker is of 2020; this is what the standard has taken up since. */
    private static boolean isMistaken(String line) {
        return line.contains("info warning: Trailing slash on void elements");
    }
}
