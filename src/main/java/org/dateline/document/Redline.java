package org.dateline.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed between two texts, as a lawyer marks it: passage by passage, within a passage sentence by sentence, within a
 * sentence word by word. A sentence of which little is left is struck out and written anew as a whole, and a passage that
 * stands elsewhere is shown as moved, so that real texts do not fall into confetti.
 *
 * @param passages in the order of the later text, what was deleted where it stood
 */
public record Redline(List<Passage> passages) {

    /** What happened to a passage, or to a run of words within one. */
    public enum Change {
        SAME, EDITED, INSERTED, DELETED,
        /** It stood elsewhere before. Its runs say what was changed on the way. */
        MOVED_HERE,
        /** It stands elsewhere now. */
        MOVED_AWAY
    }

    /** Words with what stands between them: same, inserted or deleted. */
    public record Run(Change change, String text) {

        public boolean isInserted() {
            return change == Change.INSERTED;
        }

        public boolean isDeleted() {
            return change == Change.DELETED;
        }

        /** True for changed words among which there is a figure: what a reader must not overlook. */
        public boolean changesFigure() {
            return change != Change.SAME && text.chars().anyMatch(Character::isDigit);
        }
    }

    public record Passage(Change change, List<Run> runs) {

        public Passage {
            runs = List.copyOf(runs);
        }

        public boolean isMovedHere() {
            return change == Change.MOVED_HERE;
        }

        public boolean isMovedAway() {
            return change == Change.MOVED_AWAY;
        }

        /** The change as a name in style sheets: {@code moved-here}. */
        public String mark() {
            return change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Passage whole(Change change, String text) {
            Change run = switch (change) {
                case INSERTED -> Change.INSERTED;
                case DELETED -> Change.DELETED;
                default -> Change.SAME;
            };
            return new Passage(change, List.of(new Run(run, text)));
        }
    }

    /** From this likeness on, two passages between the same neighbours are one, edited. */
    private static final double PASSAGE_EDITED_FROM = 0.3;

    /** From this likeness on, two sentences of such a passage are one, edited. */
    private static final double SENTENCE_EDITED_FROM = 0.45;

    /** From this likeness on, a passage that went and one that came are the same one, moved. */
    private static final double MOVED_FROM = 0.8;

    /** Shorter passages are alike by chance. */
    private static final int FEWEST_WORDS_MOVED = 5;

    /** A sentence of which less than this share of words is left is written anew. */
    private static final double LEFT_OF_SENTENCE = 0.4;

    /** Unchanged words between two changes, up to so many, are part of the change. */
    private static final int WORDS_SWALLOWED = 1;

    /** The same between two changes of so many words together: hardly anything was kept there. */
    private static final int WORDS_SWALLOWED_AMONG_MANY = 2;
    private static final int MANY_WORDS = 8;

    /** More pairs of passages than this are not compared one by one: nothing of the text was kept in its place. */
    private static final int MOST_PAIRS = 1_000_000;

    private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.!?…][\"”’»)\\]]*(?=\\s+[\\p{Lu}\\d\"“«(])|$)\\s*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("(?:[\\p{L}\\p{N}]+(?:[.,'’\\-–/][\\p{L}\\p{N}]+)*%?|\\S)\\s*");

    public Redline {
        passages = List.copyOf(passages);
    }

    /** Compares texts given as their passages: paragraphs, headings, items, rows of tables. */
    public static Redline between(List<String> before, List<String> after) {
        List<Passage> passages = new ArrayList<>();
        align(before, after, PASSAGE_EDITED_FROM, (was, is) -> passages.add(
                was == null ? Passage.whole(Change.INSERTED, is)
                : is == null ? Passage.whole(Change.DELETED, was)
                : sameWords(was, is) ? Passage.whole(Change.SAME, is)
                : new Passage(Change.EDITED, words(was, is))));
        return new Redline(withMoves(passages));
    }

    /** The passages of a body in the clean vocabulary, as {@link #between} compares them; a table's rows one by one. */
    public static List<String> passagesOf(String body) {
        return BodyHtml.blocks(body).stream()
                .flatMap(block -> Arrays.stream((block.kind() == Block.Kind.TABLE || block.kind() == Block.Kind.PREFORMATTED
                        ? BlockText.of(List.of(block)) : BlockText.of(List.of(block)).replace('\n', ' ')).split("\n")))
                .filter(passage -> !passage.isBlank())
                .toList();
    }

    public boolean isEmpty() {
        return passages.stream().allMatch(passage -> passage.change() == Change.SAME);
    }

    /** How many words were written. */
    public int inserted() {
        return count(Change.INSERTED);
    }

    /** How many words were struck out. */
    public int deleted() {
        return count(Change.DELETED);
    }

    /** How many passages stand elsewhere. */
    public long moved() {
        return passages.stream().filter(passage -> passage.change() == Change.MOVED_HERE).count();
    }

    private int count(Change change) {
        return passages.stream().flatMap(passage -> passage.runs().stream()).filter(run -> run.change() == change)
                .mapToInt(run -> wordCount(run.text())).sum();
    }

    private interface Pairs {
        /** One of the two is null where the other has nothing to stand beside. */
        void take(String before, String after);
    }

    /** Walks both lists in order: equal parts stand beside each other, and between them those that are alike. */
    private static void align(List<String> before, List<String> after, double editedFrom, Pairs pairs) {
        int from = 0;
        int to = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, Redline::sameWords).getDeltas()) {
            while (from < delta.getSource().getPosition()) {
                pairs.take(before.get(from++), after.get(to++));
            }
            pairUp(delta.getSource().getLines(), delta.getTarget().getLines(), editedFrom, pairs);
            from += delta.getSource().size();
            to += delta.getTarget().size();
        }
        while (from < before.size()) {
            pairs.take(before.get(from++), after.get(to++));
        }
    }

    /** Pairs in order, so that the sum of likenesses is greatest; what is like nothing stays alone. */
    private static void pairUp(List<String> before, List<String> after, double editedFrom, Pairs pairs) {
        double[][] best = likenessFrom(before, after, editedFrom);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (best == null || j == after.size()) {
                if (i < before.size()) {
                    pairs.take(before.get(i++), null);
                } else {
                    pairs.take(null, after.get(j++));
                }
            } else if (i == before.size()) {
                pairs.take(null, after.get(j++));
            } else if (best[i][j] == best[i + 1][j]) {
                pairs.take(before.get(i++), null);
            } else if (best[i][j] == best[i][j + 1]) {
                pairs.take(null, after.get(j++));
            } else {
                pairs.take(before.get(i++), after.get(j++));
            }
        }
    }

    /** The greatest sum of likenesses of what lies from (i, j) on; null where there is too much or nothing to compare. */
    private static double[][] likenessFrom(List<String> before, List<String> after, double editedFrom) {
        if (before.isEmpty() || after.isEmpty() || (long) before.size() * after.size() > MOST_PAIRS) {
            return null;
        }
        List<Map<String, Integer>> bags = after.stream().map(Redline::bag).toList();
        double[][] best = new double[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            Map<String, Integer> bag = bag(before.get(i));
            for (int j = after.size() - 1; j >= 0; j--) {
                double likeness = likeness(bag, bags.get(j));
                double together = likeness < editedFrom ? 0 : likeness + best[i + 1][j + 1];
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    /** Share of words that two texts have in common (Dice's coefficient over words with their numbers), from 0 to 1. */
    static double likeness(String one, String other) {
        return likeness(bag(one), bag(other));
    }

    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int all = size(one) + size(other);
        int common = one.entrySet().stream().mapToInt(word -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0))).sum();
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        tokens(text).stream().map(String::strip).filter(Redline::isWord).forEach(word -> bag.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum));
        return bag;
    }

    private static boolean isWord(String token) {
        return token.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** How many words, figures among them, a text has. */
    public static int wordCount(String text) {
        return (int) tokens(text).stream().filter(Redline::isWord).count();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean sameWords(String one, String other) {
        return one.equals(other) || one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
    }

    /** The runs of an edited passage: sentences are aligned first, then the words of those that stand beside each other. */
    private static List<Run> words(String before, String after) {
        Runs runs = new Runs();
        align(sentences(before), sentences(after), SENTENCE_EDITED_FROM, (was, is) -> {
            if (was == null || is == null) {
                runs.add(was == null ? Change.INSERTED : Change.DELETED, was == null ? is : was);
            } else if (sameWords(was, is)) {
                runs.addSame(was, is);
            } else {
                sentence(was, is).forEach(run -> runs.add(run.change(), run.text()));
            }
        });
        return runs.ordered();
    }

    private static List<String> sentences(String passage) {
        return SENTENCE.matcher(passage).results().map(MatchResult::group).toList();
    }

    private static List<Run> sentence(String before, String after) {
        List<String> was = tokens(before);
        List<String> is = tokens(after);
        Runs runs = new Runs();
        int from = 0;
        int to = 0;
        int changedBefore = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(was, is, Redline::sameWords).getDeltas()) {
            int changed = Math.max(delta.getSource().size(), delta.getTarget().size());
            int equal = delta.getSource().getPosition() - from;
            List<String> between = is.subList(to, to + equal);
            boolean swallowed = from + to > 0 && between.stream().filter(Redline::isWord).count()
                            <= (changedBefore + changed >= MANY_WORDS ? WORDS_SWALLOWED_AMONG_MANY : WORDS_SWALLOWED)
                    && between.stream().noneMatch(token -> token.chars().anyMatch(Character::isDigit));
            if (swallowed) {
                runs.add(Change.DELETED, String.join("", was.subList(from, from + equal)));
                runs.add(Change.INSERTED, String.join("", between));
            } else {
                runs.addSame(was.subList(from, from + equal), between);
            }
            if (delta.getType() != DeltaType.INSERT) {
                runs.add(Change.DELETED, String.join("", delta.getSource().getLines()));
            }
            if (delta.getType() != DeltaType.DELETE) {
                runs.add(Change.INSERTED, String.join("", delta.getTarget().getLines()));
            }
            from = delta.getSource().getPosition() + delta.getSource().size();
            to = delta.getTarget().getPosition() + delta.getTarget().size();
            changedBefore = changed;
        }
        runs.addSame(was.subList(from, was.size()), is.subList(to, is.size()));
        List<Run> ordered = runs.ordered();
        int left = ordered.stream().filter(run -> run.change() == Change.SAME).mapToInt(run -> wordCount(run.text())).sum();
        return left < LEFT_OF_SENTENCE * Math.max(wordCount(before), wordCount(after))
                ? List.of(new Run(Change.DELETED, before), new Run(Change.INSERTED, after))
                : ordered;
    }

    /** Collects runs: of changes that follow each other, what was struck out stands first. */
    private static final class Runs {

        private final List<Run> done = new ArrayList<>();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();
        private final StringBuilder same = new StringBuilder();

        void add(Change change, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (change == Change.SAME) {
                flushChanges();
                same.append(text);
            } else {
                flush(Change.SAME, same);
                (change == Change.DELETED ? deleted : inserted).append(text);
            }
        }

        void addSame(List<String> before, List<String> after) {
            for (int i = 0; i < after.size(); i++) {
                addSame(before.get(i), after.get(i));
            }
        }

        /** The same words; the space behind them is a change where only one side has it, so that either side can be read whole. */
        void addSame(String before, String after) {
            String spaceBefore = before.substring(before.stripTrailing().length());
            String spaceAfter = after.substring(after.stripTrailing().length());
            if (spaceBefore.isEmpty() == spaceAfter.isEmpty()) {
                add(Change.SAME, after);
            } else {
                add(Change.SAME, after.stripTrailing());
                add(Change.DELETED, spaceBefore);
                add(Change.INSERTED, spaceAfter);
            }
        }

        /** Where a change of space is all that one side has, the space that both end in is no change. */
        private void flushChanges() {
            boolean spaceAlone = deleted.toString().isBlank() != inserted.toString().isBlank() && endsInSpace(deleted) && endsInSpace(inserted);
            if (spaceAlone) {
                String space = deleted.toString().isBlank() ? deleted.toString() : inserted.toString();
                dropSpace(deleted);
                dropSpace(inserted);
                same.append(space);
            }
            flush(Change.DELETED, deleted);
            flush(Change.INSERTED, inserted);
        }

        private static boolean endsInSpace(StringBuilder text) {
            return text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1));
        }

        private static void dropSpace(StringBuilder text) {
            text.setLength(text.toString().stripTrailing().length());
        }

        private void flush(Change change, StringBuilder text) {
            if (text.length() > 0) {
                done.add(new Run(change, text.toString()));
                text.setLength(0);
            }
        }

        List<Run> ordered() {
            flush(Change.SAME, same);
            flushChanges();
            flush(Change.SAME, same);
            return done;
        }
    }

    /** What went in one place and came in another is one passage that moved. */
    private static List<Passage> withMoves(List<Passage> passages) {
        List<Passage> moved = new ArrayList<>(passages);
        for (int came = 0; came < moved.size(); came++) {
            if (moved.get(came).change() != Change.INSERTED) {
                continue;
            }
            String is = moved.get(came).runs().get(0).text();
            if (wordCount(is) < FEWEST_WORDS_MOVED) {
                continue;
            }
            int went = mostAlike(moved, is);
            if (went >= 0) {
                String was = moved.get(went).runs().get(0).text();
                moved.set(went, new Passage(Change.MOVED_AWAY, List.of(new Run(Change.SAME, was))));
                moved.set(came, new Passage(Change.MOVED_HERE, sameWords(was, is) ? List.of(new Run(Change.SAME, is)) : words(was, is)));
            }
        }
        return moved;
    }

    private static int mostAlike(List<Passage> passages, String text) {
        Map<String, Integer> bag = bag(text);
        int most = -1;
        double likeness = MOVED_FROM;
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).change() == Change.DELETED) {
                double each = likeness(bag, bag(passages.get(i).runs().get(0).text()));
                if (each > likeness || each == 1 && most < 0) {
                    likeness = each;
                    most = i;
                }
            }
        }
        return most;
    }

    /** Either text as it was given, passage by passage, whatever its spaces: what is left without the changes of the other. */
    public List<String> side(boolean after) {
        Function<Passage, String> text = passage -> String.join("", passage.runs().stream()
                .filter(run -> run.change() == Change.SAME || run.change() == (after ? Change.INSERTED : Change.DELETED))
                .map(Run::text).toList());
        return passages.stream()
                .filter(passage -> passage.change() != (after ? Change.DELETED : Change.INSERTED)
                        && passage.change() != (after ? Change.MOVED_AWAY : Change.MOVED_HERE))
                .map(text).toList();
    }
}
