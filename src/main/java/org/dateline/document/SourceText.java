package org.dateline.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A source file read into blocks. Every word of the source is in the blocks or in the asides.
 *
 * @param blocks the text in its order
 * @param asides what is no part of the text: page numbers, hidden text, pictures, other documents of a submission
 * @param fields facts written beside the text: front matter, and {@code filed} (yyyymmdd) of an EDGAR submission
 */
public record SourceText(List<Block> blocks, List<Aside> asides, Map<String, String> fields) {

    /** @param why for people: what the text is, and why it is not in the draft */
    public record Aside(String text, String why) {

        boolean isPicture() {
            return why.startsWith("Picture");
        }
    }

    static SourceText of(SourceFile.Kind kind, String text) throws UnreadableSource {
        return switch (kind) {
            case PLAIN_TEXT -> PlainTextBlocks.read(text);
            case MARKDOWN -> MarkdownBlocks.read(text);
            case HTML -> html(text);
            case EDGAR_SUBMISSION -> edgar(text);
            case WORD, PDF -> throw new IllegalArgumentException("A Word document or PDF is read from its bytes");
        };
    }

    static SourceText html(String text) {
        HtmlBlocks read = HtmlBlocks.read(org.jsoup.Jsoup.parse(text), HtmlBlocks.Reading.SOURCE, java.util.Set.of());
        List<Aside> asides = new ArrayList<>();
        read.asides().forEach(aside -> asides.add(new Aside(aside.text(), aside.why())));
        asides.removeIf(aside -> aside.text().isEmpty());
        return new SourceText(read.blocks(), asides, Map.of());
    }

    private static SourceText edgar(String text) throws UnreadableSource {
        EdgarSubmission submission = EdgarSubmission.of(text);
        EdgarSubmission.Document release = submission.pressRelease();
        boolean page = release.text().substring(0, Math.min(release.text().length(), 5000)).matches("(?is).*<(html|p|div|body|table|font)\\b.*");
        SourceText read = page ? html(release.text()) : PlainTextBlocks.read(release.text());
        List<Aside> asides = new ArrayList<>();
        asides.add(new Aside(submission.header().replaceAll("</?[A-Z-]+>", " ").strip(), "Header of the EDGAR submission"));
        for (EdgarSubmission.Document document : submission.documents()) {
            asides.add(new Aside(document.around(), "Fields of the EDGAR document " + document.type()));
            if (document != release) {
                asides.add(other(document));
            }
        }
        asides.addAll(read.asides());
        asides.removeIf(aside -> aside.text().isBlank());
        Map<String, String> fields = new LinkedHashMap<>(read.fields());
        if (!submission.filed().isEmpty()) {
            fields.put("filed", submission.filed());
        }
        return new SourceText(read.blocks(), asides, fields);
    }

    private static Aside other(EdgarSubmission.Document document) {
        boolean binary = document.text().stripLeading().startsWith("begin ") || document.text().stripLeading().startsWith("<PDF>");
        String text = binary ? document.fileName()
                : document.text().matches("(?is).*<(html|body|div|p)\\b.*") ? org.jsoup.Jsoup.parse(document.text()).text()
                : document.text().replaceAll("<[A-Z/]+>", " ").strip();
        return new Aside(text, "Other document of the submission: " + document.type() + " " + document.description());
    }
}
