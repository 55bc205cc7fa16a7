package org.dateline.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Inline;
import org.dateline.document.Redline;
import org.dateline.document.Words;

/**
 * A risk section with a mark on each part of it that says what the part is. A split is mended by changing marks; the blocks and
 * their order never change, and each character of them has one mark, so that no word can be lost.
 *
 * @param title  the section's own heading
 * @param blocks the section, ready for splitting
 * @param marks  block by block, and within a block from its beginning to its end
 * @param manner by what the headings were told from the text
 */
public record MarkedSection(List<Block> title, List<Block> blocks, List<Mark> marks, RiskSplit.Manner manner) {

    /** What a part of the section is. */
    public enum Role {
        TEXT("text"), GROUP("group"), HEADING("risk factor"), LEFT_OVER("left over");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param block   number of the block, from 0
     * @param from    its first character
     * @param to      behind its last character; a table and the like has none, and is one part as a whole
     * @param written what a heading or the title of a group is called instead of the words of the source; empty for those words
     */
    public record Mark(int block, int from, int to, Role role, String written) {

        /** By which the part is found again whatever becomes of the others. */
        public String key() {
            return block + "." + from;
        }

        private Mark as(Role other) {
            return new Mark(block, from, to, other, "");
        }
    }

    private static final int LONGEST_HEADING = 2_000;

    public MarkedSection {
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
        marks = List.copyOf(marks);
        requireEachCharacterOnce(blocks, marks);
    }

    private static void requireEachCharacterOnce(List<Block> blocks, List<Mark> marks) {
        int block = -1;
        int end = 0;
        for (Mark mark : marks) {
            if (mark.block() == block ? mark.from() != end : mark.block() != block + 1 || mark.from() != 0 || block >= 0
                    && end != length(blocks.get(block))) {
                throw new IllegalStateException("Something of block " + mark.block() + " has no mark, or two");
            }
            block = mark.block();
            end = mark.to();
        }
        if (block != blocks.size() - 1 || block >= 0 && end != length(blocks.get(block))) {
            throw new IllegalStateException("Something of the last block has no mark");
        }
    }

    private static int length(Block block) {
        return block.content().text().length();
    }

    /** Marked by what the section looks like; the same section is always marked the same way. */
    public static MarkedSection of(RiskSection section) {
        SectionBlocks read = SectionBlocks.of(section.blocks());
        Headings headings = Stream.of(HeadingsByLook.in(read.text()), HeadingsByLine.in(read.text()),
                HeadingsByFirstSentence.in(read.text()))
                .filter(Headings::areFound)
                .findFirst().orElseGet(Headings::none);
        List<Block> blocks = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int leftOver = 0;
        for (int i = 0; i <= read.text().size(); i++) {
            while (leftOver < read.leftOver().size() && read.leftOverAt().get(leftOver) == i) {
                marks.add(whole(blocks.size(), read.leftOver().get(leftOver), Role.LEFT_OVER));
                blocks.add(read.leftOver().get(leftOver++));
            }
            if (i < read.text().size()) {
                marks.addAll(marks(blocks.size(), read.text().get(i), headings.parts().isEmpty() ? Headings.Part.TEXT
                        : headings.parts().get(i)));
                blocks.add(read.text().get(i));
            }
        }
        return new MarkedSection(section.title(), blocks, marks, headings.manner());
    }

    private static List<Mark> marks(int block, Block read, Headings.Part part) {
        return switch (part.role()) {
            case TEXT -> List.of(whole(block, read, Role.TEXT));
            case GROUP -> List.of(whole(block, read, Role.GROUP));
            case HEADING -> part.length() >= length(read) ? List.of(whole(block, read, Role.HEADING))
                    : List.of(new Mark(block, 0, part.length(), Role.HEADING, ""),
                    new Mark(block, part.length(), length(read), Role.TEXT, ""));
        };
    }

    private static Mark whole(int block, Block read, Role role) {
        return new Mark(block, 0, length(read), role, "");
    }

    /** The same section with other marks. @throws IllegalStateException if something of it had no mark, or two */
    public MarkedSection withMarks(List<Mark> others) {
        return new MarkedSection(title, blocks, others, manner);
    }

    /** The split that the marks make. @throws IllegalStateException if a word of the section were not in it, or twice */
    public RiskSplit split() {
        Assembly assembly = new Assembly();
        marks.forEach(mark -> assembly.take(mark, part(mark)));
        assembly.closeGroup();
        RiskSplit split = new RiskSplit(title, assembly.introduction, assembly.groups, assembly.leftOver, manner);
        requireEveryWord(split);
        return split;
    }

    private void requireEveryWord(RiskSplit split) {
        Map<String, Integer> words = Words.counted(text(blocks.stream()));
        marks.stream().map(Mark::written).forEach(written -> Words.counted(written)
                .forEach((word, times) -> words.merge(word, times, Integer::sum)));
        Stream<String> groups = split.groups().stream().flatMap(group -> Stream.concat(Stream.of(group.title(),
                text(group.introduction().stream())),
                group.wordings().stream().map(wording -> wording.heading() + "\n" + String.join("\n", wording.text()))));
        Map<String, Integer> there = Words.counted(Stream.concat(Stream.of(text(split.introduction().stream()),
                text(split.leftOver().stream())), groups)
                .collect(Collectors.joining("\n")));
        if (!words.equals(there)) {
            throw new IllegalStateException("Words of the risk section would be lost, such as " + missing(words, there));
        }
    }

    private static String missing(Map<String, Integer> words, Map<String, Integer> there) {
        Map<String, Integer> missing = Words.missing(words, there);
        return String.join(", ", (missing.isEmpty() ? Words.missing(there, words) : missing).keySet().stream().limit(5).toList());
    }

    private static String text(Stream<Block> blocks) {
        List<Block> all = blocks.toList();
        return all.isEmpty() ? "" : String.join("\n", Redline.passagesOf(BodyHtml.markup(all)));
    }

    /** The part of the source that a mark is on; what follows the beginning of a numbered item has no number. */
    public Block part(Mark mark) {
        Block block = blocks.get(mark.block());
        if (mark.from() == 0 && mark.to() == length(block)) {
            return block;
        }
        Inline content = block.content().between(mark.from(), mark.to());
        return mark.from() > 0 && block.number() > 0 ? Block.paragraph(content) : block.withContent(content);
    }

    /** The mark with this key. @throws java.util.NoSuchElementException if there is none */
    public Mark mark(String key) {
        return marks.stream().filter(mark -> mark.key().equals(key)).findFirst().orElseThrow();
    }

    /** Keys of the headings: one for each wording of the split, in its order. */
    public List<String> headings() {
        return marks.stream().filter(mark -> mark.role() == Role.HEADING).map(Mark::key).toList();
    }

    /** What a heading or the title of a group is called in the split. */
    public String called(Mark mark) {
        return mark.written().isEmpty() ? source(mark) : mark.written();
    }

    /** The words of a part on one line, with the number of an item. */
    public String source(Mark mark) {
        Block part = part(mark);
        return (part.number() > 0 ? part.number() + ". " : "") + part.content().onOneLine().text();
    }

    /** Whether a part may name a risk factor or a group: it is a line or paragraph, and not too long. */
    public boolean canBeHeading(Mark mark) {
        return part(mark).isProse() && mark.to() > mark.from() && mark.to() - mark.from() <= LONGEST_HEADING;
    }

    /** Whether a part is a paragraph of which the first sentence alone may be a heading. */
    public boolean canBeParted(Mark mark) {
        Block part = part(mark);
        return part.isProse() && part.kind() != Block.Kind.HEADING && firstSentence(part) < length(part);
    }

    private static int firstSentence(Block part) {
        List<String> sentences = Sentences.of(part.content().text());
        return sentences.isEmpty() ? 0 : sentences.get(0).stripTrailing().length();
    }

    /**
     * Takes a part for something else: a heading that becomes text merges its risk factor with what stands before it, text that
     * becomes a heading begins one.
     *
     * @throws IllegalArgumentException if a part cannot be that; the message says why
     */
    public MarkedSection with(String key, Role role) {
        Mark mark = mark(key);
        if ((role == Role.HEADING || role == Role.GROUP) && !canBeHeading(mark)) {
            throw new IllegalArgumentException("A table, or a text of more than %,d characters, cannot name a risk factor or a group. Part it after its first sentence."
                    .formatted(LONGEST_HEADING));
        }
        return changed(mark, each -> each.as(role));
    }

    /** Begins a risk factor whose heading is the first sentence of a paragraph; the rest of it is its text. */
    public MarkedSection withFirstSentenceAsHeading(String key) {
        Mark mark = mark(key);
        if (!canBeParted(mark)) {
            throw new IllegalArgumentException("This is one sentence, or no paragraph. Take the whole of it for the heading.");
        }
        int end = firstSentence(part(mark));
        List<Mark> parted = new ArrayList<>(marks);
        int at = parted.indexOf(mark);
        parted.set(at, new Mark(mark.block(), mark.from(), mark.from() + end, Role.HEADING, ""));
        parted.add(at + 1, new Mark(mark.block(), mark.from() + end, mark.to(), Role.TEXT, ""));
        return new MarkedSection(title, blocks, parted, manner);
    }

    /**
     * Calls a heading or group otherwise; the words of the source go to what is left over.
     *
     * @param name empty for the words of the source
     */
    public MarkedSection renamed(String key, String name) {
        Mark mark = mark(key);
        if (mark.role() != Role.HEADING && mark.role() != Role.GROUP) {
            throw new IllegalArgumentException("Only a heading or the title of a group can be renamed.");
        }
        String own = source(mark);
        return changed(mark, each -> new Mark(each.block(), each.from(), each.to(), each.role(), name.equals(own) ? "" : name));
    }

    private MarkedSection changed(Mark mark, UnaryOperator<Mark> change) {
        return new MarkedSection(title, blocks, joined(marks.stream().map(each -> each == mark ? change.apply(each) : each)
                .toList()), manner);
    }

    /** Parts of one paragraph that are the same again become one. */
    private static List<Mark> joined(List<Mark> marks) {
        List<Mark> joined = new ArrayList<>();
        for (Mark mark : marks) {
            Mark last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean same = last != null && last.block() == mark.block() && last.role() == mark.role()
                    && (mark.role() == Role.TEXT || mark.role() == Role.LEFT_OVER);
            if (same) {
                joined.set(joined.size() - 1, new Mark(mark.block(), last.from(), mark.to(), mark.role(), ""));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    /** The wording that begins with each heading, by the key of the heading. */
    public Map<String, WordingText> wordings() {
        List<String> keys = headings();
        List<WordingText> wordings = split().wordings();
        return IntStream.range(0, keys.size()).boxed().collect(Collectors.toMap(keys::get, wordings::get, (one, other) -> one,
                HashMap::new));
    }

    private final class Assembly {

        private final List<Block> introduction = new ArrayList<>();
        private final List<RiskSplit.Group> groups = new ArrayList<>();
        private final List<Block> leftOver = new ArrayList<>();
        private String group;
        private List<Block> groupIntroduction = new ArrayList<>();
        private List<WordingText> wordings = new ArrayList<>();
        private String heading;
        private List<Block> body = new ArrayList<>();

        void take(Mark mark, Block part) {
            switch (mark.role()) {
                case GROUP -> {
                    closeGroup();
                    group = called(mark);
                    keepSource(mark);
                }
                case HEADING -> {
                    closeWording();
                    heading = called(mark);
                    keepSource(mark);
                }
                case LEFT_OVER -> leftOver.add(part);
                case TEXT -> {
                    if (!part.isProse() || !part.content().isEmpty()) {
                        (heading != null ? body : group != null ? groupIntroduction : introduction).add(part);
                    }
                }
            }
        }

        private void keepSource(Mark mark) {
            if (!mark.written().isEmpty()) {
                leftOver.add(Block.paragraph(Inline.plain(source(mark))));
            }
        }

        private void closeWording() {
            if (heading != null) {
                wordings.add(WordingText.of(group == null ? "" : group, heading, body));
                heading = null;
                body = new ArrayList<>();
            }
        }

        void closeGroup() {
            closeWording();
            if (group != null || !wordings.isEmpty()) {
                groups.add(new RiskSplit.Group(group == null ? "" : group, groupIntroduction, wordings));
                groupIntroduction = new ArrayList<>();
                wordings = new ArrayList<>();
            }
        }
    }
}
