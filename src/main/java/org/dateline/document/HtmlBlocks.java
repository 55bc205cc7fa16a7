package org.dateline.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads a parsed page into blocks, in one pass and without recursion, so that no depth of nesting can exhaust the stack.
 * Nothing of the page's markup is passed on: text is collected with its style and set down anew.
 */
final class HtmlBlocks implements NodeVisitor {

    /** How much of the source's own layout is believed. */
    enum Reading {
        /** The page is in the clean vocabulary or should be: elements mean what they say. */
        STRICT,
        /** The page comes from elsewhere: style sheets stand for elements, and tables may be there for the layout only. */
        SOURCE
    }

    /** Text of the page that is no part of the document: its title, hidden elements, pictures. */
    record Aside(String text, String why) {}

    private static final Set<String> NOT_TEXT = Set.of("script", "style", "template");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd", "details",
            "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
            "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
            "search", "section", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "caption",
            "plaintext", "xmp", "listing");
    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> EMPHASIS = Set.of("i", "em", "dfn", "var");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none");
    private static final Pattern WEIGHT = Pattern.compile("(?i)(?:font-weight\\s*:\\s*|font\\s*:\\s*(?:[a-z]+\\s+)*?)(bold|bolder|[6-9]00|normal|400)\\b");
    private static final Pattern SLANT = Pattern.compile("(?i)(?:font-style\\s*:\\s*|font\\s*:\\s*(?:[a-z]+\\s+)*?)(italic|oblique|normal)\\b");
    private static final Pattern RAISED = Pattern.compile("(?i)vertical-align\\s*:\\s*(super|sub|top)\\b|position:relative;top:(-)\\d");
    private static final Pattern ALIGNED = Pattern.compile("(?i)text-align\\s*:\\s*(center|right|left|justify)\\b");
    private static final int DEEPEST_LIST = 4;
    private static final int WIDEST_SPAN = 200;

    private final Reading reading;
    private final Set<String> attachments;
    private final Set<Element> layoutTables;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final Deque<Setting> settings = new ArrayDeque<>();
    private final Deque<ListPlace> lists = new ArrayDeque<>();
    private List<Run> runs = new ArrayList<>();
    private Node skipped;
    private int quotes;
    private int footers;
    private int tables;
    private int headingLevel;
    private boolean inItem;
    private boolean underlined;
    private boolean footnote;
    private Element preformatted;
    private TableUnderWay table;
    private FigureUnderWay figure;

    private record Setting(Run.Style style, String href, Block.Look look) {}

    private static final class ListPlace {
        final boolean ordered;
        int number;

        ListPlace(boolean ordered, int start) {
            this.ordered = ordered;
            this.number = start - 1;
        }
    }

    private static final class FigureUnderWay {
        Block.Figure picture;
        final List<Run> caption = new ArrayList<>();
    }

    private static final class TableUnderWay {
        final List<Table.Row> rows = new ArrayList<>();
        List<Table.Cell> cells = new ArrayList<>();
        Inline caption = Inline.EMPTY;
        boolean head;
    }

    private HtmlBlocks(Reading reading, Set<String> attachments, Set<Element> layoutTables) {
        this.reading = reading;
        this.attachments = attachments;
        this.layoutTables = layoutTables;
        settings.push(new Setting(Run.Style.PLAIN, "", Block.Look.NONE));
    }

    /** @param attachments names of the files that figures may show */
    static HtmlBlocks read(Element page, Reading reading, Set<String> attachments) {
        HtmlBlocks blocks = new HtmlBlocks(reading, attachments,
                reading == Reading.SOURCE ? tablesThatHoldTables(page) : Set.of());
        NodeTraversor.traverse(blocks, page);
        blocks.flush();
        if (reading == Reading.SOURCE) {
            List<Block> pages = PageBreaks.healed(blocks.blocks, blocks.asides);
            blocks.blocks.clear();
            blocks.blocks.addAll(pages);
        }
        return blocks;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Aside> asides() {
        return asides;
    }

    private static Set<Element> tablesThatHoldTables(Element page) {
        Set<Element> holders = new HashSet<>();
        Deque<Element> open = new ArrayDeque<>();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element && element.normalName().equals("table")) {
                    if (!open.isEmpty()) {
                        holders.add(open.peek());
                    }
                    open.push(element);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (!open.isEmpty() && node == open.peek()) {
                    open.pop();
                }
            }
        }, page);
        return holders;
    }

    @Override
    public void head(Node node, int depth) {
        if (skipped != null) {
            return;
        }
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skipped != null) {
            skipped = skipped == node ? null : skipped;
        } else if (node instanceof Element element) {
            close(element);
        }
    }

    private void text(String text) {
        Setting setting = settings.peek();
        boolean keepsLines = preformatted != null && !inCell();
        runs.add(new Run(keepsLines ? text : text.replace('\n', ' ').replace('\r', ' '), setting.style(), setting.href()));
    }

    private void open(Element element) {
        String name = localName(element);
        if (NOT_TEXT.contains(name)) {
            skipped = element;
            return;
        }
        if (name.equals("title") || HIDDEN.matcher(element.attr("style")).find() && reading == Reading.SOURCE) {
            asides.add(new Aside(element.wholeText().strip().replaceAll("\\s+", " "),
                    name.equals("title") ? "Title of the page, shown by no reader" : "Hidden in the page"));
            skipped = element;
            return;
        }
        if (BLOCKS.contains(name)) {
            boundary(name);
        }
        settings.push(settingOf(element, name));
        switch (name) {
            case "br" -> runs.add(new Run("\n", settings.peek().style(), settings.peek().href()));
            case "img" -> picture(element);
            case "hr" -> {
                if (reading == Reading.SOURCE && !inCell()) {
                    blocks.add(Block.rule());
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headingLevel = name.charAt(1) - '0';
            case "ul", "ol", "menu", "dir" -> lists.push(new ListPlace(name.equals("ol"), number(element.attr("start"), 1, 1_000_000)));
            case "li" -> {
                inItem = true;
                if (!lists.isEmpty()) {
                    lists.peek().number++;
                }
            }
            case "blockquote" -> quotes++;
            case "footer" -> footers++;
            case "pre", "listing", "xmp", "plaintext" -> {
                if (preformatted == null && !inItem && !inCell()) {
                    preformatted = element;
                }
            }
            case "p" -> footnote = element.hasClass("footnote");
            case "figure" -> figure = figure == null && !inCell() && !inItem ? new FigureUnderWay() : figure;
            case "table" -> openTable(element);
            default -> openTablePart(element, name);
        }
    }

    private void close(Element element) {
        String name = localName(element);
        if (BLOCKS.contains(name)) {
            boundary(name);
        }
        settings.pop();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> headingLevel = 0;
            case "ul", "ol", "menu", "dir" -> lists.pop();
            case "li" -> inItem = false;
            case "blockquote" -> quotes--;
            case "footer" -> footers--;
            case "p" -> footnote = false;
            case "figure" -> closeFigure();
            case "table" -> closeTable(element);
            default -> closeTablePart(element, name);
        }
        if (element == preformatted) {
            preformatted = null;
        }
    }

    private static String localName(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** At the edge of a block: ends a paragraph, or a line where a paragraph cannot be. */
    private void boundary(String name) {
        boolean listInside = Set.of("ul", "ol", "menu", "dir", "li", "table", "pre").contains(name);
        if (inCell() || figure != null || headingLevel > 0 && !isHeading(name) || inItem && !listInside) {
            runs.add(Run.plain("\n"));
        } else {
            flush();
        }
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    private Setting settingOf(Element element, String name) {
        Setting outer = settings.peek();
        Run.Style style = outer.style();
        Block.Look look = outer.look();
        String css = reading == Reading.SOURCE ? element.attr("style") : "";
        if (STRONG.contains(name)) {
            style = style.withStrong(true);
        } else if (EMPHASIS.contains(name)) {
            style = style.withEm(true);
        } else if (name.equals("sup")) {
            style = style.withSup();
        } else if (name.equals("sub")) {
            style = style.withSub();
        }
        if (!css.isEmpty()) {
            style = styled(style, css);
        }
        if (reading == Reading.SOURCE) {
            look = looked(look, element, name, css);
        }
        String href = name.equals("a") ? Markup.allowedAddress(element.attr("href")) : outer.href();
        return new Setting(style, href, look);
    }

    private static Run.Style styled(Run.Style style, String css) {
        Matcher weight = WEIGHT.matcher(css);
        if (weight.find()) {
            style = style.withStrong(!weight.group(1).matches("(?i)normal|400"));
        }
        Matcher slant = SLANT.matcher(css);
        if (slant.find()) {
            style = style.withEm(!slant.group(1).equalsIgnoreCase("normal"));
        }
        Matcher raised = RAISED.matcher(css);
        if (raised.find() && !"top".equalsIgnoreCase(raised.group(1)) && !style.sup() && !style.sub()) {
            style = "sub".equalsIgnoreCase(raised.group(1)) ? style.withSub() : style.withSup();
        }
        return style;
    }

    private Block.Look looked(Block.Look look, Element element, String name, String css) {
        boolean centred = look.centred();
        boolean right = look.right();
        Matcher aligned = ALIGNED.matcher(css);
        String align = aligned.find() ? aligned.group(1) : name.equals("center") ? "center" : element.attr("align");
        if (!align.isEmpty() && BLOCKS.contains(name)) {
            centred = align.equalsIgnoreCase("center") || align.equalsIgnoreCase("middle");
            right = align.equalsIgnoreCase("right");
        }
        boolean under = look.underlined() || name.equals("u") || css.contains("underline");
        underlined |= under;
        return new Block.Look(centred, right, under);
    }

    private void picture(Element image) {
        String source = image.attr("src").strip();
        if (figure != null && figure.picture == null && Markup.isAttachmentName(source) && attachments.contains(source)) {
            figure.picture = new Block.Figure(source, Inline.plain(image.attr("alt")).text());
        } else {
            String shown = source.startsWith("data:") ? source.substring(0, Math.min(source.length(), 30)) + "…" : source;
            asides.add(new Aside((image.attr("alt") + " " + shown).strip(), "Picture: add the file as an attachment if it belongs to the release"));
        }
    }

    private void closeFigure() {
        if (figure != null) {
            Inline caption = Inline.of(runs);
            runs = new ArrayList<>();
            if (figure.picture != null) {
                blocks.add(Block.figure(figure.picture, caption));
            } else if (!caption.isEmpty()) {
                blocks.add(Block.paragraph(caption));
            }
            figure = null;
        }
    }

    private boolean inCell() {
        return table != null;
    }

    private void openTable(Element element) {
        if (layoutTables.contains(element) || figure != null) {
            return;
        }
        if (tables++ == 0) {
            flush();
            table = new TableUnderWay();
        }
    }

    private void closeTable(Element element) {
        if (layoutTables.contains(element) || tables == 0 || --tables > 0) {
            return;
        }
        closeCell(null);
        TableUnderWay done = table;
        table = null;
        closeRow(done);
        if (reading == Reading.SOURCE) {
            blocks.addAll(SourceTable.read(done.caption, done.rows));
        } else if (!done.rows.isEmpty()) {
            blocks.add(Block.table(new Table(done.caption, headFirst(done.rows))));
        } else if (!done.caption.isEmpty()) {
            blocks.add(Block.paragraph(done.caption));
        }
    }

    /** Only the rows before the first one of the body can be a head. */
    private static List<Table.Row> headFirst(List<Table.Row> rows) {
        List<Table.Row> ordered = new ArrayList<>();
        boolean body = false;
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = rows.get(i);
            body |= !row.head();
            ordered.add(new Table.Row(!body && rows.size() > 1, within(row.cells(), rows.size() - i)));
        }
        return ordered;
    }

    private static List<Table.Cell> within(List<Table.Cell> cells, int rowsLeft) {
        return cells.stream()
                .map(cell -> new Table.Cell(cell.content(), cell.scope(), cell.colspan(), Math.min(cell.rowspan(), rowsLeft)))
                .toList();
    }

    private void openTablePart(Element element, String name) {
        if (table == null || tables > 1) {
            return;
        }
        switch (name) {
            case "thead" -> table.head = true;
            case "tr", "td", "th", "caption" -> closeCell(null);
            default -> { }
        }
    }

    private void closeTablePart(Element element, String name) {
        if (table == null || tables > 1) {
            if (table != null && (name.equals("td") || name.equals("th"))) {
                runs.add(Run.plain(" "));
            }
            return;
        }
        switch (name) {
            case "thead" -> table.head = false;
            case "tr" -> {
                closeCell(null);
                closeRow(table);
            }
            case "td", "th" -> closeCell(element);
            case "caption" -> {
                table.caption = table.caption.then("\n", Inline.of(runs));
                runs = new ArrayList<>();
            }
            default -> { }
        }
    }

    /** @param element the cell's element, or null for text that strays between cells, which gets a cell of its own */
    private void closeCell(Element element) {
        Inline content = Inline.of(runs);
        runs = new ArrayList<>();
        if (element == null) {
            if (!content.isEmpty()) {
                table.cells.add(Table.Cell.of(content));
            }
            return;
        }
        String scope = "";
        if (element.normalName().equals("th")) {
            scope = element.attr("scope").toLowerCase(Locale.ROOT);
            scope = Set.of("col", "row", "colgroup", "rowgroup").contains(scope) ? scope : table.head ? "col" : "row";
        }
        table.cells.add(new Table.Cell(content, scope,
                number(element.attr("colspan"), 1, WIDEST_SPAN), number(element.attr("rowspan"), 1, WIDEST_SPAN)));
    }

    private static void closeRow(TableUnderWay table) {
        if (!table.cells.isEmpty()) {
            table.rows.add(new Table.Row(table.head, table.cells));
            table.cells = new ArrayList<>();
        }
    }

    private static int number(String attribute, int otherwise, int most) {
        return attribute.matches("\\d{1,9}") ? Math.min(Math.max(Integer.parseInt(attribute), 1), most) : otherwise;
    }

    private void flush() {
        List<Run> collected = runs;
        runs = new ArrayList<>();
        boolean under = underlined;
        underlined = false;
        if (preformatted != null) {
            flushPreformatted(collected);
            return;
        }
        Inline content = Inline.of(collected);
        if (content.isEmpty()) {
            return;
        }
        Block.Look look = settings.peek().look();
        blocks.add(blockOf(content).withLook(new Block.Look(look.centred(), look.right(), under)));
    }

    private void flushPreformatted(List<Run> collected) {
        StringBuilder raw = new StringBuilder();
        collected.forEach(run -> raw.append(run.text()));
        blocks.addAll(Preformatted.of(raw.toString()));
    }

    private Block blockOf(Inline content) {
        if (headingLevel > 0) {
            return Block.heading(reading == Reading.SOURCE ? headingLevel : Math.min(Math.max(headingLevel, 2), 4), content);
        }
        if (inItem || !lists.isEmpty()) {
            ListPlace place = lists.peek();
            boolean ordered = place != null && place.ordered;
            return Block.item(Math.min(Math.max(lists.size(), 1), DEEPEST_LIST), ordered ? Math.max(place.number, 1) : 0, content);
        }
        if (quotes > 0) {
            return footers > 0 ? Block.quoteSource(content) : Block.quote(content);
        }
        return footnote ? Block.footnote(content) : Block.paragraph(content);
    }
}
