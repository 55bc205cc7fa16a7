package org.dateline.audit;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.IssuerNames;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/**
 * The trail of what people did, for administrators and reviewers of every issuer there is: a sentence says what was done,
 * not for which issuer, so nobody reads a part of it. Reviewers read the record, and a draft is none: what was done to
 * drafts is left out for them, as is the mail.
 */
@Path("/desk/audit")
@Blocking
public class AuditResource {

    private static final int PAGE = 50;
    private static final Set<String> NOT_OF_THE_RECORD = Set.of("draft", "mail");

    /** Names no kind: a list for the database may not be empty. */
    private static final Set<String> NOTHING = Set.of("");

    @Inject
    SignedIn signedIn;

    @Inject
    Instance<IssuerNames> issuers;

    /** @param older the address of the next page; null if this is the last */
    record Trail(List<AuditEvent> events, AuditFilter filter, List<AuditEvent.Known> people, List<String> kinds, FieldErrors errors,
            String older) {}

    @GET
    @RolesAllowed({Role.ADMINISTRATOR_ROLE, Role.REVIEWER_ROLE})
    @Transactional
    public Response show(@QueryParam("person") String person, @QueryParam("kind") String kind, @QueryParam("day") String day,
            @QueryParam("before") String before) {
        Set<String> hidden = hidden();
        var filter = new AuditFilter(person, kind, day, before);
        FieldErrors errors = filter.errors();
        List<String> kinds = AuditEvent.kinds().stream().filter(known -> !hidden.contains(known)).toList();
        if (!errors.isEmpty()) {
            return DeskAnswer.form(Templates.trail(new Trail(List.of(), filter, AuditEvent.people(), kinds, errors, null)));
        }
        List<AuditEvent> found = AuditEvent.page(filter, hidden, PAGE + 1);
        List<AuditEvent> shown = found.subList(0, Math.min(PAGE, found.size()));
        String older = found.size() > PAGE ? address(filter, shown.get(PAGE - 1)) : null;
        return DeskAnswer.page(Templates.trail(new Trail(shown, filter, AuditEvent.people(), kinds, errors, older)));
    }

    private Set<String> hidden() {
        if (isForAll(Role.ADMINISTRATOR)) {
            return NOTHING;
        }
        if (isForAll(Role.REVIEWER)) {
            return NOT_OF_THE_RECORD;
        }
        throw new ForbiddenException();
    }

    private boolean isForAll(Role role) {
        Set<Long> all = issuers.isResolvable() ? issuers.get().all().keySet() : Set.of();
        return signedIn.hasEverywhere(role) || !all.isEmpty() && signedIn.issuersAs(role).containsAll(all);
    }

    private static String address(AuditFilter filter, AuditEvent last) {
        return "/desk/audit?person=%s&kind=%s&day=%s&before=%s".formatted(escaped(filter.person()), escaped(filter.kind()),
                escaped(filter.day()), escaped(AuditFilter.after(last)));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
