package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.document.BodyHtml;
import org.dateline.document.Redline;
import org.dateline.draft.prose.Prose;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.release.PrintedStatement;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;
import org.dateline.shared.StepUp;
import org.hibernate.exception.ConstraintViolationException;

/** The cautionary statements of issuers: written by one person, approved by another, each wording kept. */
@Path("/desk/statements")
public class StatementsResource {

    @CheckedTemplate(basePath = "draft")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance statements(List<Line> lines);

        static native TemplateInstance statement(Sheet page);
    }

    /** Where the statement of an issuer in a language stands. @param inForce null if none is approved @param latest null if none is written */
    record Line(Issuer issuer, Language language, DraftStatement.Approved inForce, DraftStatement latest) {

        static Line of(Issuer issuer, Language language) {
            return new Line(issuer, language, DraftStatement.inForce(issuer, language).orElse(null), DraftStatement.latest(issuer, language).orElse(null));
        }

        public String path() {
            return "/desk/statements/" + issuer.id() + "/" + language.tag();
        }

        public String name() {
            return language.locale().getDisplayLanguage(Locale.ENGLISH);
        }

        /** True if what was written last still has to be approved. */
        public boolean waits() {
            return latest != null && (inForce == null || inForce.version() != latest.number());
        }
    }

    /** @param approved null while nobody has */
    record Wording(int number, Colleague by, Moment at, Colleague approvedBy, Moment approved) {}

    /**
     * @param form      null if the person does not write
     * @param notice    what happened, when nothing was done; null if there is nothing to say
     * @param shown     what was written last, as it will look; empty if nothing was
     * @param redline   from the wording that is used to the one written last; null if they are one
     * @param lacks     parts for which the one written last has no words
     * @param objection why this person cannot approve it; null if nothing is in the way
     */
    record Sheet(Line line, StatementForm form, FieldProblems problems, String notice, PrintedStatement shown, Redline redline, List<String> lacks,
            List<Wording> wordings, boolean approver, String objection) {}

    @Inject
    SignedIn signedIn;

    @Inject
    StepUp stepUp;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    public Response list() {
        List<Line> lines = Issuer.all().stream().filter(issuer -> Arrays.stream(DeskDrafts.READERS).anyMatch(role -> has(issuer, role)))
                .flatMap(issuer -> Stream.of(Language.values()).map(language -> Line.of(issuer, language))).toList();
        return DeskAnswer.page(Templates.statements(lines));
    }

    @GET
    @Path("/{issuer:[0-9]{1,18}}/{language:en|fr}")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    public Response show(@PathParam("issuer") long issuerId, @PathParam("language") String tag) {
        return DeskAnswer.page(page(mine(issuerId, DeskDrafts.READERS), Language.of(tag), null, new FieldProblems(), null));
    }

    /** Saves the next wording. */
    @POST
    @Path("/{issuer:[0-9]{1,18}}/{language:en|fr}")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("issuer") long issuerId, @PathParam("language") String tag, MultivaluedMap<String, String> fields) {
        Issuer issuer = mine(issuerId, Role.WRITER);
        Language language = Language.of(tag);
        StatementForm form = StatementForm.typed(fields);
        FieldProblems problems = form.problems();
        if (!problems.none()) {
            return DeskAnswer.form(page(issuer, language, form.body().length() > 100_000 ? form : form.cleaned(), problems, null));
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                int before = DraftStatement.latest(issuer, language).map(DraftStatement::number).orElse(0);
                int saved = DraftStatement.save(issuer, language, form.seen(), form.printed(), Colleague.of(signedIn), clock.instant()).number();
                if (saved > before) {
                    audit.record(Actor.of(signedIn, Role.WRITER), DraftAction.STATEMENT_SAVED, DraftAction.on(issuer), Integer.toString(saved), name(language));
                }
            });
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(issuer, language, form, problems, "Nothing was saved, and what you wrote is below. " + notAllowed.getMessage()));
        } catch (ConstraintViolationException somebodyElseWasFirst) {
            return DeskAnswer.page(409, page(issuer, language, form, problems,
                    "Nothing was saved, and what you wrote is below. Somebody else saved another version at the same moment."));
        }
        return DeskAnswer.next(Line.of(issuer, language).path());
    }

    /** Approves the wording that was written last; from now on it is the one to be used. */
    @POST
    @Path("/{issuer:[0-9]{1,18}}/{language:en|fr}/approvals")
    @RolesAllowed(Role.APPROVER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(@PathParam("issuer") long issuerId, @PathParam("language") String tag, @FormParam("seen") String seen,
            @FormParam(StepUp.FIELD) String code) {
        Issuer issuer = mine(issuerId, Role.APPROVER);
        Language language = Language.of(tag);
        if (!stepUp.accepts(code)) {
            return DeskAnswer.form(page(issuer, language, null, new FieldProblems(), null));
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                DraftStatement statement = DraftStatement.latest(issuer, language).orElseThrow(NotFoundException::new);
                if (statement.approve(DraftForm.number(seen), Colleague.of(signedIn), clock.instant())) {
                    audit.record(Actor.of(signedIn, Role.APPROVER), DraftAction.STATEMENT_APPROVED, DraftAction.on(issuer),
                            Integer.toString(statement.number()), name(language));
                }
            });
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(issuer, language, null, new FieldProblems(), "Nothing was approved. " + notAllowed.getMessage()));
        } catch (ConstraintViolationException somebodyElseWasFirst) {
            return DeskAnswer.next(Line.of(issuer, language).path());
        }
        return DeskAnswer.next(Line.of(issuer, language).path());
    }

    private static String name(Language language) {
        return language.locale().getDisplayLanguage(Locale.ENGLISH);
    }

    private Issuer mine(long issuerId, Role... anyOf) {
        Issuer issuer = Issuer.withId(issuerId).orElseThrow(NotFoundException::new);
        signedIn.require(issuerId, anyOf);
        return issuer;
    }

    private boolean has(Issuer issuer, Role role) {
        return signedIn.issuersAs(role).contains(issuer.id());
    }

    /** @param typed null for what was written last */
    private TemplateInstance page(Issuer issuer, Language language, StatementForm typed, FieldProblems problems, String notice) {
        Line line = Line.of(issuer, language);
        PrintedStatement shown = line.latest() == null ? null : line.latest().printed();
        StatementForm form = typed != null ? typed : shown == null ? new StatementForm(0, "", "") : StatementForm.of(line.latest().number(), shown);
        return Templates.statement(new Sheet(line, has(issuer, Role.WRITER) ? form : null, problems, notice, shown,
                line.waits() && line.inForce() != null ? redline(line.inForce().statement(), shown) : null,
                shown == null ? List.of() : lacks(issuer, shown), wordings(issuer, language), has(issuer, Role.APPROVER), objection(line)));
    }

    private String objection(Line line) {
        if (!line.waits()) {
            return "Nothing waits for an approval.";
        }
        return line.latest().savedBy().id().equals(signedIn.personId()) ? "You saved this version yourself: somebody else has to approve it." : null;
    }

    private static Redline redline(PrintedStatement before, PrintedStatement after) {
        return Redline.between(passages(before), passages(after));
    }

    private static List<String> passages(PrintedStatement statement) {
        return Stream.concat(Stream.of(statement.heading()), Redline.passagesOf(statement.body()).stream()).filter(passage -> !passage.isBlank()).toList();
    }

    private List<String> lacks(Issuer issuer, PrintedStatement statement) {
        Set<String> markets = Listing.of(issuer).stream().filter(listing -> listing.inForceOn(issuer.today(clock)))
                .map(listing -> listing.exchange().mic()).collect(Collectors.toSet());
        String words = Prose.plain(statement.heading() + " " + BodyHtml.text(statement.body()));
        return CautionChecks.wanted(markets).stream().filter(part -> !part.isIn(words)).map(part -> part.sentence()).toList();
    }

    private static List<Wording> wordings(Issuer issuer, Language language) {
        return DraftStatement.of(issuer, language).map(one -> new Wording(one.number(), one.savedBy(), Moment.of(one.saved(), issuer),
                one.approval().map(DraftStatementApproval::approvedBy).orElse(null),
                one.approval().map(approval -> Moment.of(approval.approved(), issuer)).orElse(null))).toList();
    }
}
