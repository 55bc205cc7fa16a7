package org.dateline.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the specifications ask of feeds; each method answers what a feed breaks, an empty list for a valid one. */
public final class FeedRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String RFC_822 =
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d{2}:\\d{2}:\\d{2} (GMT|[+-]\\d{4})";
    private static final Set<String> CHANNEL = Set.of("title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate",
            "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "textInput", "skipHours", "skipDays", "item");
    private static final Set<String> ITEM = Set.of("title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source");
    private static final Set<String> MANY = Set.of("item", "category");

    private FeedRules() {}

    /** RFC 4287 by its grammar, and that ids are not repeated and the self link is there. */
    public static List<String> atom(String xml) throws Exception {
        var broken = new ArrayList<String>();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, collecting(broken));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try (InputStream grammar = FeedRules.class.getResourceAsStream("atom.rnc")) {
            if (!driver.loadSchema(new InputSource(new StringReader(new String(grammar.readAllBytes(), StandardCharsets.UTF_8))))) {
                broken.add("the grammar itself");
                return broken;
            }
        }
        driver.validate(new InputSource(new StringReader(xml)));
        Element feed = parse(xml);
        var ids = new HashSet<String>();
        for (Element entry : children(feed, "entry")) {
            children(entry, "id").stream().map(Node::getTextContent).filter(id -> !ids.add(id)).forEach(id -> broken.add("id twice: " + id));
        }
        if (children(feed, "link").stream().filter(link -> link.getAttribute("rel").equals("self")).count() != 1) {
            broken.add("no link to itself");
        }
        return broken;
    }

    /** RSS 2.0.11 and the best practices of the RSS Advisory Board. */
    public static List<String> rss(String xml) throws Exception {
        var broken = new ArrayList<String>();
        Element rss = parse(xml);
        expect(broken, rss.getTagName().equals("rss") && rss.getAttribute("version").equals("2.0"), "rss version 2.0");
        expect(broken, children(rss, "channel").size() == 1, "one channel");
        Element channel = children(rss, "channel").get(0);
        elements(broken, channel, CHANNEL);
        for (String required : List.of("title", "link", "description")) {
            expect(broken, children(channel, required).size() == 1, "channel " + required);
        }
        dates(broken, channel, "lastBuildDate");
        expect(broken, children(channel, "link", ATOM).stream().filter(link -> link.getAttribute("rel").equals("self")).count() == 1, "atom:link to itself");
        var guids = new HashSet<String>();
        for (Element item : children(channel, "item")) {
            elements(broken, item, ITEM);
            expect(broken, !children(item, "title").isEmpty() || !children(item, "description").isEmpty(), "item with title or description");
            dates(broken, item, "pubDate");
            for (Element guid : children(item, "guid")) {
                expect(broken, guids.add(guid.getTextContent()), "guid once");
                expect(broken, guid.getTextContent().startsWith("https://") || guid.getTextContent().startsWith("http://"), "permanent link");
            }
        }
        return broken;
    }

    /** JSON Feed 1.1 by its schema. */
    public static List<String> json(String json) throws Exception {
        try (InputStream schema = FeedRules.class.getResourceAsStream("json-feed-1.1.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
                    .validate(new ObjectMapper().readTree(json)).stream().map(Object::toString).toList();
        }
    }

    private static void elements(List<String> broken, Element parent, Set<String> allowed) {
        var seen = new HashSet<String>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getNamespaceURI() == null) {
                expect(broken, allowed.contains(element.getTagName()), "known element, not " + element.getTagName());
                expect(broken, seen.add(element.getTagName()) || MANY.contains(element.getTagName()), element.getTagName() + " once");
            }
        }
    }

    private static void dates(List<String> broken, Element parent, String name) {
        children(parent, name).forEach(date -> expect(broken, date.getTextContent().matches(RFC_822), "RFC 822 date, not " + date.getTextContent()));
    }

    private static void expect(List<String> broken, boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent, name, parent.getNamespaceURI());
    }

    private static List<Element> children(Element parent, String name, String namespace) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name) && Objects.equals(element.getNamespaceURI(), namespace)) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element parse(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    private static ErrorHandler collecting(List<String> broken) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                broken.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                broken.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                broken.add(e.getMessage());
            }
        };
    }
}
