package org.dateline.release;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Coverage;
import org.dateline.ledger.Coverages;
import org.dateline.ledger.Visibility;
import org.dateline.release.ReleaseView.File;
import org.dateline.release.ReleaseView.Portal;
import org.dateline.release.ReleaseView.Speaker;
import org.dateline.shared.Here;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PublicAnswer;
import org.jboss.resteasy.reactive.RestPath;

/** The page of a visible release. Whatever is not visible, or was never there, is simply not found. */
@Path("/releases")
public class ReleaseResource {

    @Inject
    PublicAnswer answer;

    @Inject
    Here here;

    @Inject
    Visibility visibility;

    @Inject
    Coverages coverages;

    @Inject
    ReleasePage page;

    // Not on the class: a class path that matches the beginning of an address hides the other resources below /releases.
    @GET
    @Path(ReleaseAddress.TEMPLATE)
    @PermitAll
    public Response get(@RestPath int year, @RestPath int month, @RestPath int day, @RestPath String slug) {
        LocalDate issuedOn;
        try {
            issuedOn = LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw new NotFoundException();
        }
        return answer.page(page.of(view(ReleaseInFull.at(visibility, issuedOn, slug, here.language()).orElseThrow(NotFoundException::new))));
    }

    private ReleaseView view(ReleaseInFull found) {
        Release release = found.release();
        Issuer issuer = release.issuer();
        String path = release.address().path();
        Neighbours beside = Neighbours.of(release, visibility, here.language());
        List<File> files = PublishedDocument.listedOf(release, visibility).stream()
                .filter(document -> !document.madeByThePortal())
                .map(document -> new File(document.name(), path + "/attachments/" + document.name(), PrintedNumber.size(document.size(), here.language())))
                .toList();
        return new ReleaseView(found.text(), release.category(), new Speaker(issuer.name(here.language()), issuer.path(), issuer.country(), issuer.homeZone()),
                new Portal(path, here.full(path), release.entry(), release.published(),
                        coverages.of(release.entry()).orElseGet(() -> new Coverage(visibility.signedSize(), 0, List.of())), release.admitted(), files,
                        beside.before(), beside.after(), found.sequel(), found.expected(), found.added(), found.risks(), found.statement()));
    }
}
