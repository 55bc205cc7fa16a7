package org.dateline.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.draft.FilingAdmission;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingKind;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.issuer.Listing;
import org.dateline.issuer.ListingFacts;
import org.dateline.shared.Language;

/**
 * Real risk factors for an evaluation: item 1A of three annual reports of Yelp Inc., as it is in EDGAR, admitted as the historical
 * filings that they are, under the company that filed them.
 */
@ApplicationScoped
class SampleFilings {

    private static final String OFFICIAL = "https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=1345016&type=10-K";
    private static final List<LocalDate> FILED = List.of(LocalDate.of(2015, 2, 27), LocalDate.of(2016, 2, 24), LocalDate.of(2017, 3, 1));

    @Inject
    FilingAdmission admission;

    void load() {
        Issuer issuer = QuarkusTransaction.requiringNew().call(SampleFilings::enter);
        FILED.forEach(filed -> admit(issuer, filed));
    }

    private static Issuer enter() {
        Issuer issuer = Issuer.enter(new IssuerFacts("yelp", "Yelp Inc.", "", "140 New Montgomery Street\nSan Francisco, CA 94105", "US", "", "",
                "", "", "", "America/Los_Angeles", "Delaware"));
        Listing.enter(issuer, new ListingFacts("XNYS", "YELP", "", ""));
        return issuer;
    }

    private void admit(Issuer issuer, LocalDate filed) {
        String name = "yelp-" + filed + "-item1a.html";
        FilingFacts facts = new FilingFacts(FilingKind.FORM_10K, Language.ENGLISH, LocalDate.of(filed.getYear() - 1, 12, 31), filed, null, OFFICIAL);
        try (InputStream file = SampleFilings.class.getResourceAsStream("/sample/" + name)) {
            admission.admit(admission.read(issuer, facts, SourceFile.of(name, file.readAllBytes()), true));
        } catch (IOException | UnreadableSource e) {
            throw new IllegalStateException("The sample filing " + name + " does not read: " + e.getMessage(), e);
        }
    }
}
