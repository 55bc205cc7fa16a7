package org.dateline.draft.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.document.BodyHtml;
import org.dateline.document.SourceFile;
import org.dateline.document.Words;
import org.dateline.release.PrintedContact;
import org.dateline.release.ReleaseText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The test data as files, and the words of a source counted without any help of the importer. */
final class ReleaseFiles {

    private ReleaseFiles() {
    }

    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(Path.of("../shared/data", folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException missing) {
            throw new IllegalStateException("The test data is needed beside the project: ../shared/data/" + folder, missing);
        }
    }

    static ImportedRelease imported(Path file) throws Exception {
        return ReleaseImporter.read(SourceFile.of(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    /** What the source says: for a page the text a browser would show with its links and pictures, otherwise the characters. */
    static Map<String, Integer> wordsOfSource(Path file) throws Exception {
        String raw = Files.readString(file);
        String name = file.getFileName().toString();
        if (name.endsWith(".htm") || name.endsWith(".html")) {
            Document page = Jsoup.parse(raw);
            StringBuilder text = new StringBuilder(page.text());
            page.select("img").forEach(image -> text.append(' ').append(image.attr("alt")).append(' ').append(image.attr("src")));
            page.select("a[href]").forEach(link -> text.append(' ').append(address(link)));
            return Words.counted(text.toString());
        }
        if (name.endsWith(".md")) {
            return Words.counted(raw.replaceAll("\\]\\((https?:[^)\\s]*)\\)", " $1 ")
                    // addresses the source glues to the word before
                    .replace("http", " http").replaceAll("(Officer|Director)(?=\\p{Ll}+@)", "$1 "));
        }
        return Words.counted(raw);
    }

    private static String address(Element link) {
        return link.attr("href").matches("(?i)(https?|mailto|tel):.*") ? link.attr("href") : "";
    }

    /** What the draft says together with what is left over. */
    static Map<String, Integer> wordsKept(ImportedRelease imported) {
        List<String> said = new ArrayList<>(wordsOfDraft(imported));
        imported.leftOver().forEach(left -> said.add(left.text()));
        return Words.counted(String.join("\n", said).replace("http", " http"));
    }

    private static List<String> wordsOfDraft(ImportedRelease imported) {
        ReleaseText text = imported.text();
        List<String> said = new ArrayList<>(List.of(text.letterhead(), text.releaseLine(), text.headline(), String.join("\n", text.subheads()),
                text.dateline(), text.contactsHeading()));
        // the date and symbols that stood in lines of their own are values in the draft: their words are those of the source
        imported.understood().stream()
                .filter(one -> one.moved() && (one.part() == Part.ISSUED || one.part() == Part.SYMBOL))
                .forEach(one -> said.add(one.source()));
        said.add(html(text.body()));
        if (text.statement() != null) {
            said.add(text.statement().heading());
            said.add(html(text.statement().body()));
        }
        for (PrintedContact contact : text.contacts()) {
            said.addAll(List.of(contact.name(), contact.title(), contact.organisation()));
            contact.lines().forEach(line -> said.add(line.label() + " " + line.value()));
        }
        return said;
    }

    private static String html(String body) {
        StringBuilder text = new StringBuilder(BodyHtml.text(body));
        Jsoup.parseBodyFragment(body).select("a[href]").forEach(link -> text.append('\n').append(link.attr("href")));
        return text.toString();
    }
}
