package org.dateline.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.account.Person;
import org.dateline.contact.Audience;
import org.dateline.enquiry.routing.Combinations;
import org.dateline.enquiry.routing.Hours;
import org.dateline.enquiry.routing.Topic;
import org.dateline.issuer.Issuer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Language;
import org.dateline.shared.Mail;
import org.dateline.shared.PrintedTime;

/** What the desk's pages of enquiries show. */
final class DeskPages {

    private DeskPages() {}

    /** @param owner name of who is there for it */
    record Line(Enquiry enquiry, String owner, boolean overdue, String asked, String due) {}

    record Tab(String label, String path, boolean current, long count) {}

    /** @param newer and older addresses of the pages beside this one; null where there is none */
    record InboxSheet(List<Line> lines, List<Tab> tabs, InboxFilter filter, List<Issuer> issuers, String newer, String older) {

        public List<Audience> audiences() {
            return List.of(Audience.values());
        }

        public boolean isSeveral() {
            return issuers.size() > 1;
        }
    }

    record Written(EnquiryMessage message, List<EnquiryFile.Listed> files, Mail mail) {}

    /** What was typed into the forms of one enquiry. */
    record Typed(String answer, String note, String handOver, String to) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /**
     * @param present  who is there for it now
     * @param warnings why the typed answer should be looked at by a second person; empty if it was not tried or nothing was noticed
     * @param quiet    what holds for everything said now
     * @param mayAct   whether the person may do anything
     * @param mayDraft whether the person may begin a release
     */
    record EnquirySheet(Enquiry enquiry, Person present, List<Written> written, List<EnquiryStep> steps, List<HeldAnswer> held, List<Person> people,
            AskingSheet.About about, AskingSheet.About publicAnswer, List<String> warnings, List<String> quiet, Typed typed, FieldErrors errors,
            UUID reader, boolean mayAct, boolean mayDraft, boolean overdue) {

        public String at(Instant instant) {
            return PrintedTime.instant(instant, enquiry.issuer().homeZone(), Language.ENGLISH);
        }

        public String brief(Instant instant) {
            return PrintedTime.briefInstant(instant, enquiry.issuer().homeZone(), Language.ENGLISH);
        }

        public String machine(Instant instant) {
            return PrintedTime.machine(instant, enquiry.issuer().homeZone());
        }

        public String path() {
            return enquiry.deskPath();
        }

        public boolean isStandIn() {
            return present != null && !present.id().equals(enquiry.owner().id());
        }
    }

    /** What was typed of another rule, or of a made-up question. */
    record TypedRule(String audience, String topic, String symbol, String language, String release, String hours, String owner) {

        static final TypedRule NOTHING = new TypedRule("", "", "", "", "", "", "");
    }

    record TypedTrial(String audience, String topic, String symbol, String language, String release, String day, String time) {}

    /** @param rule number of the one that took it; 0 for none */
    record Outcome(String owner, String why, int rule, String due) {}

    record ListedRule(RoutingRule rule, int number, String sentence, boolean first, boolean last, boolean gone, boolean unused) {

        public UUID id() {
            return rule.id();
        }
    }

    /**
     * @param forgotten whether the last-resort owner that was chosen may own questions no longer
     * @param outcome   of the trial; null if none was asked for
     */
    record RoutingSheet(Issuer issuer, List<ListedRule> rules, List<Person> people, Person lastResort, boolean forgotten, RoutingTerms terms,
            RoutingTerms.Facts facts, Combinations combinations, List<String> symbols, TypedRule typed, TypedTrial trial, Outcome outcome,
            FieldErrors errors, boolean mayChange) {

        public List<Audience> audiences() {
            return List.of(Audience.values());
        }

        public List<Topic> topics() {
            return List.of(Topic.values());
        }

        public List<Language> languages() {
            return List.of(Language.values());
        }

        public List<Hours> hours() {
            return List.of(Hours.values());
        }

        public String path() {
            return "/desk/routing/" + issuer.id();
        }

        public String hoursFor(Audience audience) {
            return facts.hours().get(audience.slug());
        }

        public int version() {
            return terms.version();
        }
    }

    record TypedAbsence(String person, String substitute, String firstDay, String lastDay) {}

    record ListedAbsence(Absence absence, String from, String until, boolean now, boolean mayEnd) {}

    /** @param people who can be away, and stand in */
    record AbsenceSheet(List<ListedAbsence> absences, Map<UUID, String> people, Map<UUID, String> choosable, TypedAbsence typed, FieldErrors errors) {}
}
