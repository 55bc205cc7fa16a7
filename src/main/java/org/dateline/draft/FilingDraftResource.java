package org.dateline.draft;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dateline.draft.FilingPages.Approval;
import org.dateline.draft.FilingPages.FilingSheet;
import org.dateline.draft.FilingPages.FormSheet;
import org.dateline.draft.FilingPages.Head;
import org.dateline.draft.FilingPages.Version;
import org.dateline.ledger.Visibility;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;

/** A filing that is not yet public: where it stands, what comes next, its file and its facts. */
@Path("/desk/filings/{id}")
public class FilingDraftResource {

    @Inject
    DeskFilings filings;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        DraftFiling filing = filings.read(id, DeskDrafts.READERS);
        PreparedFiling prepared = PreparedFiling.of(filing);
        Set<Role> roles = filings.roles(filing);
        DraftFilingPublication publication = filing.publication().orElse(null);
        return DeskAnswer.page(FilingPages.filing(new FilingSheet(new Head(filing, prepared.content()), filing.sourceName(),
                prepared.split() == null ? null : prepared.split().wordings().size(),
                prepared.split() == null ? 0 : (int) prepared.split().groups().stream().filter(group -> !group.title().isEmpty())
                .count(),
                prepared.split() == null ? 0 : prepared.split().leftOver().size(),
                prepared.review() == null ? 0 : prepared.review().open(),
                prepared.review() != null, before(prepared), publication != null ? List.of()
                : prepared.obstacles(filings.today(filing)),
                approvals(filing), filing.versions().stream().map(version -> new Version(version.number(), version.by().name(),
                Moment.of(version.saved(), filing.issuer()))).toList(),
                published(filing), publication != null && visibility.covers(publication.entry()) ? publication.path() : null,
                roles.contains(Role.WRITER),
                roles.contains(Role.APPROVER) && !filing.changedBy().id().equals(filings.person().id()), roles.contains(Role.PUBLISHER))));
    }

    /** The filing before, in words; null if there is none. */
    static String before(PreparedFiling prepared) {
        return prepared.previous() == null ? null : prepared.previous().filing().kind().label(Language.ENGLISH) + ", filed "
                + PrintedTime.day(prepared.previous().filedOn(), Language.ENGLISH);
    }

    static List<Approval> approvals(DraftFiling filing) {
        return filing.approvals().stream().map(approval -> new Approval(approval.approvedBy().name(),
                Moment.of(approval.approved(), filing.issuer()))).toList();
    }

    /** Null until it is. */
    static Approval published(DraftFiling filing) {
        return filing.publication().map(publication -> new Approval(publication.publishedBy().name(),
                Moment.of(publication.published(), filing.issuer()))).orElse(null);
    }

    /** The file that was handed in, byte for byte, to be saved and never to be shown by the browser. */
    @GET
    @Path("/source")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response source(@PathParam("id") UUID id) {
        DraftFiling filing = filings.open(id, DeskDrafts.READERS);
        filings.record(filing, DraftAction.FILING_SOURCE_READ, null);
        return DraftResource.download(filing.source());
    }

    @GET
    @Path("/facts")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response facts(@PathParam("id") UUID id) {
        DraftFiling filing = filings.read(id, Role.WRITER);
        return filing.publication().isPresent() ? DeskAnswer.next(filing.path())
                : DeskAnswer.page(page(filing, FilingForm.of(filing, filing.content()), new FieldProblems(), null));
    }

    private static TemplateInstance page(DraftFiling filing, FilingForm form, FieldProblems problems, String notice) {
        return FilingPages.filingForm(new FormSheet(new Head(filing, filing.content()), form, List.of(filing.issuer()), problems,
                notice));
    }

    /** Changes what is said of it. */
    @POST
    @Path("/facts")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        DraftFiling filing = filings.openToChange(id, Role.WRITER);
        FilingForm form = FilingForm.typed(fields::getFirst);
        FieldProblems problems = form.problems(filing.issuer(), clock.instant());
        if (!problems.none()) {
            return DeskAnswer.form(page(filing, form, problems, null));
        }
        try {
            filings.save(filing, form.seen(), filing.content().with(form.facts(filing.issuer()), form.admitted()),
                    DraftAction.FILING_FACTS_SAVED);
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(filing, form, problems, notAllowed.getMessage()));
        }
        return DeskAnswer.next(filing.path());
    }
}
