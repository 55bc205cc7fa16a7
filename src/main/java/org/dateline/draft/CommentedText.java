package org.dateline.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The passages of a draft with what was said about each. A thread holds on to the words it is about, wherever they stand now.
 *
 * @param gone threads whose passage is not in the text any more
 */
record CommentedText(List<Spoken> passages, List<Held> gone) {

    /** @param threads the open ones first */
    record Spoken(Passage passage, List<Held> threads) {}

    /** @param changed whether the passage reads otherwise than when the thread was begun */
    record Held(DraftComment.Thread thread, boolean changed) {}

    static CommentedText of(DraftContent content, List<DraftComment.Thread> threads) {
        Map<Passage, List<Held>> passages = new LinkedHashMap<>();
        Passage.of(content).forEach(passage -> passages.put(passage, new ArrayList<>()));
        List<Held> gone = new ArrayList<>();
        for (DraftComment.Thread thread : threads) {
            Passage holder = holder(thread.about(), List.copyOf(passages.keySet()));
            if (holder == null) {
                gone.add(new Held(thread, true));
            } else {
                passages.get(holder).add(new Held(thread, !isUnchanged(thread.about(), holder)));
            }
        }
        Comparator<Held> openFirst = Comparator.comparing((Held held) -> !held.thread().isOpen());
        return new CommentedText(passages.entrySet().stream().map(entry -> new Spoken(entry.getKey(),
                entry.getValue().stream().sorted(openFirst).toList())).toList(), gone.stream().sorted(openFirst).toList());
    }

    /** The passage as it was; or one that holds the words; or the most alike of the same part. */
    private static Passage holder(DraftComment.Said about, List<Passage> passages) {
        List<Passage> same = passages.stream().filter(passage -> passage.part().equals(about.part())).toList();
        return same.stream().filter(passage -> Passage.plain(passage.text()).equals(Passage.plain(about.passage()))).findFirst()
                .or(() -> mostAlike(about, same.stream().filter(passage -> !about.words().isEmpty() && passage.holds(about.words())).toList()))
                .or(() -> mostAlike(about, same).filter(passage -> Passage.isAlike(passage.likeness(about.passage()))))
                .orElse(null);
    }

    private static java.util.Optional<Passage> mostAlike(DraftComment.Said about, List<Passage> passages) {
        return passages.stream().max(Comparator.comparingDouble(passage -> passage.likeness(about.passage())));
    }

    private static boolean isUnchanged(DraftComment.Said about, Passage holder) {
        return about.words().isEmpty() ? Passage.plain(holder.text()).equals(Passage.plain(about.passage())) : holder.holds(about.words());
    }
}
