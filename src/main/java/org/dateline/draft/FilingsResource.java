package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.dateline.draft.FilingPages.FilingList;
import org.dateline.draft.FilingPages.Head;
import org.dateline.draft.FilingPages.Listed;
import org.dateline.draft.FilingPages.PublicFiling;
import org.dateline.filing.Filing;
import org.dateline.ledger.Visibility;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;

/** The filings of the issuers for which somebody works: in preparation, and published. */
@Path("/desk/filings")
public class FilingsResource {

    private static final int MOST = 100;

    @Inject
    DeskFilings filings;

    @Inject
    Visibility visibility;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response list() {
        Set<Long> issuers = filings.issuerIds();
        List<PublicFiling> published = issuers.isEmpty() ? List.of() : Filing.latestOf(issuers, visibility, MOST).stream()
                .map(FilingsResource::published).toList();
        return DeskAnswer.page(FilingPages.filings(new FilingList(DraftFiling.unpublishedOf(issuers, MOST).stream()
                .map(FilingsResource::listed).toList(),
                published, !filings.issuersToWriteFor().isEmpty(), issuers.size() > 1)));
    }

    private static Listed listed(DraftFiling filing) {
        boolean approved = !filing.approvals().isEmpty();
        return new Listed(new Head(filing, filing.content()), approved ? "approved, waits for publication" : "in preparation",
                approved ? "good" : "warn");
    }

    private static PublicFiling published(Filing filing) {
        return new PublicFiling(filing.kind().label(Language.ENGLISH), filing.issuer().name(), filing.path(),
                PrintedTime.day(filing.filedOn(), Language.ENGLISH),
                filing.riskFactors());
    }
}
