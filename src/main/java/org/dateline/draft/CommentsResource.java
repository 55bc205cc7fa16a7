package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dateline.draft.CommentedText.Held;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;

/** What colleagues say to each other about passages of a draft. Everybody who may read it may speak; only they can read it. */
@Path("/desk/drafts/{id}/comments")
public class CommentsResource {

    private static final int LONGEST = 10_000;
    private static final int MOST_WORDS = 2_000;

    @CheckedTemplate(basePath = "draft")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance comments(CommentsSheet page);
    }

    /** One line of a thread as it is shown. */
    record ShownLine(DraftComment.Line line, Moment at) {}

    /** @param changed whether its passage reads otherwise than when it was begun */
    record ShownThread(UUID id, boolean open, boolean changed, DraftComment.Said about, List<ShownLine> lines) {}

    /** @param open whether there is anything to settle about it */
    record ShownPassage(Passage passage, List<ShownThread> threads, boolean open) {}

    /**
     * What was typed and not taken.
     *
     * @param place anchor of the passage, or id of the thread; empty if nothing was typed
     */
    record Typed(String place, String words, String text) {

        static final Typed NOTHING = new Typed("", "", "");
    }

    /** @param notice what happened, when nothing was said; null if there is nothing to say */
    record CommentsSheet(Draft draft, String headline, boolean published, List<ShownPassage> passages, List<ShownThread> gone,
            Typed typed, FieldProblems problems, String notice) {

        public String path() {
            return "/desk/drafts/" + draft.id();
        }

        public long open() {
            return passages.stream().flatMap(passage -> passage.threads().stream()).filter(ShownThread::open).count()
                    + gone.stream().filter(ShownThread::open).count();
        }
    }

    @Inject
    DeskDrafts drafts;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        drafts.record(draft, DraftAction.READ, null);
        return DeskAnswer.page(page(draft, Typed.NOTHING, new FieldProblems(), null));
    }

    /**
     * @param seen    number of the version the person looked at
     * @param passage anchor of the passage in that version
     * @param words   of the passage, that it is about; may be empty
     */
    @POST
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @ComesBack
    public Response create(@PathParam("id") UUID id, @FormParam("seen") String seen, @FormParam("passage") String passage,
            @FormParam("words") String words, @FormParam("text") String text, @FormParam(ComesBack.LOOK) String look) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        Typed typed = new Typed(passage == null ? "" : passage, Passage.plain(DraftForm.typed(words)), DraftForm.typed(text));
        int version = DraftForm.number(seen) >= 1 && DraftForm.number(seen) <= draft.latest() ? DraftForm.number(seen) : draft.latest();
        Passage about = Passage.of(draft.content(version)).stream().filter(one -> one.anchor().equals(typed.place())).findFirst().orElse(null);
        if (look != null) {
            return DeskAnswer.page(page(draft, typed, new FieldProblems(), ComesBack.NOTICE));
        }
        FieldProblems problems = problems(typed);
        if (about == null) {
            return DeskAnswer.form(page(draft, typed, problems, "There is no such passage in version " + version + ". Choose one below."));
        }
        if (problems.none() && !typed.words().isEmpty() && !about.holds(typed.words())) {
            problems.add("words", "These words are not in the passage. Copy them from it, or leave this empty to speak of all of it.");
        }
        if (!problems.none()) {
            return DeskAnswer.form(page(draft, typed, problems, null));
        }
        return said(draft, typed, () -> {
            DraftComment.begin(draft, version, about, typed.words(), typed.text(), drafts.person(), clock.instant());
            drafts.record(draft, DraftAction.COMMENTED, null);
        });
    }

    @POST
    @Path("/{thread}/replies")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @ComesBack
    public Response reply(@PathParam("id") UUID id, @PathParam("thread") UUID threadId, @FormParam("text") String text,
            @FormParam("close") String close, @FormParam(ComesBack.LOOK) String look) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        DraftComment.Thread thread = DraftComment.thread(draft, threadId).orElseThrow(NotFoundException::new);
        Typed typed = new Typed(threadId.toString(), "", DraftForm.typed(text));
        if (look != null) {
            return DeskAnswer.page(page(draft, typed, new FieldProblems(), ComesBack.NOTICE));
        }
        boolean ends = close != null;
        FieldProblems problems = ends && typed.text().isEmpty() ? new FieldProblems() : problems(typed);
        if (!problems.none()) {
            return DeskAnswer.form(page(draft, typed, problems, null));
        }
        return said(draft, typed, () -> {
            if (!ends) {
                DraftComment.reply(draft, thread, typed.text(), drafts.person(), clock.instant());
                drafts.record(draft, DraftAction.COMMENTED, null);
            } else if (thread.isOpen()) {
                DraftComment.resolve(draft, thread, typed.text(), drafts.person(), clock.instant());
                drafts.record(draft, DraftAction.COMMENT_RESOLVED, null);
            } else {
                DraftComment.reopen(draft, thread, typed.text(), drafts.person(), clock.instant());
                drafts.record(draft, DraftAction.COMMENT_REOPENED, null);
            }
        });
    }

    private Response said(Draft draft, Typed typed, Runnable saying) {
        try {
            saying.run();
            return DeskAnswer.next("/desk/drafts/" + draft.id() + "/comments");
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(draft, typed, new FieldProblems(), notAllowed.getMessage()));
        }
    }

    private static FieldProblems problems(Typed typed) {
        FieldProblems problems = new FieldProblems();
        if (typed.text().isEmpty()) {
            problems.add("text", "Please say something.");
        }
        return problems.lines("text", typed.text(), LONGEST).lines("words", typed.words(), MOST_WORDS);
    }

    private static TemplateInstance page(Draft draft, Typed typed, FieldProblems problems, String notice) {
        DraftContent content = draft.content();
        CommentedText text = CommentedText.of(content, DraftComment.threads(draft));
        String headline = content.original().headline().isBlank() ? "a draft without a headline yet" : content.original().headline();
        return Templates.comments(new CommentsSheet(draft, headline, draft.publication().isPresent(), text.passages().stream()
                .map(spoken -> new ShownPassage(spoken.passage(), shown(draft, spoken.threads()),
                        spoken.threads().stream().anyMatch(held -> held.thread().isOpen()))).toList(),
                shown(draft, text.gone()), typed, problems, notice));
    }

    private static List<ShownThread> shown(Draft draft, List<Held> threads) {
        return threads.stream().map(held -> new ShownThread(held.thread().id(), held.thread().isOpen(), held.changed(), held.thread().about(),
                held.thread().lines().stream().map(line -> new ShownLine(line, Moment.of(line.said(), draft.issuer()))).toList())).toList();
    }
}
