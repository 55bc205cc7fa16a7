package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Inline;
import org.dateline.release.PrintedStatement;

/** Finds the forward-looking statement: under a heading, behind a heading in its own paragraph, or without any. */
final class StatementReading {

    private static final String FORWARD = "(?:forward[-‐‑– ]?\\s?looking\\s+(?:statements?|information)|safe\\s+harbou?r|cautionary\\s+(?:statement|note|language)"
            + "|(?:[ée]nonc[ée]s|d[ée]clarations|informations?)\\s+(?:de\\s+nature\\s+)?prospecti(?:fs|ves?)|mise\\s+en\\s+garde)";
    private static final Pattern HEADING = Pattern.compile("(?iu)[^.]{0,70}?" + FORWARD + "[^.]{0,80}");
    private static final Pattern INLINE_HEADING = Pattern.compile("(?iu)^([^.:]{0,60}?" + FORWARD + "(?:[”\"]?\\s+(?:statements?|note|information))?)(\\s*(?:[:–—]|\\s-\\s|\\.\\s)\\s*)(?=[\\p{Lu}\"“«])");
    private static final Pattern UNHEADED = Pattern.compile("(?iu)^(?:(?:this|the)\\s+(?:press|news)?\\s*release\\s+(?:includes?|contains?|may\\s+contain)"
            + "|certain\\s+(?:\\w+\\s+){0,2}(?:information|statements?)|except\\s+for\\s+(?:the\\s+)?historical|(?:le|ce)\\s+présent\\s+communiqué).{0,160}"
            + "(?:forward[-‐‑ ]looking|prospecti(?:f|ve))");
    private static final Pattern GOES_ON = Pattern.compile("(?iu).*(?:forward[-‐‑ ]looking|readers\\s+are\\s+cautioned|prospecti(?:f|ve)s?|undue\\s+reliance).*", Pattern.DOTALL);
    private static final Pattern ENDS = Pattern.compile("(?iu)^(?:neither\\s+(?:the\\s+)?\\S|the\\s+(?:tsx|cse|canadian\\s+securities)\\b.{0,40}not\\s+reviewed|about\\s\\S|trademarks?\\b|on\\s+behalf"
            + "|for\\s+(?:further|more|additional)\\s|connect\\s+with|contacts?\\b|this\\s+(?:press|news)\\s+release\\s+(?:does\\s+not\\s+constitute|is\\s+not\\s+a)|source\\b|©)");
    private static final int SHORTEST_UNHEADED = 250;
    private static final int SHORTEST_PART = 40;

    private StatementReading() {
    }

    /** Takes the statement out of the blocks; null if there is none. */
    static PrintedStatement takeFrom(Workpiece work) {
        for (int i = 0; i < work.blocks.size(); i++) {
            Block block = work.blocks.get(i);
            String text = block.content().text();
            if (!block.isProse() || text.isEmpty()) {
                continue;
            }
            Matcher inline = INLINE_HEADING.matcher(text);
            if (text.length() <= 150 && HEADING.matcher(stripped(text)).matches() && i + 1 < work.blocks.size()
                    && work.blocks.get(i + 1).content().text().length() >= SHORTEST_PART) {
                return taken(work, i, text, Inline.EMPTY, "");
            }
            if (text.length() > 150 && inline.find()) {
                return taken(work, i, inline.group(1), block.content().from(inline.end()), "");
            }
        }
        for (int i = 0; i < work.blocks.size(); i++) {
            String text = work.blocks.get(i).content().text();
            if (text.length() >= SHORTEST_UNHEADED && work.blocks.get(i).isProse() && UNHEADED.matcher(text).find()) {
                return taken(work, i, "", work.blocks.get(i).content(), "It has no heading of its own: check where it begins and ends.");
            }
        }
        return null;
    }

    private static String stripped(String heading) {
        return heading.replaceAll("[.:\\s]+$", "");
    }

    private static PrintedStatement taken(Workpiece work, int begin, String heading, Inline first, String doubt) {
        List<Block> body = new ArrayList<>();
        if (!first.isEmpty()) {
            body.add(Block.paragraph(first));
        }
        int end = begin + 1;
        while (end < work.blocks.size() && goesOn(work.blocks, end, !heading.isEmpty())) {
            body.add(work.blocks.get(end));
            end++;
        }
        String source = heading + (heading.isEmpty() ? "" : " … ") + body.get(0).content().text();
        work.moved(Part.STATEMENT, source.length() > 160 ? source.substring(0, 160) + "…" : source,
                body.size() == 1 ? "1 paragraph" : body.size() + " paragraphs", doubt);
        work.blocks.subList(begin, end).clear();
        return new PrintedStatement(heading, BodyHtml.markup(body));
    }

    private static boolean goesOn(List<Block> blocks, int index, boolean headed) {
        Block block = blocks.get(index);
        String text = block.content().text();
        if (!block.isProse() || block.kind() == Block.Kind.HEADING || ENDS.matcher(text).find() || ContactLines.heading(text) != null) {
            return false;
        }
        if (block.kind() == Block.Kind.ITEM) {
            return headed;
        }
        if (text.length() < SHORTEST_PART && !text.endsWith(".") || HeadingGuess.isHeading(blocks, index)) {
            return false;
        }
        return headed && !text.matches("(?s).{0,120}") || GOES_ON.matcher(text).matches();
    }
}
