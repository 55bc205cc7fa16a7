package org.dateline.draft.importer;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.document.Block;

/** Tells whether a paragraph is set as a heading: short, without a full stop, above other text. */
final class HeadingGuess {

    private static final Pattern ENDS_LIKE_TEXT = Pattern.compile("(?s).*[.,;!?”\"’'»)\\]:-]");
    private static final Pattern ABOUT = Pattern.compile("(?iu)(?:about|à propos d[eu]|au sujet d[eu])\\s.{1,90}");
    private static final Pattern CAPTION = Pattern.compile("(?iu)(?:figure|photo|image|table|map)\\s+\\d+\\s*[.:-].*");
    private static final Pattern FIGURES_ONLY = Pattern.compile("[\\d\\s.,$%()/–—-]+");
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 16;

    private HeadingGuess() {
    }

    static boolean isHeading(List<Block> blocks, int index) {
        Block block = blocks.get(index);
        if (block.kind() == Block.Kind.HEADING) {
            return true;
        }
        String text = block.content().text();
        if (block.kind() != Block.Kind.PARAGRAPH || text.isEmpty() || text.contains("\n") || text.length() > LONGEST
                || CAPTION.matcher(text).matches() || FIGURES_ONLY.matcher(text).matches() || text.contains("@")) {
            return false;
        }
        boolean hasNext = index + 1 < blocks.size();
        boolean shouted = isShouted(text);
        if (!hasNext) {
            return false;
        }
        if (ABOUT.matcher(text).matches() && !text.endsWith(".") || block.content().isAllStrong() && !text.endsWith(".")
                || block.look().underlined() && block.content().isAllStrong()) {
            return true;
        }
        boolean afterLabel = index > 0 && blocks.get(index - 1).content().text().endsWith(":");
        return (!ENDS_LIKE_TEXT.matcher(text).matches() || shouted && text.endsWith(":"))
                && text.split("\\s+").length <= MOST_WORDS
                && (Character.isUpperCase(text.codePointAt(0)) || text.matches("(?:19|20)\\d\\d\\s\\p{Lu}.*"))
                && !afterLabel
                && isText(blocks.get(index + 1))
                && !(blocks.get(index + 1).table() != null && text.matches(".*\\d"));
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(java.util.Locale.ROOT)) && text.chars().filter(Character::isLetter).count() >= 4;
    }

    private static boolean isText(Block next) {
        return next.kind() != Block.Kind.PARAGRAPH || next.content().text().length() > LONGEST / 2 || next.content().text().endsWith(":");
    }
}
