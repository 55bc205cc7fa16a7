package org.dateline.draft.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;

/**
 * What a release says in one language, as plain words: every kind of space is one space, every apostrophe the straight one.
 *
 * @param headlines  the headline and the lines below it
 * @param headings   the headings inside the body
 * @param paragraphs the running text of the body, without headings, tables and what speaks of forward-looking statements
 * @param tables     what the tables hold, with everything else that is not running text
 * @param statement  the cautionary statement with its heading; empty if there is none
 * @param inBody     the paragraphs of the body that speak of forward-looking statements
 */
public record Prose(Language language, List<String> headlines, List<String> headings, List<String> paragraphs, String tables,
        String statement, String inBody) {

    private static final int LEAD = 2;

    /** What is shorter only mentions that there is a statement. */
    private static final int STATEMENT_WORDS = 40;

    private static final Pattern SPEAKS_OF_STATEMENTS = Pattern.compile("(?iu)forward[-‐‑ ]?looking (?:statement|information)"
            + "|safe harbou?r|(?:énoncés?|déclarations?|informations?) prospecti(?:fs?|ves?)");
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<=[.!?][\"”»)]?)(?<!\\b(?:Inc|Ltd|Mr|Mrs|Ms|Dr|Corp|Co|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|[ap]\\.m|\\p{Lu})\\.)\\s+(?=[\"“«(]?\\p{Lu})");

    public static Prose of(ReleaseText text) {
        List<String> headlines = Stream.concat(Stream.of(text.headline()), text.subheads().stream()).map(Prose::plain)
                .filter(line -> !line.isEmpty()).toList();
        List<String> headings = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        List<String> inBody = new ArrayList<>();
        StringBuilder tables = new StringBuilder();
        for (Block block : BodyHtml.blocks(text.body())) {
            String words = plain(block.content().text());
            boolean cautions = SPEAKS_OF_STATEMENTS.matcher(words).find() && words.split(" ").length >= STATEMENT_WORDS;
            switch (block.kind()) {
                case HEADING -> headings.add(words);
                case TABLE, PREFORMATTED, FIGURE, RULE -> tables.append(plain(BodyHtml.text(BodyHtml.markup(List.of(block))))).append('\n');
                default -> (cautions ? inBody : paragraphs).add(words);
            }
        }
        String statement = text.statement() == null ? ""
                : (plain(text.statement().heading()) + "\n" + paragraphed(text.statement().body())).strip();
        return new Prose(text.language(), headlines, List.copyOf(headings), List.copyOf(paragraphs), tables.toString(), statement,
                String.join("\n", inBody));
    }

    private static String paragraphed(String html) {
        return BodyHtml.text(html).lines().map(Prose::plain).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** One kind of space, one kind of apostrophe, no white space at the ends. */
    public static String plain(String words) {
        return words.replace('’', '\'').replaceAll("[\\s\\u00A0\\u2007\\u2009\\u202F]+", " ").strip();
    }

    /** What is said to be cautionary, wherever it stands; empty if nothing is. */
    public String caution() {
        return (statement + "\n" + inBody).strip();
    }

    /** Headlines and the opening of the body: what the release is about. */
    public List<String> lead() {
        return Stream.concat(headlines.stream(), paragraphs.stream().limit(LEAD)).toList();
    }

    /** The sentences of the running text, in their order. */
    public List<String> sentences() {
        return paragraphs.stream().flatMap(Prose::sentences).toList();
    }

    /** Takes a paragraph apart where a sentence ends, not behind an abbreviation. */
    public static Stream<String> sentences(String paragraph) {
        return SENTENCE_END.splitAsStream(paragraph).filter(sentence -> !sentence.isBlank());
    }

    /** Everything below the headlines: running text, headings, tables, cautionary words. */
    public String body() {
        return String.join("\n", String.join("\n", headings), String.join("\n", paragraphs), tables, caution());
    }

    /** The first words of a sentence, to show it by. */
    public static String shortened(String sentence) {
        if (sentence.length() <= 110) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', 105);
        return sentence.substring(0, space < 60 ? 105 : space) + " …";
    }
}
