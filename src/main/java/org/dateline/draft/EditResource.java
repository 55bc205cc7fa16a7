package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dateline.draft.Pages.EditSheet;
import org.dateline.issuer.Exchange;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.Role;

/** The parts of a draft in a form. What a person typed is never lost: not to a mistake, not to a colleague, not to cleaning. */
@Path("/desk/drafts/{id}/edit")
public class EditResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    DraftPreview preview;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response form(@PathParam("id") UUID id) {
        return form(drafts.open(id, Role.WRITER), null);
    }

    /** The text in one language; one that is not there yet begins with the people to ask. */
    @GET
    @Path("/{language:en|fr}")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response text(@PathParam("id") UUID id, @PathParam("language") String tag) {
        return form(drafts.open(id, Role.WRITER), Language.of(tag));
    }

    /** @param language null for the original, whatever its language */
    private Response form(Draft draft, Language language) {
        if (draft.publication().isPresent()) {
            return DeskAnswer.next("/desk/drafts/" + draft.id());
        }
        drafts.record(draft, DraftAction.READ, Role.WRITER);
        DraftPresence.seen(draft, drafts.person(), clock.instant());
        DraftContent content = draft.content();
        DraftForm form = DraftForm.of(draft.latest(), language(draft, content, language), content, draft.issuer().homeZone());
        return DeskAnswer.page(sheet(draft, form).page());
    }

    /** Of a translation only the new text is edited: the other one is public. */
    private static Language language(Draft draft, DraftContent content, Language asked) {
        return draft.purpose() == Purpose.TRANSLATION ? content.further().language()
                : asked == null ? content.original().language() : asked;
    }

    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @ComesBack
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.openToChange(id, Role.WRITER);
        ZoneId zone = draft.issuer().homeZone();
        DraftForm typed = typed(draft, fields);
        Answer answer = sheet(draft, typed);
        if (fields.containsKey(ComesBack.LOOK)) {
            return DeskAnswer.page(answer.saying(ComesBack.NOTICE).page());
        }
        if ("statement".equals(fields.getFirst("more"))) {
            return DeskAnswer.page(answer.withStatement().page());
        }
        if (fields.containsKey("more")) {
            return DeskAnswer.page(answer.withRoom(fields.getFirst("more")).page());
        }
        FieldProblems problems = typed.problems(zone);
        Map<String, List<String>> leftOut = typed.leftOut(base(draft, typed).pictures());
        if (!problems.none() || !leftOut.isEmpty()) {
            return DeskAnswer.form(answer.with(problems, leftOut).page());
        }
        try {
            DraftContent content = typed.content(base(draft, typed), zone, Exchange.all());
            int before = draft.latest();
            draft.save(typed.basedOn(), content, drafts.person(), clock.instant());
            if (draft.latest() > before) {
                drafts.record(draft, DraftAction.SAVED, Role.WRITER, Integer.toString(draft.latest()));
            }
            DraftPresence.left(draft, drafts.person());
            return DeskAnswer.next("/desk/drafts/" + id);
        } catch (ConflictingEdit conflict) {
            return DeskAnswer.page(409, answer.beside(draft).page());
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, answer.saying(notAllowed.getMessage()).page());
        }
    }

    /** The form as typed, with the texts of colleagues that the person chose instead of their own in a conflict. */
    static DraftForm typed(Draft draft, MultivaluedMap<String, String> fields) {
        DraftForm typed = DraftForm.typed(fields);
        Set<FormPart> chosen = FormPart.chosen(fields);
        DraftForm merged = chosen.isEmpty() ? typed : typed.taking(chosen, begun(draft, typed));
        return merged.basedOn() != draft.latest() && saysTheSame(draft, merged) ? merged.basedOn(draft.latest()) : merged;
    }

    /** Whether the text that is edited is still as it was when the person began, so that only another one or the files changed since. */
    private static boolean saysTheSame(Draft draft, DraftForm typed) {
        return typed.basedOn() >= 1 && typed.basedOn() < draft.latest()
                && begun(draft, typed).basedOn(draft.latest()).equals(typed.in(draft.latest(), draft.content(), draft.issuer().homeZone()));
    }

    /** The form as it was when the person began. */
    private static DraftForm begun(Draft draft, DraftForm typed) {
        return typed.in(typed.basedOn(), base(draft, typed), draft.issuer().homeZone());
    }

    /** The version that the person began from; the latest if the form does not say one. */
    static DraftContent base(Draft draft, DraftForm typed) {
        return draft.content(typed.basedOn() >= 1 && typed.basedOn() <= draft.latest() ? typed.basedOn() : draft.latest());
    }

    private Answer sheet(Draft draft, DraftForm form) {
        return new Answer(draft, form.withRoom(0, 0), new FieldProblems(), null, null, Map.of(), Map.of());
    }

    /** The page in the making. */
    private class Answer {

        private final Draft draft;
        private final DraftForm form;
        private final FieldProblems problems;
        private final String notice;
        private final Conflict conflict;
        private final Map<String, List<String>> leftOut;
        private final Map<String, String> typed;

        Answer(Draft draft, DraftForm form, FieldProblems problems, String notice, Conflict conflict,
                Map<String, List<String>> leftOut, Map<String, String> typed) {
            this.draft = draft;
            this.form = form;
            this.problems = problems;
            this.notice = notice;
            this.conflict = conflict;
            this.leftOut = leftOut;
            this.typed = typed;
        }

        /** The one that is approved for the issuer; what stood there before is shown beside it. */
        Answer withStatement() {
            Language language = Language.of(form.further().map(Language::tag).orElse(form.language().equals("fr") ? "fr" : "en"));
            return DraftStatement.inForce(draft.issuer(), language)
                    .map(approved -> new Answer(draft, form.carrying(approved.statement()), problems, notice, conflict, leftOut,
                            form.statementBody().isBlank() ? typed : Map.of("statementBody", form.statementBody())))
                    .orElseGet(() -> saying("No cautionary statement in " + language.locale().getDisplayLanguage(Locale.ENGLISH)
                            + " is approved for the issuer: see Statements."));
        }

        Answer withRoom(String kind) {
            DraftForm roomy = form.withRoom("symbols".equals(kind) ? 2 : 0, "contacts".equals(kind) ? 1 : 0);
            return new Answer(draft, roomy, problems, notice, conflict, leftOut, typed);
        }

        /** A text that would lose something is shown as it would be saved, and beside it as it was typed. */
        Answer with(FieldProblems found, Map<String, List<String>> lost) {
            Map<String, String> before = new HashMap<>();
            lost.forEach((field, sentences) -> {
                found.add(field, "Not saved yet: something would be left out. " + String.join(" ", sentences)
                        + " Below is the text as it would be saved. Save again to keep it so.");
                before.put(field, field.equals("body") ? form.body() : form.statementBody());
            });
            return new Answer(draft, lost.isEmpty() ? form : form.cleaned(base(draft, form).pictures()), found, null, null, lost, before);
        }

        /** The person's text on top of the newer version, with what only the colleague changed taken over, and the rest to be chosen. */
        Answer beside(Draft newer) {
            DraftForm begun = begun(draft, form).cleaned(newer.content().pictures());
            DraftForm first = form.in(newer.latest(), newer.content(), newer.issuer().homeZone());
            DraftForm yours = form.cleaned(newer.content().pictures());
            DraftForm merged = form.basedOn(newer.latest()).taking(Conflict.untouched(begun, first, yours), first).withRoom(0, 0);
            return new Answer(draft, merged, problems, null, Conflict.of(newer, begun, first, yours), leftOut, typed);
        }

        Answer saying(String what) {
            return new Answer(draft, form, problems, what, conflict, leftOut, typed);
        }

        io.quarkus.qute.TemplateInstance page() {
            List<Exchange> exchanges = Exchange.all();
            DraftContent content = form.content(base(draft, form), draft.issuer().homeZone(), exchanges);
            String headline = content.original().headline().isBlank() ? "a draft without a headline yet" : content.original().headline();
            return Pages.edit(new EditSheet(draft, headline, form, problems, notice, conflict, leftOut, typed,
                    exchanges.stream().flatMap(exchange -> exchange.everyName().stream()).distinct().sorted().toList(),
                    Present.besides(drafts.person(), draft, clock.instant()), preview.of(draft, content, form)));
        }
    }
}
