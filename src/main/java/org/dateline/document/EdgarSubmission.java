package org.dateline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A full submission to the SEC's EDGAR system: a header and documents, each in {@code <DOCUMENT>} with its type and text
 * (EDGAR Filer Manual, volume II, "SGML").
 *
 * @param header    everything that is no document, as written
 * @param documents in their order
 */
record EdgarSubmission(String header, List<Document> documents) {

    private static final Pattern START = Pattern.compile("(?s)\\s*(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----.*|<SEC-DOCUMENT>.*|<SEC-HEADER>.*|<SUBMISSION>.*|<DOCUMENT>\\s*\\n<TYPE>.*)");
    private static final Pattern FIELD = Pattern.compile("(?m)^<(TYPE|FILENAME|DESCRIPTION)>([^\\n]*)");
    private static final Pattern FILED = Pattern.compile("FILED AS OF DATE:\\s*(\\d{8})");

    /**
     * @param text   the content of {@code <TEXT>}
     * @param around the document's fields, as written
     */
    record Document(String type, String fileName, String description, String text, String around) {

        boolean isPressRelease() {
            return type.toUpperCase(Locale.ROOT).startsWith("EX-99");
        }
    }

    static boolean isOne(String sample) {
        return START.matcher(sample).matches();
    }

    static EdgarSubmission of(String raw) {
        StringBuilder header = new StringBuilder();
        List<Document> documents = new ArrayList<>();
        int at = 0;
        for (int begin = raw.indexOf("<DOCUMENT>"); begin >= 0; begin = raw.indexOf("<DOCUMENT>", at)) {
            header.append(raw, at, begin);
            int end = raw.indexOf("</DOCUMENT>", begin);
            documents.add(document(raw.substring(begin, end < 0 ? raw.length() : end)));
            at = end < 0 ? raw.length() : end + "</DOCUMENT>".length();
        }
        header.append(raw, at, raw.length());
        return new EdgarSubmission(header.toString(), documents);
    }

    private static Document document(String raw) {
        int open = raw.indexOf("<TEXT>");
        int begin = open < 0 ? raw.length() : open + "<TEXT>".length();
        int close = raw.lastIndexOf("</TEXT>");
        int end = close < begin ? raw.length() : close;
        String fields = open < 0 ? raw : raw.substring(0, open);
        String type = "";
        String fileName = "";
        String description = "";
        Matcher field = FIELD.matcher(fields);
        while (field.find()) {
            switch (field.group(1)) {
                case "TYPE" -> type = field.group(2).strip();
                case "FILENAME" -> fileName = field.group(2).strip();
                default -> description = field.group(2).strip();
            }
        }
        return new Document(type, fileName, description, raw.substring(begin, end),
                fields.replaceAll("<[A-Z]+>", " ").strip());
    }

    /** The exhibit that is the news release: the first EX-99. */
    Document pressRelease() throws UnreadableSource {
        for (Document document : documents) {
            if (document.isPressRelease()) {
                return document;
            }
        }
        String contents = documents.stream()
                .map(document -> document.type() + (document.fileName().isEmpty() ? "" : " (" + document.fileName() + ")"))
                .collect(Collectors.joining(", "));
        throw new UnreadableSource("The EDGAR submission holds no exhibit 99, which is where news releases are. It holds: "
                + (contents.isEmpty() ? "no document at all" : contents) + ". Hand in the submission or exhibit that has the release.");
    }

    /** The day of filing as the header has it, {@code yyyymmdd}; empty if none. */
    String filed() {
        Matcher filed = FILED.matcher(header);
        return filed.find() ? filed.group(1) : "";
    }
}
