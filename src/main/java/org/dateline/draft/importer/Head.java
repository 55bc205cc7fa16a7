package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.document.Block;
import org.dateline.document.Words;
import org.dateline.draft.prose.WrittenDate;

/**
 * Reads what stands above a release's text: letterhead, release line, date, trading symbols, headline and subheads. Every line
 * goes to one of them, or is left over.
 */
final class Head {

    private static final Pattern RELEASE_LINE = Pattern.compile("(?iu)\\b(?:for\\s+(?:immediate\\s+)?release|for\\s+release|immediate\\s+release|pour\\s+(?:diffusion|publication)\\s+imm[ée]diate|(?:[àa]\\s+)?diffusion\\s+imm[ée]diate)\\b");
    private static final Pattern KIND_OF_RELEASE = Pattern.compile("(?iu)(?:news|press|media|earnings)?\\s*(?:release|news)|communiqu[ée](?:\\s+de\\s+presse)?|news");
    private static final Pattern LABELS = Pattern.compile("(?iu)(?:news|press|media|release|trading|stock|ticker|symbols?|symboles?|boursiers?|listed|on|communiqu[ée]|de|presse|[|:;,./()–—-]|\\s)*");
    private static final Pattern ADDRESS = Pattern.compile("(?u)\\b[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d\\b|\\b[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?\\b|(?i:\\b(?:suite|street|avenue|boulevard|blvd|floor|p\\.?o\\.? box|rue|bureau)\\b)|\\b(?:St|Ave|Rd|Dr)\\.(?:\\s|$)");
    private static final Pattern REACHABLE = Pattern.compile("(?i)\\b(?:t|f|p|tel|fax|phone|telephone)\\.?:?\\s*\\(?\\d{3}\\)?[-. ]\\d{3}|^(?:https?://|www\\.)\\S+$|^[\\w.+-]+@[\\w.-]+$");
    private static final Pattern COMPANY = Pattern.compile("(?u)(?:[\\p{Lu}\\d&][\\p{L}\\d.&'’-]*,?\\s+){1,7}(?:Ltd|Inc|Corp|Corporation|Limited|Company|plc|PLC|LLC|S\\.A|AG|N\\.V)\\.?");
    private static final Pattern CODE = Pattern.compile("(?:No\\.?\\s*)?\\d{1,4}[-/]\\d{1,4}(?:[-/][A-Z]{2,6})?");
    private static final Pattern GOES_ON = Pattern.compile("(?iu).*\\b(?:acquires?|announces?|reports?|completes?|appoints?|provides?|receives?|to|of|for|and|the|a|an|in|at|with|on|from|by|de|du|des|et|à|annonce|la|le|les)|.*[,&–-]");
    private static final int LONGEST_HEADLINE = 400;

    private final Workpiece work;
    private final IssueDateReading issued;
    private final List<String> letterhead = new ArrayList<>();
    private final List<WrittenSymbol> symbols = new ArrayList<>();
    private final List<String> subheads = new ArrayList<>();
    private String releaseLine = "";
    private String kindOfRelease = "";
    private String headline = "";
    private Block headlineBlock;

    private Head(Workpiece work, IssueDateReading issued) {
        this.work = work;
        this.issued = issued;
    }

    /** Takes the first blocks of the work, as many as stand above the text. */
    static Head takeFrom(Workpiece work, int blocks, IssueDateReading issued) {
        Head head = new Head(work, issued);
        for (Block block : List.copyOf(work.blocks.subList(0, blocks))) {
            head.read(block);
        }
        work.blocks.subList(0, blocks).clear();
        head.finish();
        return head;
    }

    String letterhead() {
        return String.join("\n", letterhead);
    }

    String releaseLine() {
        return releaseLine;
    }

    List<WrittenSymbol> symbols() {
        return symbols;
    }

    String headline() {
        return headline;
    }

    List<String> subheads() {
        return subheads;
    }

    private void read(Block block) {
        if (!block.isProse()) {
            if (block.kind() != Block.Kind.RULE) {
                work.leave(block, "Stands above the headline");
            }
            return;
        }
        List<String> lines = block.content().lines();
        boolean isTitle = lines.stream().noneMatch(this::isOther);
        if (isTitle) {
            title(block, String.join(" ", lines));
        } else {
            lines.forEach(line -> {
                if (!other(line)) {
                    title(block, line);
                }
            });
        }
    }

    private boolean isOther(String line) {
        return RELEASE_LINE.matcher(line).find() || isSymbols(line) || isDate(line) || isLetterhead(line)
                || KIND_OF_RELEASE.matcher(line.strip()).matches() || CODE.matcher(line).matches();
    }

    /** Takes a line that is no headline to where it belongs. */
    private boolean other(String line) {
        Matcher release = RELEASE_LINE.matcher(line);
        if (release.find()) {
            releaseLine(line, release);
        } else if (isSymbols(line)) {
            symbols(line);
        } else if (isDate(line)) {
            WrittenDate date = WrittenDate.in(line).get(0);
            kindOfRelease(line.substring(0, date.begin()));
            issued.written(date, "above the text");
            kindOfRelease(line.substring(date.end()));
        } else if (KIND_OF_RELEASE.matcher(line.strip()).matches()) {
            kindOfRelease(line);
        } else if (CODE.matcher(line).matches()) {
            work.leave(line, "Number of the release");
        } else if (isLetterhead(line)) {
            letterhead(line);
        } else {
            return false;
        }
        return true;
    }

    private void releaseLine(String line, Matcher release) {
        List<WrittenDate> dates = WrittenDate.in(line);
        String rest = line;
        if (!dates.isEmpty()) {
            WrittenDate date = dates.get(0);
            issued.written(date, "in the release line");
            rest = line.substring(0, date.begin()) + line.substring(date.end());
        }
        rest = rest.replaceAll("^[\\s,.;:–—-]+|[\\s,.;:–—-]+$", "").strip();
        if (releaseLine.isEmpty()) {
            releaseLine = rest;
            work.moved(Part.RELEASE_LINE, rest, rest, "");
        } else {
            work.leave(rest, "A second release line");
        }
    }

    /** "News Release": the release line if there is no other. */
    private void kindOfRelease(String text) {
        String kind = text.replaceAll("^[\\s,.;:|–—-]+|[\\s,.;:|–—-]+$", "").strip();
        if (kind.isEmpty()) {
            return;
        }
        if (kindOfRelease.isEmpty()) {
            kindOfRelease = kind;
        } else {
            work.leave(kind, "Label, printed by the page itself");
        }
    }

    private static boolean isSymbols(String line) {
        List<WrittenSymbol> found = WrittenSymbol.inLine(line);
        if (found.isEmpty()) {
            return false;
        }
        return LABELS.matcher(without(line, found)).matches();
    }

    private static String without(String line, List<WrittenSymbol> found) {
        StringBuilder rest = new StringBuilder(line);
        for (int i = found.size() - 1; i >= 0; i--) {
            rest.replace(found.get(i).begin(), found.get(i).end(), " ");
        }
        return rest.toString().strip();
    }

    private void symbols(String line) {
        List<WrittenSymbol> found = WrittenSymbol.inLine(line);
        for (WrittenSymbol symbol : found) {
            String written = line.substring(symbol.begin(), symbol.end());
            if (symbols.stream().anyMatch(known -> known.symbol().equals(symbol.symbol()))) {
                work.leave(written, "Symbol printed a second time");
            } else {
                symbols.add(symbol);
                work.moved(Part.SYMBOL, written, Symbols.shown(symbol.symbol()), Symbols.doubt(symbol.symbol()));
            }
        }
        String labels = without(line, found).replaceAll("[\\s|,;()]+", " ").strip();
        if (Words.counted(labels).isEmpty()) {
            return;
        }
        work.leave(labels, "Label, printed by the page itself");
    }

    private static boolean isDate(String line) {
        List<WrittenDate> dates = WrittenDate.in(line);
        if (dates.size() != 1) {
            return false;
        }
        String rest = (line.substring(0, dates.get(0).begin()) + " " + line.substring(dates.get(0).end())).replaceAll("[\\s,.;:|–—-]+", " ").strip();
        return rest.isEmpty() || KIND_OF_RELEASE.matcher(rest).matches();
    }

    private boolean isLetterhead(String line) {
        return headline.isEmpty() && (ADDRESS.matcher(line).find() && line.matches(".*\\d.*") || REACHABLE.matcher(line).find()
                || COMPANY.matcher(line).matches() || line.matches("(?u)\\p{Lu}\\p{L}+,?\\s+(?:Ontario|Quebec|Québec|Alberta|British Columbia)(?:,? Canada)?(?:\\s[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d)?"));
    }

    private void letterhead(String line) {
        if (letterhead.contains(line)) {
            work.leave(line, "Printed a second time above the headline");
        } else {
            letterhead.add(line);
            work.moved(Part.LETTERHEAD, line, line, "");
        }
    }

    private void title(Block block, String text) {
        boolean fits = text.length() <= LONGEST_HEADLINE;
        if (headline.isEmpty() && fits) {
            headline = text;
            headlineBlock = block;
        } else if (fits && subheads.isEmpty() && goesOn(block)) {
            headline = headline + " " + text;
            headlineBlock = block;
        } else {
            subheads.add(text);
        }
    }

    /** A headline set in two centred lines. */
    private boolean goesOn(Block next) {
        return headlineBlock.look().centred() && next.look().centred()
                && headlineBlock.content().isAllStrong() == next.content().isAllStrong()
                && headlineBlock.content().isAllEm() == next.content().isAllEm()
                && GOES_ON.matcher(headline).matches();
    }

    private void finish() {
        if (!kindOfRelease.isEmpty()) {
            if (releaseLine.isEmpty()) {
                releaseLine = kindOfRelease;
                work.moved(Part.RELEASE_LINE, kindOfRelease, kindOfRelease, "");
            } else {
                work.leave(kindOfRelease, "Label, printed by the page itself");
            }
        }
        if (!headline.isEmpty()) {
            work.moved(Part.HEADLINE, headline, headline, headline.matches("(?su).*(?<!Inc|Ltd|Corp|Co|S\\.A)\\.") ? "It ends like a sentence: is it the headline?" : "");
        }
        subheads.forEach(subhead -> work.moved(Part.SUBHEAD, subhead, subhead, subhead.length() > 250 ? "It is long for a subhead." : ""));
    }
}
