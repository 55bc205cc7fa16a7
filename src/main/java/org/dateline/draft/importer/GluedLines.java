package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.document.Block;

/** Parts lines that lost their line breaks: {@code Blake MorganPresident and Chief Executive OfficerTelephone: 604-681-3170}. */
final class GluedLines {

    private static final Pattern SEAM = Pattern.compile(
            // a small letter meets a capital, but not inside McDougal
            "(?<=\\p{Ll}\\p{Ll}|\\p{Ll}[)])(?<!\\b(?:Mac|De|Le|La|Di|Van|Fitz|Du))(?=\\p{Lu}(?:\\p{Ll}|\\d))"
            + "|(?<=\\p{Ll})(?=[TPFEW]:)|(?<=\\p{Ll}{3})(?=\\p{Lu}{2,}[\\s,])"
            // a title or a figure meets the next line
            + "|(?<=\\b(?:CEO|CFO|COO|CTO|CIO|VP|PhD|MBA))(?=\\p{Lu}\\p{Ll})"
            + "|(?<=Officer|Director|President|Secretary|Manager|Chairman)(?=\\p{Lu}|\\p{Ll}[\\w.]*@)"
            + "|(?<=\\d)(?=\\p{Lu}\\p{Ll}{2,}|[EPTF]:|https?:)"
            // a firm or an address ends
            + "|(?<=(?:Inc|Ltd|Corp|LLC)\\.)(?=[\\p{Lu}\\d])|(?<=\\.\\p{Ll}{2,3})(?=[EPTFW]:)"
            + "|(?<=[\\p{L}/.])(?=https?://)|(?<=\\.(?:com|net|org))(?=[+\\d])|(?<=\\.ca|\\.au)(?=[+\\d])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]++");
    private static final Pattern HUMP = Pattern.compile("\\p{Ll}\\p{Lu}");
    private static final int LONGEST_WORD = 40;

    private final Set<String> humpedWords;

    private GluedLines(Set<String> humpedWords) {
        this.humpedWords = humpedWords;
    }

    /** Words with capitals inside that the text uses more than once, such as BioPharma, are no seams. */
    static GluedLines of(List<Block> blocks) {
        Set<String> once = new HashSet<>();
        Set<String> often = new HashSet<>();
        for (Block block : blocks) {
            for (Matcher word = WORD.matcher(block.content().text()); word.find();) {
                boolean humped = word.end() - word.start() <= LONGEST_WORD && HUMP.matcher(word.group()).find();
                if (humped && !once.add(word.group())) {
                    often.add(word.group());
                }
            }
        }
        return new GluedLines(often);
    }

    List<String> parted(String line) {
        if (line.strip().matches("[\\p{L}\\d-]{1,24}")) {
            return List.of(line);
        }
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (Matcher seam = SEAM.matcher(line); seam.find();) {
            if (seam.start() > begin && !isInsideWord(line, seam.start())) {
                pieces.add(line.substring(begin, seam.start()));
                begin = seam.start();
            }
        }
        pieces.add(line.substring(begin));
        return pieces;
    }

    private boolean isInsideWord(String line, int at) {
        int begin = at;
        while (begin > 0 && Character.isLetterOrDigit(line.charAt(begin - 1))) {
            begin--;
        }
        int end = at;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        String word = line.substring(begin, end);
        boolean known = humpedWords.contains(word) || humpedWords.stream().anyMatch(humped -> humped.length() > 5 && word.startsWith(humped)
                && at < begin(line, at) + humped.length());
        boolean mail = end < line.length() && line.charAt(end) == '@' && at == begin;
        return known && !mail;
    }

    private static int begin(String line, int at) {
        int begin = at;
        while (begin > 0 && Character.isLetterOrDigit(line.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }
}
