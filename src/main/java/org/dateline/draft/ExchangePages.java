package org.dateline.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import org.dateline.draft.HaltState.Stage;
import org.dateline.draft.Notice.Channel;
import org.dateline.draft.Notice.Outcome;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.trading.Market;
import org.dateline.shared.FieldProblems;

/** The pages about exchanges and about what is owed after a publication. Each takes one record, which holds all that it shows. */
@CheckedTemplate(basePath = "draft")
final class ExchangePages {

    private ExchangePages() {}

    static native TemplateInstance notices(NoticesSheet page);

    static native TemplateInstance facts(FactsSheet page);

    static native TemplateInstance halts(HaltsSheet page);

    static native TemplateInstance halt(HaltSheet page);

    static native TemplateInstance tasks(TasksSheet page);

    static native TemplateInstance task(TaskSheet page);

    static native TemplateInstance rules(RulesSheet page);

    /** Which draft a page is about. */
    record About(String path, String headline, String issuer, int version) {

        static About of(Draft draft, DraftContent content) {
            String headline = content.original().headline();
            return new About("/desk/drafts/" + draft.id(), headline.isBlank() ? "Without a headline yet" : headline, draft.issuer().name(),
                    draft.latest());
        }
    }

    /** @param moment what the exchange says to the planned instant */
    record Told(Market market, String moment, boolean told) {}

    /** @param copy null if the text was not sent */
    record ListedNotice(ExchangeNotice.Entered entered, String market, Moment called, Moment copy, Moment at) {

        /** Whether this is the one that was chosen to be corrected. */
        public boolean corrected(String number) {
            return Integer.toString(entered.number()).equals(number);
        }
    }

    /**
     * @param at       when it would go out as things stand
     * @param hourless exchanges of which the portal knows no hours
     * @param script   what to say on the telephone
     */
    record NoticesSheet(About about, boolean published, Moment at, List<Told> markets, List<String> hourless, List<Finding> findings,
            String script, List<ListedNotice> notices, NoticeForm form, FieldProblems problems) {

        public List<Channel> channels() {
            return List.of(Channel.values());
        }

        public List<Outcome> outcomes() {
            return List.of(Outcome.values());
        }

        /** Those that can still be corrected. */
        public List<ListedNotice> standing() {
            return notices.stream().filter(notice -> notice.entered().stands()).toList();
        }
    }

    /**
     * @param knownFor  how long the company has known; null if nobody has said
     * @param enteredBy who entered what counts now; empty if nobody has
     */
    record FactsSheet(About about, FactsForm form, FieldProblems problems, String zone, String knownFor, String enteredBy, boolean published) {}

    record ListedHalt(Halt halt, String exchange, Moment from, Moment to, String latestEnd, boolean lasts) {}

    /** @param markets on which these issuers have securities, to choose from */
    record HaltsSheet(List<ListedHalt> halts, List<Issuer> issuers, List<Market> markets, HaltForm form, FieldProblems problems, String zone) {

        public List<Stage> stages() {
            return List.of(Stage.REQUESTED, Stage.ACTIVE);
        }
    }

    record HaltSheet(ListedHalt halt, HaltForm form, FieldProblems problems, String zone) {

        public List<Stage> stages() {
            return Arrays.asList(Stage.values());
        }
    }

    record ListedTask(Obligation task, String exchange, Moment due, Moment done, boolean overdue) {

        public String path() {
            return "/desk/tasks/" + task.id();
        }
    }

    record TasksSheet(List<ListedTask> open, List<ListedTask> done, boolean several) {}

    record TaskSheet(ListedTask listed, TypedMoment at, String evidence, FieldProblems problems, String zone) {}

    /**
     * @param mark    how far the rule was read, in words
     * @param reason  for which it is lowered; null if it is not
     * @param version of the decision whether it is lowered
     */
    record ListedRule(String letters, String title, String basis, String mark, boolean canBeLowered, int ruleVersion, String reason, int version) {

        static ListedRule of(ExchangeRules rule, String reason, int version) {
            return new ListedRule(rule.letters(), rule.title(), rule.basis(), rule.mark().words(), rule.canBeLowered(), ExchangeRules.VERSION, reason, version);
        }

        static ListedRule of(Rule rule, String reason, int version) {
            return new ListedRule(rule.letters(), PublicationChecks.titles(rule), rule.basis(), rule.source().words(), rule.canBeLowered(),
                    PublicationChecks.version(rule), reason, version);
        }
    }

    /** @param typed the reason that was typed, for the rule of these letters @param mayDecide whether the person may lower or raise rules */
    record RulesSheet(List<ListedRule> rules, List<RuleLevel> history, String letters, String typed, FieldProblems problems, boolean mayDecide) {

        public String typedFor(String rule) {
            return rule.equals(letters) ? typed : "";
        }

        public String problemAt(String rule) {
            return rule.equals(letters) ? problems.of("reason-" + rule) : null;
        }
    }
}
