package org.dateline.enquiry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.contact.Audience;
import org.dateline.enquiry.routing.Topic;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;

/**
 * A question as somebody typed it; {@code null} is taken as empty.
 *
 * @param audience address form of an {@link Audience}, such as {@code investor}
 * @param about    slug of an issuer, or a listing as {@code XTSE:PDL}
 * @param topic    name of a {@link Topic}
 * @param release  path of the release that is asked about; empty if none is
 * @param language tag of the language in which the answer is wanted
 * @param text     with LF between lines
 */
record Asking(String audience, String about, String topic, String release, String name, String email, String language, String text) {

    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;

    Asking {
        audience = line(audience);
        about = line(about);
        topic = line(topic);
        release = line(release);
        name = line(name);
        email = line(email);
        language = line(language);
        text = lines(text);
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.strip();
    }

    static String lines(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** What is wrong, by the names of this record's parts, said in a language. */
    FieldProblems problems(Companies companies, Language said) {
        EnquiryWords words = said.words(EnquiryWords.class);
        FieldProblems problems = new FieldProblems(said);
        if (knownAudience().isEmpty()) {
            problems.add("audience", words.chooseAudience());
        }
        if (companies.chosen(about).isEmpty()) {
            problems.add("about", words.chooseCompany());
        }
        if (Topic.named(topic).isEmpty()) {
            problems.add("topic", words.chooseTopic());
        }
        problems.line("name", name, LONGEST_NAME).line("email", email, 254);
        if (problems.of("email") == null && !EmailAddress.isOne(email)) {
            problems.add("email", words.noEmail());
        }
        if (knownLanguage().isEmpty()) {
            problems.add("language", words.chooseLanguage());
        }
        return text(problems, text, words);
    }

    /** What is wrong with a text that somebody writes to the desk. */
    static FieldProblems text(FieldProblems problems, String text, EnquiryWords words) {
        if (text.isEmpty()) {
            problems.add("text", words.noText());
        }
        return problems.lines("text", text, LONGEST_TEXT);
    }

    Optional<Audience> knownAudience() {
        return Stream.of(Audience.values()).filter(known -> known.slug().equals(audience)).findFirst();
    }

    Optional<Language> knownLanguage() {
        return Stream.of(Language.values()).filter(known -> known.tag().equals(language)).findFirst();
    }

    /** What an enquiry is found by: its words in lower case, without accents. */
    static String searchable(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
