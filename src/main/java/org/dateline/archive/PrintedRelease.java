package org.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.document.Redline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A release as its canonical document prints it, part by part; or risk factors as a filing prints them, each a body of its own.
 *
 * @param parts  from the headline on, in the printed order; none is empty
 * @param around phrases of the letterhead and of what stands beside it, which copies have in any order or not at all
 */
record PrintedRelease(List<Part> parts, List<Wording> around) {

    enum Name {
        HEADLINE, SUBHEADS, DATELINE, BODY, CONTACTS, STATEMENT;

        /** Stands alike in many releases. */
        boolean isAlikeInMany() {
            return this == CONTACTS || this == STATEMENT;
        }
    }

    record Part(Name name, List<String> passages, Wording wording) {

        static Part of(Name name, List<String> passages) {
            return new Part(name, passages, Wording.of(String.join("\n\n", passages)));
        }
    }

    PrintedRelease {
        parts = List.copyOf(parts);
        around = List.copyOf(around);
    }

    /** @param canonical the bytes of {@code release.en.xhtml} */
    static PrintedRelease of(byte[] canonical) {
        Document document = Jsoup.parse(new String(canonical, StandardCharsets.UTF_8));
        Element article = document.selectFirst("article");
        Element body = article.selectFirst("section.body");
        Element dateline = body.selectFirst("span.dateline");
        List<Part> parts = new ArrayList<>();
        add(parts, Name.HEADLINE, article.select("header > h1").eachText());
        add(parts, Name.SUBHEADS, article.select("header > .subhead").eachText());
        if (dateline != null) {
            add(parts, Name.DATELINE, List.of(dateline.text()));
            dateline.remove();
        }
        add(parts, Name.BODY, Redline.passagesOf(body.html()));
        add(parts, Name.CONTACTS, article.select("section.contacts").stream().flatMap(part -> Redline.passagesOf(part.html()).stream()).toList());
        add(parts, Name.STATEMENT, article.select("section.statement").stream().flatMap(part -> Redline.passagesOf(part.html()).stream()).toList());
        return new PrintedRelease(parts, around(article));
    }

    /** @param bodies the passages of each @param around what stands between them, and copies have or not */
    static PrintedRelease of(List<List<String>> bodies, List<String> around) {
        List<Part> parts = new ArrayList<>();
        bodies.forEach(passages -> add(parts, Name.BODY, passages));
        return new PrintedRelease(parts, longestFirst(around.stream().map(Wording::of)));
    }

    private static void add(List<Part> parts, Name name, List<String> passages) {
        Part part = Part.of(name, passages);
        if (!part.wording().isEmpty()) {
            parts.add(part);
        }
    }

    private static List<Wording> around(Element article) {
        Stream<String> lines = article.select(".masthead p, .facts p").stream().flatMap(line -> Stream.concat(Stream.of(line.wholeText()),
                Stream.concat(line.wholeText().lines(), line.select("span, b, time").eachText().stream())));
        return longestFirst(Stream.concat(lines, article.select("header > h1").eachText().stream()).map(Wording::of));
    }

    /** So that none is taken for a piece of another. */
    private static List<Wording> longestFirst(Stream<Wording> phrases) {
        return phrases.filter(phrase -> !phrase.isEmpty())
                .sorted((one, other) -> Integer.compare(other.size(), one.size())).toList();
    }

    /** All of it from the headline on. */
    Wording wording() {
        return Wording.of(String.join("\n\n", parts.stream().flatMap(part -> part.passages().stream()).toList()));
    }

    /** Sentence by sentence; the dateline stands at the head of the first. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        String head = "";
        for (Part part : parts) {
            if (part.name() == Name.DATELINE) {
                head = String.join(" ", part.passages()) + " - ";
                continue;
            }
            for (String passage : part.passages()) {
                Sentences.of(head + Wording.plain(passage)).map(Wording::plain).filter(sentence -> !sentence.isEmpty()).forEach(sentences::add);
                head = "";
            }
        }
        return sentences;
    }
}
