package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dateline.release.ExpectedText;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.Role;

/**
 * In which languages a release goes out: each text on its own, or the one that is not ready announced with the time at which it
 * is expected. The announcement is part of what is approved and published.
 */
@Path("/desk/drafts/{id}/languages")
public class LanguagesResource {

    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    @CheckedTemplate(basePath = "draft")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance languages(LanguagesSheet page);
    }

    /**
     * @param missing  name of the language whose text can be announced; empty if there is none
     * @param expected as typed
     * @param notice   what happened, when nothing was saved; null if there is nothing to say
     * @param mayWrite whether the person may change it
     */
    record LanguagesSheet(Draft draft, String headline, List<Line> lines, String missing, TypedMoment expected, FieldProblems problems,
            String notice, String zone, boolean mayWrite) {

        public String path() {
            return "/desk/drafts/" + draft.id();
        }

        public int basedOn() {
            return draft.latest();
        }
    }

    /** @param headline empty if there is no text in the language */
    record Line(Language language, String name, boolean there, String headline, boolean original) {}

    @Inject
    DeskDrafts drafts;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response form(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        drafts.record(draft, DraftAction.READ, null);
        return DeskAnswer.page(page(draft, announced(draft), new FieldProblems(), null));
    }

    /** Announces the text that is missing, or takes the announcement back: either is another version, to be approved anew. */
    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.openToChange(id, Role.WRITER);
        ZoneId zone = draft.issuer().homeZone();
        TypedMoment typed = TypedMoment.typed(fields, "expected");
        FieldProblems problems = typed.isEmpty() ? new FieldProblems() : typed.within(new FieldProblems(), zone, clock.instant(), LONGEST_WAIT);
        if (!problems.none()) {
            return DeskAnswer.form(page(draft, typed, problems, null));
        }
        try {
            DraftContent content = draft.content();
            ExpectedText expected = typed.isEmpty() ? null : new ExpectedText(missing(draft, content), typed.instant(zone));
            int before = draft.latest();
            draft.save(DraftForm.number(fields.getFirst("basedOn")), content.expecting(expected), drafts.person(), clock.instant());
            if (draft.latest() > before) {
                drafts.record(draft, DraftAction.SAVED, Role.WRITER, Integer.toString(draft.latest()));
            }
            return DeskAnswer.next("/desk/drafts/" + id);
        } catch (ConflictingEdit conflict) {
            return DeskAnswer.page(409, page(draft, typed, problems,
                    "Somebody else saved another version meanwhile. Look at it, then say it again."));
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(draft, typed, problems, notAllowed.getMessage()));
        }
    }

    /** Leaves out a text that is not to go out with the others. Earlier versions keep it. */
    @POST
    @Path("/{language:en|fr}/removal")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response remove(@PathParam("id") UUID id, @PathParam("language") String tag) {
        Draft draft = drafts.openToChange(id, Role.WRITER);
        try {
            int before = draft.latest();
            draft.save(before, draft.content().without(Language.of(tag)), drafts.person(), clock.instant());
            if (draft.latest() > before) {
                drafts.record(draft, DraftAction.SAVED, Role.WRITER, Integer.toString(draft.latest()));
            }
            return DeskAnswer.next("/desk/drafts/" + id + "/languages");
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(draft, announced(draft), new FieldProblems(), notAllowed.getMessage()));
        }
    }

    private TemplateInstance page(Draft draft, TypedMoment typed, FieldProblems problems, String notice) {
        DraftContent content = draft.content();
        List<Line> lines = Arrays.stream(Language.values())
                .map(language -> new Line(language, name(language), content.text(language).isPresent(),
                        content.text(language).map(Standing::headline).orElse(""),
                        content.original().language() == language)).toList();
        return Templates.languages(new LanguagesSheet(draft, Standing.headline(content.original()), lines,
                draft.purpose() == Purpose.WITHDRAWAL ? "" : lines.stream().filter(line -> !line.there()).map(Line::name).findFirst().orElse(""),
                typed, problems, notice,
                "In " + draft.issuer().homeZone().getId().replace('_', ' ') + ".",
                drafts.roles(draft.issuer()).contains(Role.WRITER) && draft.publication().isEmpty() && draft.purpose() != Purpose.TRANSLATION));
    }

    private static TypedMoment announced(Draft draft) {
        ExpectedText expected = draft.content().expected();
        return TypedMoment.of("expected", expected == null ? null : expected.at(), draft.issuer().homeZone());
    }

    private static Language missing(Draft draft, DraftContent content) {
        if (draft.purpose() == Purpose.WITHDRAWAL) {
            throw new NotAllowed("A notice of withdrawal announces nothing: it is shown over the texts in every language.");
        }
        return Arrays.stream(Language.values()).filter(language -> content.text(language).isEmpty()).findFirst()
                .orElseThrow(() -> new NotAllowed("There is a text in every language: nothing is left to be announced."));
    }

    private static String name(Language language) {
        return language.locale().getDisplayLanguage(Locale.ENGLISH);
    }
}
