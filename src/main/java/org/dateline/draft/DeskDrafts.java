package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.audit.Action;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** The way from a request to a draft: who asks, whether it is one of their issuer's, and that it is written down. */
@RequestScoped
class DeskDrafts {

    /** Whoever has a part in a release, and nobody else, may read its draft. */
    static final Role[] READERS = {Role.WRITER, Role.APPROVER, Role.PUBLISHER};

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    Colleague person() {
        return Colleague.of(signedIn);
    }

    /**
     * @throws NotFoundException if there is none
     * @throws jakarta.ws.rs.ForbiddenException if the person has none of the roles for its issuer
     */
    Draft open(UUID id, Role... anyOf) {
        return permitted(Draft.of(id).orElseThrow(NotFoundException::new), anyOf);
    }

    /** As {@link #open}, for changing it: whoever comes at the same time waits until this transaction ends. */
    Draft openToChange(UUID id, Role... anyOf) {
        return permitted(Draft.locked(id).orElseThrow(NotFoundException::new), anyOf);
    }

    private Draft permitted(Draft draft, Role... anyOf) {
        signedIn.require(draft.issuer().id(), anyOf);
        return draft;
    }

    ZoneId homeZone(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Draft.of(id).orElseThrow(NotFoundException::new).issuer().homeZone());
    }

    /** The person's roles for an issuer, of those that have a part in a release. */
    Set<Role> roles(Issuer issuer) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(READERS).filter(role -> signedIn.issuersAs(role).contains(issuer.id())).forEach(roles::add);
        return roles;
    }

    /** Ids of the issuers whose drafts the person may read. */
    Set<Long> issuerIds() {
        Set<Long> ids = new TreeSet<>();
        Arrays.stream(READERS).map(signedIn::issuersAs).forEach(ids::addAll);
        return ids;
    }

    /** The issuers for which the person may write, by name. */
    List<Issuer> issuersToWriteFor() {
        Set<Long> ids = signedIn.issuersAs(Role.WRITER);
        return Issuer.all().stream().filter(issuer -> ids.contains(issuer.id())).toList();
    }

    void record(Draft draft, Action action, Role as, String... words) {
        audit.record(Actor.of(signedIn, as), action, DraftAction.on(draft), words);
    }
}
