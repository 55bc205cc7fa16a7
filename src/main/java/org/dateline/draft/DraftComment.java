package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing said in a thread about a passage of a draft, or the thread's end. Each stays; what was said is sealed like the text. */
@Entity
@Immutable
@Table(name = "draft_comment")
class DraftComment extends PanacheEntityBase {

    /** The constants' names are stored. */
    enum Kind {
        BEGUN(""), REPLIED(""), RESOLVED("resolved it"), REOPENED("opened it again");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What is sealed.
     *
     * @param passage the whole passage as it stood when the thread was begun; empty in what follows
     * @param words   of the passage, that the comment is about; empty if it is about all of it
     * @param text    what the person says; may be empty where a thread ends
     */
    record Said(String part, String passage, String words, String text) {

        static Said following(String text) {
            return new Said("", "", "", text);
        }
    }

    /** One line of a thread. */
    record Line(Kind kind, String text, Colleague by, Instant said, int version) {}

    /** Everything said about one passage, in the order in which it was said. */
    record Thread(UUID id, Said about, List<Line> lines) {

        boolean isOpen() {
            return lines.stream().filter(line -> line.kind() == Kind.RESOLVED || line.kind() == Kind.REOPENED)
                    .reduce((before, after) -> after).map(last -> last.kind() == Kind.REOPENED).orElse(true);
        }
    }

    @Id
    private UUID id;

    @Column(name = "draft_id")
    private UUID draftId;

    @Column(name = "thread_id")
    private UUID threadId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private Kind kind;

    private int version;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    private Instant said;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "said_by"))
    @AttributeOverride(name = "name", column = @Column(name = "said_by_name"))
    private Colleague saidBy;

    protected DraftComment() {}

    /** @throws NotAllowed if the draft was published */
    static UUID begin(Draft draft, int version, Passage passage, String words, String text, Colleague by, Instant now) {
        return enter(draft, null, Kind.BEGUN, version, new Said(passage.part(), passage.text(), words, text), by, now);
    }

    /** @throws NotAllowed if the draft was published */
    static void reply(Draft draft, Thread thread, String text, Colleague by, Instant now) {
        enter(draft, thread.id(), Kind.REPLIED, draft.latest(), Said.following(text), by, now);
    }

    /** @throws NotAllowed if the thread is resolved already, or the draft was published */
    static void resolve(Draft draft, Thread thread, String text, Colleague by, Instant now) {
        if (!thread.isOpen()) {
            throw new NotAllowed("This was resolved already.");
        }
        enter(draft, thread.id(), Kind.RESOLVED, draft.latest(), Said.following(text), by, now);
    }

    /** @throws NotAllowed if the thread is open, or the draft was published */
    static void reopen(Draft draft, Thread thread, String text, Colleague by, Instant now) {
        if (thread.isOpen()) {
            throw new NotAllowed("This is open already.");
        }
        enter(draft, thread.id(), Kind.REOPENED, draft.latest(), Said.following(text), by, now);
    }

    private static UUID enter(Draft draft, UUID thread, Kind kind, int version, Said said, Colleague by, Instant now) {
        draft.requireUnpublished("commented on");
        var comment = new DraftComment();
        comment.id = UUID.randomUUID();
        comment.draftId = draft.id();
        comment.threadId = thread == null ? comment.id : thread;
        comment.kind = kind;
        comment.version = version;
        comment.sealed = draft.seal().seal(comment.part(), SealedFacts.json(said));
        comment.said = now;
        comment.saidBy = by;
        comment.persist();
        return comment.threadId;
    }

    /** The threads of a draft, whichever was begun first before the others. */
    static List<Thread> threads(Draft draft) {
        Map<UUID, Thread> threads = new LinkedHashMap<>();
        List<DraftComment> comments = list("draftId = ?1 order by said, id", draft.id());
        DraftSeal seal = comments.isEmpty() ? null : draft.seal();
        for (DraftComment comment : comments) {
            Said said = SealedFacts.read(seal.open(comment.part(), comment.sealed), Said.class);
            threads.computeIfAbsent(comment.threadId, id -> new Thread(id, said, new ArrayList<>())).lines()
                    .add(new Line(comment.kind, said.text(), comment.saidBy, comment.said, comment.version));
        }
        return List.copyOf(threads.values());
    }

    static Optional<Thread> thread(Draft draft, UUID id) {
        return threads(draft).stream().filter(thread -> thread.id().equals(id)).findFirst();
    }

    private String part() {
        return "comment " + id;
    }
}
