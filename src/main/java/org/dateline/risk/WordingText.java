package org.dateline.risk;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Redline;

/**
 * One risk factor as a filing words it.
 *
 * @param group   the title of the group it stands in; empty if the filing has no groups
 * @param heading the sentence or title that names the risk
 * @param body    what follows the heading, in the clean vocabulary of {@link BodyHtml}; may be empty
 * @param text    the passages of the body in plain text: paragraphs, items, rows of tables
 */
public record WordingText(String group, String heading, String body, List<String> text) {

    public WordingText {
        text = List.copyOf(text);
    }

    public static WordingText of(String group, String heading, String body) {
        return new WordingText(group, heading, body, Redline.passagesOf(body));
    }

    static WordingText of(String group, String heading, List<Block> body) {
        return of(group, heading, BodyHtml.markup(body));
    }

    /** The heading and the passages of the text, as a redline compares them. */
    public List<String> passages() {
        return Stream.concat(Stream.of(heading), text.stream()).filter(passage -> !passage.isBlank()).toList();
    }
}
