package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.ExchangePages.ListedRule;
import org.dateline.draft.ExchangePages.RulesSheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;
import org.hibernate.exception.ConstraintViolationException;

/** The rules of the published checklist. One that nobody verified against the primary text can be lowered to a warning, on record. */
@Path("/desk/rules")
public class RulesResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Administrators of every issuer decide; who reviews the record reads. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR_ROLE, Role.REVIEWER_ROLE})
    public Response list() {
        if (signedIn.issuersAs(Role.REVIEWER).isEmpty()) {
            everywhere();
        }
        return DeskAnswer.page(page("", "", new FieldProblems()));
    }

    /** @param letters of the rule, such as {@code T1} */
    @POST
    @Path("{letters}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("letters") String letters, MultivaluedMap<String, String> fields) {
        everywhere();
        if (rules().stream().noneMatch(known -> known.letters().equals(letters) && known.canBeLowered())) {
            throw new NotFoundException();
        }
        String reason = DraftForm.typed(fields.getFirst("reason"));
        FieldProblems problems = new FieldProblems().lines("reason-" + letters, reason, 1000);
        if (reason.isEmpty()) {
            problems.add("reason-" + letters, "Please say why. The reason goes on record.");
        }
        if (problems.none()) {
            try {
                boolean lower = !RuleLevel.lowered().containsKey(letters);
                QuarkusTransaction.requiringNew().run(() -> decide(letters, lower, DraftForm.number(fields.getFirst("version")), reason));
                return DeskAnswer.next("/desk/rules");
            } catch (OptimisticLockException | ConstraintViolationException somebodyElseWasFirst) {
                problems.add("reason-" + letters, "Somebody else decided on this rule meanwhile. Please look at it, then decide again.");
            }
        }
        return DeskAnswer.form(page(letters, reason, problems));
    }

    private void decide(String letters, boolean lower, int seen, String reason) {
        RuleLevel.enter(letters, seen, lower, reason, drafts.person(), clock.instant());
        audit.recordBecause(reason, Actor.of(signedIn, Role.ADMINISTRATOR), lower ? ExchangeAction.RULE_LOWERED : ExchangeAction.RULE_RAISED,
                new ActedOn("rule", letters, "rule " + letters));
    }

    private TemplateInstance page(String letters, String typed, FieldProblems problems) {
        return ExchangePages.rules(new RulesSheet(rules(),
                RuleLevel.history(), letters, typed, problems, signedIn.hasEverywhere(Role.ADMINISTRATOR)));
    }

    /** Those of exchanges and those of the text. */
    private static List<ListedRule> rules() {
        Map<String, String> lowered = RuleLevel.lowered();
        return Stream.concat(
                Arrays.stream(ExchangeRules.values()).map(rule -> ListedRule.of(rule, lowered.get(rule.letters()), RuleLevel.latest(rule.letters()))),
                Arrays.stream(Rule.values()).filter(rule -> !rule.letters().isEmpty())
                        .map(rule -> ListedRule.of(rule, lowered.get(rule.letters()), RuleLevel.latest(rule.letters())))).toList();
    }

    /** A decision here holds for every issuer. */
    private void everywhere() {
        signedIn.require(SignedIn.EVERY_ISSUER, Role.ADMINISTRATOR);
    }
}
