package org.dateline.document;

import static org.dateline.document.WordStyles.attribute;
import static org.dateline.document.WordStyles.child;
import static org.dateline.document.WordStyles.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a Word document into blocks: paragraphs, headings, lists, tables, foot- and endnotes, links and emphasis. Word's own
 * markup is set down as a page, which is then read like any other. What is no part of the text (headers, footers, comments,
 * deleted and hidden text, pictures) goes aside; every word is in the one or the other.
 */
final class WordBlocks {

    private static final Pattern LINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);
    private static final Set<String> CENTRED = Set.of("center", "centre");
    private static final Set<String> RIGHT = Set.of("right", "end");
    private static final int WIDEST_SPAN = 200;

    private final XWPFDocument word;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Document page = Document.createShell("");
    private final Map<String, org.jsoup.nodes.Element> notes = new LinkedHashMap<>();
    private final Set<SourceText.Aside> asides = new LinkedHashSet<>();

    /** Fields under way: their instruction until it is complete, then the address they lead to, or an empty string. */
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    private final Deque<String> links = new ArrayDeque<>();

    /** Text boxes are printed behind the paragraph that they are tied to. */
    private final List<Element> boxes = new ArrayList<>();

    private WordBlocks(XWPFDocument word) {
        this.word = word;
        this.styles = new WordStyles(word);
        this.numbering = new WordNumbering(word);
    }

    static SourceText read(String called, byte[] bytes) throws UnreadableSource {
        try (XWPFDocument word = WordFile.open(called, bytes)) {
            return new WordBlocks(word).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceText read() {
        blocks((Element) word.getDocument().getBody().getDomNode(), page.body());
        notes.values().forEach(page.body()::appendChild);
        for (XWPFHeader header : word.getHeaderList()) {
            aside(text((Element) header._getHdrFtr().getDomNode()), "Header of the pages");
        }
        for (XWPFFooter footer : word.getFooterList()) {
            aside(text((Element) footer._getHdrFtr().getDomNode()), "Footer of the pages");
        }
        if (word.getComments() != null) {
            for (XWPFComment comment : word.getComments()) {
                aside(comment.getText(), "Comment in the document" + (comment.getAuthor() == null ? "" : " by " + comment.getAuthor()));
            }
        }
        HtmlBlocks read = HtmlBlocks.read(page, HtmlBlocks.Reading.SOURCE, Set.of());
        read.asides().forEach(aside -> aside(aside.text(), aside.why()));
        return new SourceText(read.blocks(), List.copyOf(asides), Map.of());
    }

    private void aside(String text, String why) {
        String plain = text == null ? "" : text.replaceAll("\\s+", " ").strip();
        if (!plain.isEmpty()) {
            asides.add(new SourceText.Aside(plain, why));
        }
    }

    private void blocks(Element parent, org.jsoup.nodes.Element into) {
        for (Element element : children(parent)) {
            switch (name(element)) {
                case "p" -> {
                    paragraph(element, into);
                    List<Element> tied = List.copyOf(boxes);
                    boxes.clear();
                    tied.forEach(box -> blocks(box, into));
                }
                case "tbl" -> table(element, into);
                case "altChunk" -> aside("Embedded document", "Not read: copy its text if it belongs to the release");
                case "del", "moveFrom" -> deleted(element);
                default -> blocks(element, into);
            }
        }
    }

    private void paragraph(Element paragraph, org.jsoup.nodes.Element into) {
        Element properties = child(paragraph, "pPr");
        org.jsoup.nodes.Element block = new org.jsoup.nodes.Element("p");
        int heading = styles.headingLevel(properties);
        WordNumbering.Marker marker = marker(properties);
        org.jsoup.nodes.Element place = block;
        if (heading > 0) {
            block.tagName("h" + heading);
        } else if (styles.isQuotation(properties)) {
            place = new org.jsoup.nodes.Element("blockquote").appendChild(block);
        } else if (marker != null && marker.words().isEmpty()) {
            block.tagName("li");
            place = listed(block, marker);
        }
        String alignment = styles.alignment(properties);
        if (CENTRED.contains(alignment) || RIGHT.contains(alignment)) {
            block.attr("align", CENTRED.contains(alignment) ? "center" : "right");
        }
        if (marker != null && (heading > 0 || !marker.words().isEmpty())) {
            block.appendText((marker.words().isEmpty() ? marker.number() > 0 ? marker.number() + "." : "" : marker.words()) + " ");
        }
        runs(paragraph, block, properties);
        into.appendChild(place);
    }

    private WordNumbering.Marker marker(Element properties) {
        Element list = styles.list(properties).orElse(null);
        Element id = child(list, "numId");
        if (id == null || !value(id, "0").matches("[1-9]\\d{0,8}")) {
            return null;
        }
        Element level = child(list, "ilvl");
        String depth = level == null ? "0" : value(level, "0");
        return numbering.next(new BigInteger(value(id, "0")), depth.matches("\\d") ? depth.charAt(0) - '0' : 0);
    }

    /** Each item in a list of its own: neighbours are put together where they are set down. */
    private static org.jsoup.nodes.Element listed(org.jsoup.nodes.Element item, WordNumbering.Marker marker) {
        org.jsoup.nodes.Element list = new org.jsoup.nodes.Element(marker.number() > 0 ? "ol" : "ul");
        if (marker.number() > 0) {
            list.attr("start", Integer.toString(marker.number()));
        }
        list.appendChild(item);
        for (int level = 0; level < marker.level(); level++) {
            list = new org.jsoup.nodes.Element("ul").appendChild(list);
        }
        return list;
    }

    /** What stands in a line: runs, and whatever holds runs. */
    private void runs(Element parent, org.jsoup.nodes.Element into, Element paragraph) {
        for (Element element : children(parent)) {
            switch (name(element)) {
                case "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "proofErr", "bookmarkStart", "bookmarkEnd" -> { }
                case "r" -> run(element, into, paragraph);
                case "hyperlink" -> runs(element, link(into, address(element)), paragraph);
                case "fldSimple" -> runs(element, link(into, linkOf(attribute(element, "instr"))), paragraph);
                case "del", "moveFrom" -> deleted(element);
                case "t" -> into.appendText(words(element));
                default -> runs(element, into, paragraph);
            }
        }
    }

    private void run(Element run, org.jsoup.nodes.Element into, Element paragraph) {
        Element properties = child(run, "rPr");
        if (styles.has("vanish", properties, paragraph)) {
            aside(text(run), "Hidden in the document");
            return;
        }
        org.jsoup.nodes.Element place = link(into, links.isEmpty() ? "" : links.peek());
        if (styles.has("b", properties, paragraph)) {
            place = place.appendElement("strong");
        }
        if (styles.has("i", properties, paragraph)) {
            place = place.appendElement("em");
        }
        if (styles.has("u", properties, paragraph)) {
            place = place.appendElement("u");
        }
        switch (styles.raised(properties)) {
            case "superscript" -> place = place.appendElement("sup");
            case "subscript" -> place = place.appendElement("sub");
            default -> { }
        }
        content(run, place);
    }

    private void content(Element parent, org.jsoup.nodes.Element into) {
        for (Element element : children(parent)) {
            switch (name(element)) {
                case "t" -> into.appendChild(new TextNode(words(element)));
                case "delText" -> aside(words(element), "Deleted in the document, where changes were tracked");
                case "tab", "ptab" -> into.appendText(" ");
                case "br", "cr" -> breakLine(element, into);
                case "noBreakHyphen" -> into.appendText("-");
                case "sym" -> symbol(element, into);
                case "fldChar" -> field(attribute(element, "fldCharType"));
                case "instrText" -> instruction(words(element));
                case "footnoteReference" -> note("footnote", attribute(element, "id"), into);
                case "endnoteReference" -> note("endnote", attribute(element, "id"), into);
                case "rPr", "footnoteRef", "endnoteRef", "annotationRef", "softHyphen", "lastRenderedPageBreak" -> { }
                case "AlternateContent" -> alternatives(element, into);
                case "drawing", "pict", "object" -> drawing(element);
                default -> content(element, into);
            }
        }
    }

    private static void breakLine(Element element, org.jsoup.nodes.Element into) {
        if (!attribute(element, "type").equals("page")) {
            into.appendElement("br");
        }
    }

    /** A sign of a font of signs has no meaning outside of that font. */
    private void symbol(Element element, org.jsoup.nodes.Element into) {
        String code = attribute(element, "char");
        int sign = code.matches("[0-9A-Fa-f]{2,4}") ? Integer.parseInt(code, 16) : 0;
        if (sign >= 0xA0 && sign < 0xE000) {
            into.appendText(Character.toString(sign));
        } else {
            aside("Sign " + code + " of the font " + attribute(element, "font"), "A sign that only that font has: type it if it matters");
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> {
                fields.push(new StringBuilder());
                links.push(links.isEmpty() ? "" : links.peek());
            }
            case "separate" -> {
                if (!fields.isEmpty()) {
                    String address = linkOf(fields.peek().toString());
                    if (!address.isEmpty()) {
                        links.pop();
                        links.push(address);
                    }
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    links.pop();
                }
            }
            default -> { }
        }
    }

    private void instruction(String text) {
        if (!fields.isEmpty()) {
            fields.peek().append(text);
        }
    }

    private static String linkOf(String instruction) {
        Matcher link = LINK.matcher(instruction);
        return link.matches() ? link.group(1) : "";
    }

    private String address(Element hyperlink) {
        String id = attribute(hyperlink, "id");
        PackageRelationship to = id.isEmpty() ? null : word.getPackagePart().getRelationship(id);
        return to == null || to.getTargetURI() == null ? "" : to.getTargetURI().toString();
    }

    private static org.jsoup.nodes.Element link(org.jsoup.nodes.Element into, String address) {
        return address.isEmpty() || into.closest("a") != null ? into : into.appendElement("a").attr("href", address);
    }

    /** Where newer and older versions of Word get the same thing in two ways, one of them is read. */
    private void alternatives(Element element, org.jsoup.nodes.Element into) {
        Element newer = child(element, "Choice");
        Element older = child(element, "Fallback");
        content(newer != null && (older == null || !text(newer).isBlank() || text(older).isBlank()) ? newer : older, into);
    }

    private void drawing(Element drawing) {
        List<Element> texts = new ArrayList<>();
        find(drawing, "txbxContent", texts);
        boxes.addAll(texts);
        List<Element> pictures = new ArrayList<>();
        find(drawing, "docPr", pictures);
        if (texts.isEmpty()) {
            String description = pictures.isEmpty() ? "" : attribute(pictures.get(0), "descr");
            String name = pictures.isEmpty() ? "" : attribute(pictures.get(0), "name");
            aside(description.isBlank() ? name.isBlank() ? "A picture" : name : description,
                    "Picture: add the file as an attachment if it belongs to the release");
        }
    }

    private static void find(Element from, String localName, List<Element> found) {
        for (Element element : children(from)) {
            if (name(element).equals(localName)) {
                found.add(element);
            } else if (!name(element).equals("Fallback")) {
                find(element, localName, found);
            }
        }
    }

    /** Notes are printed below the text, in the order in which it refers to them. */
    private void note(String kind, String id, org.jsoup.nodes.Element into) {
        String key = kind + " " + id;
        if (notes.containsKey(key)) {
            return;
        }
        org.jsoup.nodes.Element group = new org.jsoup.nodes.Element("div");
        notes.put(key, group);
        String number = Integer.toString(notes.size());
        into.appendElement("sup").text(number);
        Element note = noteElement(kind, id);
        if (note == null) {
            return;
        }
        List<Element> tied = List.copyOf(boxes);
        blocks(note, group);
        boxes.clear();
        boxes.addAll(tied);
        group.select("> p").addClass("footnote");
        org.jsoup.nodes.Element first = group.selectFirst("> p");
        if (first != null) {
            first.prependText(" ").prependElement("sup").text(number);
        }
    }

    private Element noteElement(String kind, String id) {
        if (!id.matches("-?\\d{1,9}")) {
            return null;
        }
        BigInteger wanted = new BigInteger(id);
        var note = kind.equals("footnote") ? word.getFootnoteByID(wanted.intValue()) : word.getEndnoteByID(wanted.intValue());
        return note == null ? null : (Element) note.getCTFtnEdn().getDomNode();
    }

    private void deleted(Element element) {
        aside(text(element), "Deleted in the document, where changes were tracked");
    }

    private void table(Element table, org.jsoup.nodes.Element into) {
        org.jsoup.nodes.Element drawn = into.appendElement("table");
        org.jsoup.nodes.Element[] above = new org.jsoup.nodes.Element[WIDEST_SPAN];
        boolean head = true;
        List<Element> rows = new ArrayList<>();
        rows(table, rows);
        for (Element row : rows) {
            Element properties = child(row, "trPr");
            head &= properties != null && child(properties, "tblHeader") != null && !value(child(properties, "tblHeader"), "true").matches("0|false|off");
            org.jsoup.nodes.Element part = drawn.children().isEmpty() || !drawn.lastElementChild().normalName().equals(head ? "thead" : "tbody")
                    ? drawn.appendElement(head ? "thead" : "tbody") : drawn.lastElementChild();
            row(row, part.appendElement("tr"), above, head);
        }
    }

    private static void rows(Element parent, List<Element> rows) {
        for (Element element : children(parent)) {
            switch (name(element)) {
                case "tr" -> rows.add(element);
                case "tblPr", "tblGrid" -> { }
                default -> rows(element, rows);
            }
        }
    }

    private void row(Element row, org.jsoup.nodes.Element drawn, org.jsoup.nodes.Element[] above, boolean head) {
        List<Element> cells = new ArrayList<>();
        cells(row, cells);
        int column = 0;
        for (Element cell : cells) {
            Element properties = child(cell, "tcPr");
            Element span = child(properties, "gridSpan");
            int width = span != null && value(span, "1").matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(value(span, "1")), WIDEST_SPAN) : 1;
            Element merge = child(properties, "vMerge");
            boolean goesOn = merge != null && !value(merge, "continue").equals("restart") && column < WIDEST_SPAN && above[column] != null;
            org.jsoup.nodes.Element place;
            if (goesOn) {
                place = above[column];
                place.attr("rowspan", Integer.toString(Integer.parseInt(place.attr("rowspan").isEmpty() ? "1" : place.attr("rowspan")) + 1));
            } else {
                place = drawn.appendElement(head ? "th" : "td");
                if (width > 1) {
                    place.attr("colspan", Integer.toString(width));
                }
            }
            blocks(cell, place);
            for (int i = column; i < Math.min(column + width, WIDEST_SPAN); i++) {
                above[i] = place;
            }
            column += width;
        }
    }

    private static void cells(Element parent, List<Element> cells) {
        for (Element element : children(parent)) {
            switch (name(element)) {
                case "tc" -> cells.add(element);
                case "trPr", "tblPrEx" -> { }
                default -> cells(element, cells);
            }
        }
    }

    /** Every word in an element, deleted ones included. */
    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        collect(element, text);
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        for (Element inside : children(element)) {
            switch (name(inside)) {
                case "t", "delText" -> text.append(words(inside));
                case "p", "tab", "br", "tc" -> {
                    text.append(' ');
                    collect(inside, text);
                }
                case "Fallback" -> { }
                default -> collect(inside, text);
            }
        }
    }

    /** The characters of an element that holds nothing else. */
    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                words.append(node.getNodeValue());
            }
        }
        return words.toString();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static String name(Element element) {
        return element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
    }
}
