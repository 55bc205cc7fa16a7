package org.dateline.draft;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dateline.draft.FilingPages.Head;
import org.dateline.draft.FilingPages.LineageSheet;
import org.dateline.draft.FilingPages.Link;
import org.dateline.draft.FilingPages.Origin;
import org.dateline.draft.FilingPages.OriginsSheet;
import org.dateline.draft.LineageReview.Line;
import org.dateline.risk.Lineage;
import org.dateline.risk.RiskWording;
import org.dateline.risk.WordingText;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.Role;

/**
 * How the risk factors of a filing go on from the filing before: what is proposed, and what somebody confirmed or decided
 * otherwise.
 */
@Path("/desk/filings/{id}/lineage")
public class FilingLineageResource {

    private static final String ALL_CERTAIN = "certain";

    @Inject
    DeskFilings filings;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        return DeskAnswer.page(page(prepared(filings.read(id, DeskDrafts.READERS)), null));
    }

    /** Confirms a proposal by its number, or all those that are as good as certain. */
    @POST
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response confirm(@PathParam("id") UUID id, @FormParam("seen") String seen, @FormParam("line") String which) {
        DraftFiling filing = filings.openToChange(id, Role.WRITER);
        PreparedFiling prepared = prepared(filing);
        try {
            filing.requireUnpublished("changed");
            filing.requireSeen(DraftForm.number(seen));
            List<Line> confirmed = asked(prepared.review(), which);
            if (!confirmed.isEmpty()) {
                filings.save(filing, filing.latest(), prepared.review().confirmed(prepared.content(), confirmed),
                        DraftAction.FILING_LINEAGE_CONFIRMED,
                        Integer.toString(confirmed.size()));
            }
            return DeskAnswer.next(filing.path() + "/lineage" + (ALL_CERTAIN.equals(which) ? "" : "#l"
                    + DraftForm.number(which)));
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(prepared, notAllowed.getMessage()));
        }
    }

    private static List<Line> asked(LineageReview review, String which) {
        if (review == null) {
            return List.of();
        }
        if (ALL_CERTAIN.equals(which)) {
            return review.lines().stream().filter(line -> line.isCertain() && !line.confirmed()).toList();
        }
        int number = which != null && which.matches("\\d{1,9}") ? Integer.parseInt(which) : Integer.MAX_VALUE;
        return number < review.lines().size() && !review.lines().get(number).confirmed() ? List.of(review.lines().get(number))
                : List.of();
    }

    /** One risk factor on a page of its own, with every risk factor of the filing before, the likest first. */
    @GET
    @Path("/{heading}")
    @RolesAllowed(Role.WRITER_ROLE)
    @Transactional
    public Response origins(@PathParam("id") UUID id, @PathParam("heading") String heading) {
        DraftFiling filing = filings.read(id, Role.WRITER);
        PreparedFiling prepared = prepared(filing);
        return filing.publication().isPresent() || !canBeDecided(prepared, heading) ? DeskAnswer.next(filing.path() + "/lineage")
                : DeskAnswer.page(page(prepared, heading, null, new FieldProblems(), null));
    }

    /** Decides from which risk factors of the filing before one goes on: none for a new one, several where they were merged. */
    @POST
    @Path("/{heading}")
    @RolesAllowed(Role.WRITER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response choose(@PathParam("id") UUID id, @PathParam("heading") String heading,
            MultivaluedMap<String, String> fields) {
        DraftFiling filing = filings.openToChange(id, Role.WRITER);
        PreparedFiling prepared = prepared(filing);
        if (!canBeDecided(prepared, heading)) {
            return DeskAnswer.page(409,
                    page(prepared, "This risk factor was split otherwise meanwhile. Nothing was done; below is the newest state."));
        }
        List<String> typed = fields.getOrDefault("from", List.of());
        List<UUID> from = prepared.review().factors().stream().filter(factor -> typed.contains(factor.toString())).toList();
        boolean isNew = "yes".equals(fields.getFirst("new"));
        FieldProblems problems = new FieldProblems();
        if (from.isEmpty() != isNew) {
            problems.add("new", isNew
                    ? "A new risk factor goes on from none of the filing before. Please take the ticks below away, or this one."
                    : "Please choose from which risk factor it goes on, or say that it is new.");
            return DeskAnswer.form(page(prepared, heading, from, problems, null));
        }
        try {
            filings.save(filing, DraftForm.number(fields.getFirst("seen")),
                    LineageReview.chosen(prepared.content(), heading, from), DraftAction.FILING_LINEAGE_CHOSEN);
            return DeskAnswer.next(filing.path() + "/lineage");
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(prepared, heading, from, problems, notAllowed.getMessage()));
        }
    }

    private static boolean canBeDecided(PreparedFiling prepared, String heading) {
        return prepared.review() != null && prepared.review().headings().contains(heading);
    }

    private static PreparedFiling prepared(DraftFiling filing) {
        PreparedFiling prepared = PreparedFiling.of(filing);
        if (prepared.section() == null) {
            throw new NotFoundException();
        }
        return prepared;
    }

    private TemplateInstance page(PreparedFiling prepared, String notice) {
        DraftFiling filing = prepared.filing();
        LineageReview review = prepared.review();
        return FilingPages.filingLineage(new LineageSheet(new Head(filing, prepared.content()), links(prepared),
                review == null ? 0 : review.open(),
                review == null ? 0 : review.certain(), FilingDraftResource.before(prepared), notice,
                filing.publication().isPresent() || !filings.roles(filing).contains(Role.WRITER)));
    }

    static List<Link> links(PreparedFiling prepared) {
        LineageReview review = prepared.review();
        if (review == null) {
            return List.of();
        }
        List<WordingText> after = prepared.split().wordings();
        List<Link> links = new ArrayList<>();
        for (Line line : review.lines()) {
            Lineage.Link link = line.link();
            links.add(new Link(links.size(), link.kind().label(Language.ENGLISH, 1), link.kind().mark(),
                    percent(link.likeness()), link.moved(), link.reason(),
                    link.before().stream().map(place -> prepared.before().get(place).heading()).toList(),
                    link.after().stream().map(place -> after.get(place).heading()).toList(),
                    link.after().stream().map(review.headings()::get).toList(), line.confirmed(), line.isCertain()));
        }
        return links;
    }

    /** Rounded down, as in the reasons. */
    private static long percent(double likeness) {
        return (long) Math.floor(likeness * 100 + 1e-9);
    }

    /** @param chosen as typed; null for how it goes on now */
    private static TemplateInstance page(PreparedFiling prepared, String heading, List<UUID> chosen, FieldProblems problems,
            String notice) {
        LineageReview review = prepared.review();
        int place = review.headings().indexOf(heading);
        List<UUID> from = chosen != null ? chosen : review.lines().stream().map(Line::link)
                .filter(link -> link.after().contains(place)).findFirst().orElseThrow()
                .before().stream().map(review.factors()::get).toList();
        double[][] likeness = Lineage.likeness(prepared.before().stream().map(RiskWording::text).toList(),
                prepared.split().wordings());
        List<Origin> origins = IntStream.range(0, review.factors().size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> likeness[i][place]).reversed())
                .map(i -> new Origin(review.factors().get(i).toString(), prepared.before().get(i).heading(),
                percent(likeness[i][place]), from.contains(review.factors().get(i))))
                .toList();
        return FilingPages.filingOrigins(new OriginsSheet(new Head(prepared.filing(), prepared.content()), heading,
                prepared.split().wordings().get(place).heading(),
                FilingDraftResource.before(prepared), origins, problems, notice));
    }
}
