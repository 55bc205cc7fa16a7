package org.dateline.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown (CommonMark with tables) into blocks; front matter in YAML becomes fields. */
final class MarkdownBlocks {

    private static final Pattern FIELD = Pattern.compile("([\\w-]{1,60}):\\s*(.*)");
    private static final Pattern LONE_DASH = Pattern.compile("(?m)^[ \\t]*([-–—+*])[ \\t]*$");
    private static final Pattern CODE_INDENT = Pattern.compile("(?m)^[ \\t]{4,}(?![-*+] |\\d+[.)] )");
    private static final Pattern FAR_INDENT = Pattern.compile("(?m)^[ \\t]{40,}");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final int DEEPEST_NESTING = 40;

    private MarkdownBlocks() {
    }

    static SourceText read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String body = afterFrontMatter(text, fields);
        String html = HtmlRenderer.builder().extensions(EXTENSIONS).build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(prepared(body)));
        SourceText read = SourceText.html(html);
        return new SourceText(LooseTable.gathered(read.blocks()), read.asides(), fields);
    }

    /** Fields of the front matter are read line by line: a value goes on over indented lines and list items. */
    private static String afterFrontMatter(String text, Map<String, String> fields) {
        if (!text.startsWith("---\n")) {
            return text;
        }
        int end = text.indexOf("\n---", 3);
        if (end < 0) {
            return text;
        }
        String last = null;
        for (String line : text.substring(4, Math.max(end, 4)).split("\n")) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                last = field.group(1);
                fields.put(last, unquoted(field.group(2)));
            } else if (last != null && !line.isBlank()) {
                fields.put(last, (fields.get(last) + "\n" + line.strip().replaceFirst("^- ", "")).strip());
            } else if (!line.isBlank()) {
                return text;
            }
        }
        int rest = text.indexOf('\n', end + 1);
        return rest < 0 ? "" : text.substring(rest + 1);
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1 && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** A dash alone stands for a figure, and releases have no program code: neither is markup here. */
    private static String prepared(String body) {
        String plain = FAR_INDENT.matcher(body).replaceAll("   ");
        plain = CODE_INDENT.matcher(plain).replaceAll("   ");
        plain = LONE_DASH.matcher(plain).replaceAll("\\\\$1");
        return withoutDeepQuotes(plain);
    }

    /** The parser works by recursion: markers that would nest deeper than any text needs are taken as text. */
    private static String withoutDeepQuotes(String text) {
        Matcher deep = Pattern.compile("(?m)^(?:[ \\t]{0,3}(?:[>*+-]|\\d{1,9}[.)])){" + DEEPEST_NESTING + "}.*$").matcher(text);
        return deep.replaceAll(match -> Matcher.quoteReplacement("\\" + match.group().strip()));
    }
}
