package org.dateline.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dateline.audit.Action;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/**
 * The way from a request to a filing that is not yet public: who asks, whether it is one of their issuer's, and that it is
 * written down.
 */
@RequestScoped
class DeskFilings {

    @Inject
    SignedIn signedIn;

    @Inject
    DeskDrafts drafts;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Colleague person() {
        return Colleague.of(signedIn);
    }

    /**
     * @throws NotFoundException if there is none
     * @throws jakarta.ws.rs.ForbiddenException if the person has none of the roles for its issuer
     */
    DraftFiling open(UUID id, Role... anyOf) {
        return permitted(DraftFiling.of(id).orElseThrow(NotFoundException::new), anyOf);
    }

    /** As {@link #open}, for a page that shows what it says: each reading is written down. */
    DraftFiling read(UUID id, Role... anyOf) {
        DraftFiling filing = open(id, anyOf);
        record(filing, DraftAction.FILING_READ, null);
        return filing;
    }

    /** As {@link #open}, for changing it: whoever comes at the same time waits until this transaction ends. */
    DraftFiling openToChange(UUID id, Role... anyOf) {
        return permitted(DraftFiling.locked(id).orElseThrow(NotFoundException::new), anyOf);
    }

    private DraftFiling permitted(DraftFiling filing, Role... anyOf) {
        signedIn.require(filing.issuer().id(), anyOf);
        return filing;
    }

    /** Saves the next version, and that it was. @param words for the sentence, behind the number of the version */
    void save(DraftFiling filing, int seen, FilingContent content, Action action, String... words) {
        int before = filing.latest();
        filing.save(seen, content, person(), clock.instant());
        if (filing.latest() > before) {
            String[] all = new String[words.length + 1];
            all[0] = Integer.toString(filing.latest());
            System.arraycopy(words, 0, all, 1, words.length);
            record(filing, action, Role.WRITER, all);
        }
    }

    Set<Role> roles(DraftFiling filing) {
        return drafts.roles(filing.issuer());
    }

    /** Ids of the issuers whose filings the person may read before they are public. */
    Set<Long> issuerIds() {
        return drafts.issuerIds();
    }

    /** The issuers for which the person may write, by name. */
    List<Issuer> issuersToWriteFor() {
        return drafts.issuersToWriteFor();
    }

    LocalDate today(DraftFiling filing) {
        return filing.issuer().today(clock);
    }

    void record(DraftFiling filing, Action action, Role as, String... words) {
        audit.record(Actor.of(signedIn, as), action, DraftAction.on(filing), words);
    }
}
