package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.document.Block;

/** What wires, filing agents and archives print around a release: end marks, sources, exhibit numbers, links to elsewhere. */
final class WireBoilerplate {

    private record Mark(Pattern pattern, String why) {}

    private static final List<Mark> MARKS = List.of(
            mark("(?i)\\[?exhibit\\s+(?:no\\.?\\s*)?99(?:[.-]\\d+)?\\]?", "Number of the exhibit in the filing"),
            mark("(?i)ex-99(?:\\.\\d+)?", "Number of the exhibit in the filing"),
            mark("#(?:\\s*#)+|\\*(?:\\s*\\*){2,}|-\\s?30\\s?-|~(?:\\s?~)+|/?end/?|\\(end\\)|-0-", "Mark of the end"),
            mark("-0-\\s+\\d{1,2}/\\d{1,2}/\\d{2,4}(?:/\\d{1,2}:\\d{2}.*)?", "Stamp of the wire"),
            mark("(?i)source:?\\s+(?!of\\b).{2,80}", "Source line of the wire"),
            mark("(?i)/?(?:web\\s?site|photo|company news on-call|first call analyst|fcmn contact)\\s*:.{3,300}", "Note of the wire"),
            mark("\\([A-Z]{1,5}(?:\\s[A-Z]{1,5}){0,4}\\)", "Code of the wire"),
            mark("(?:CO|ST|IN|SU|RS):\\s.*(?:\\n(?:CO|ST|IN|SU|RS):\\s.*)*", "Codes of the wire"),
            mark("(?i)view (?:the )?(?:original|source)(?: release| version)?(?: on)?:?.{0,200}", "Link of the wire"),
            mark("(?i)(?:nachrichtenquelle|news ?source|quelle):?\\s.{2,200}", "Source line of a news site"),
            mark("(?i)original/source press release.*|newsramp\\.com.*|reddit post.*|pickup\\s-\\s.*", "Link of an archive"),
            mark("\\d{1,2}\\.\\d{1,2}\\.\\d{4}, \\d{1,2}:\\d{2}[\\s|\\d]*", "Stamp of a news site"));
    private static final int MOST_LINES = 200;
    private static final Pattern WIRE_CONTACT = Pattern.compile("(?s)/CONTACT:\\s.*");

    private WireBoilerplate() {
    }

    private static Mark mark(String pattern, String why) {
        return new Mark(Pattern.compile(pattern), why);
    }

    static void takeOut(Workpiece work) {
        List<Block> kept = new ArrayList<>();
        for (Block block : work.blocks) {
            String why = block.kind() == Block.Kind.RULE ? "" : whyNot(block);
            if (why == null) {
                byLine(work, block, kept);
            } else if (!why.isEmpty()) {
                work.leave(block, why);
            }
        }
        work.blocks.clear();
        work.blocks.addAll(kept);
    }

    /** Wires print several such lines in one block. */
    private static void byLine(Workpiece work, Block block, List<Block> kept) {
        List<String> lines = block.content().lines();
        boolean anyMark = lines.size() > 1 && lines.size() <= MOST_LINES && block.isProse() && lines.stream().anyMatch(line -> why(line) != null || line.startsWith("/CONTACT:"));
        if (!anyMark) {
            kept.add(block);
            return;
        }
        int at = 0;
        List<String> together = new ArrayList<>();
        for (String line : lines) {
            String why = why(line);
            boolean inside = !together.isEmpty();
            if (line.startsWith("/CONTACT:") || inside) {
                together.add(line);
                if (line.endsWith("/")) {
                    keep(kept, String.join(" ", together));
                    together.clear();
                }
            } else if (why != null) {
                work.leave(line, why);
            } else {
                kept.add(block.withContent(block.content().between(at, at + line.length())));
            }
            at += line.length() + 1;
        }
        together.forEach(line -> keep(kept, line));
    }

    private static void keep(List<Block> kept, String text) {
        kept.add(Block.paragraph(org.dateline.document.Inline.plain(text)));
    }

    static boolean isContactOfWire(String text) {
        return WIRE_CONTACT.matcher(text).matches();
    }

    private static String whyNot(Block block) {
        return block.table() != null || !block.literal().isEmpty() ? null : why(block.content().text());
    }

    private static String why(String text) {
        String line = text.strip();
        for (Mark mark : MARKS) {
            if (line.length() <= 400 && mark.pattern().matcher(line).matches()) {
                return mark.why();
            }
        }
        return null;
    }

}
