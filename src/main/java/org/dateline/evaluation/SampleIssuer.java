package org.dateline.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.dateline.account.OneTimePasswords;
import org.dateline.account.Person;
import org.dateline.contact.Contact;
import org.dateline.contact.ContactFacts;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.draft.importer.ImportedRelease;
import org.dateline.draft.OperatorImport;
import org.dateline.draft.importer.ReleaseImporter;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.issuer.Listing;
import org.dateline.issuer.ListingFacts;
import org.dateline.shared.EvaluationStarts;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;
import org.dateline.shared.Settings;

/**
 * What an evaluation shows: North American Palladium Ltd. as of February 2006 with the release Dateline was begun for,
 * admitted as the historical release it is, and four people of the desk. The people are made up; their addresses end in
 * {@code .invalid}, so that nothing can ever be mailed to anybody.
 */
@ApplicationScoped
class SampleIssuer {

    private static final String RELEASE = "nap-2006-02-06-tailings-dam-leak.txt";

    private record Sample(String name, String email, Role role, String label) {}

    private static final List<Sample> PEOPLE = List.of(
            new Sample("Wanda Writer", "writer@dateline.invalid", Role.WRITER, "Writer"),
            new Sample("Amir Approver", "approver@dateline.invalid", Role.APPROVER, "Approver"),
            new Sample("Paula Publisher", "publisher@dateline.invalid", Role.PUBLISHER, "Publisher"),
            new Sample("Hana Handler", "handler@dateline.invalid", Role.ENQUIRY_HANDLER, "Enquiry handler"),
            new Sample("Ada Administrator", "administrator@dateline.invalid", Role.ADMINISTRATOR, "Administrator"));

    @Inject
    Settings settings;

    @Inject
    OneTimePasswords passwords;

    @Inject
    OperatorImport operator;

    @Inject
    SampleFilings filings;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void load(@Observes EvaluationStarts evaluation) {
        if (settings.loadsSample() && QuarkusTransaction.requiringNew().call(() -> Issuer.all().isEmpty())) {
            Issuer issuer = QuarkusTransaction.requiringNew().call(this::enter);
            operator.admit(issuer, read(), "");
            filings.load();
        }
        for (Sample person : PEOPLE) {
            evaluation.say(() -> passwords.fresh(person.email()).map(password -> "%-17s %-30s one-time password %s"
                    .formatted(person.label(), person.email(), password)));
        }
    }

    private Issuer enter() {
        Issuer issuer = Issuer.enter(new IssuerFacts("north-american-palladium", "North American Palladium Ltd.", "",
                "2116-130 Adelaide St. W.\nToronto, ON M5H 3P5", "CA", "416.360.7590", "416.360.7709",
                "http://www.napalladium.com", "", "", "America/Toronto", "Canada"));
        Listing.enter(issuer, new ListingFacts("XTSE", "PDL", "", ""));
        Listing.enter(issuer, new ListingFacts("XASE", "PAL", "", ""));
        Contact.enter(issuer, new ContactFacts("Iris Relations", "Investor Relations (made-up sample contact)", "",
                "investor.relations@dateline.invalid", "INVESTOR", "", ""));
        for (Sample sample : PEOPLE) {
            long where = sample.role() == Role.ADMINISTRATOR ? SignedIn.EVERY_ISSUER : issuer.id();
            Person.create(sample.name(), sample.email(), clock.instant()).grant(where, sample.role(), clock.instant());
        }
        return issuer;
    }

    private static ImportedRelease read() {
        try (InputStream file = SampleIssuer.class.getResourceAsStream("/sample/" + RELEASE)) {
            return ReleaseImporter.read(SourceFile.of(RELEASE, file.readAllBytes()));
        } catch (IOException | UnreadableSource e) {
            throw new IllegalStateException("The sample release does not read: " + e.getMessage(), e);
        }
    }
}
