package org.dateline.draft;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;

/**
 * Where a draft stands: its latest version, what the checks say of it, who approved it, and whether it was published. The
 * state is read from these rows; it is stored nowhere.
 *
 * @param checks      what they say that its publication, or its admission, is held to
 * @param approvals   that bind the latest version
 * @param schedule    the latest step; null if it was never scheduled
 * @param publication null until it is published or admitted
 * @param admission   true if it carries a day before today: such a release is admitted, not published
 */
record Standing(Draft draft, DraftContent content, List<CheckResult> checks, List<DraftApproval> approvals, Schedule schedule,
        DraftPublication publication, boolean admission) {

    /** Reads it. Costs no document: an approval counts here until a look at the documents says that they are others now. */
    static Standing of(Draft draft, Publication publication) {
        DraftContent content = draft.content();
        List<DraftApproval> approvals = draft.approvals();
        DraftPublication done = draft.publication().orElse(null);
        boolean admission = done != null ? done.admitted() : draft.purpose() == Purpose.RELEASE && publication.isOfAnEarlierDay(draft, content);
        List<CheckResult> checks = done != null ? List.of()
                : publication.checks(draft, content, !approvals.isEmpty(), Act.of(draft, admission),
                        publication.planned(draft, content));
        return new Standing(draft, content, checks, approvals, draft.schedule().orElse(null), done, admission);
    }

    /** The act by which it would become public. */
    Act act() {
        return Act.of(draft, admission);
    }

    enum State {
        BEING_WRITTEN("bad"), WAITING_FOR_APPROVAL("warn"), APPROVED("good"), SCHEDULED("good"), ON_HOLD("bad"), PUBLISHED("");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        /** The class by which the style sheet colours it. */
        public String tone() {
            return tone;
        }
    }

    public State state() {
        if (publication != null) {
            return State.PUBLISHED;
        }
        if (!blocking().isEmpty()) {
            return State.BEING_WRITTEN;
        }
        if (approvals.isEmpty()) {
            return State.WAITING_FOR_APPROVAL;
        }
        if (schedule != null && schedule.waits()) {
            return State.SCHEDULED;
        }
        return schedule != null && schedule.stopped() ? State.ON_HOLD : State.APPROVED;
    }

    /** Why it did not or does not go out at the time it had; null if it is not stopped. */
    public String stopped() {
        return publication == null && schedule != null && schedule.stopped()
                ? (schedule.blocked() ? "It did not go out at its time. " : "It is on hold. ") + schedule.why() : null;
    }

    /** Something was in the way at its time, and nobody has settled it yet. */
    public boolean didNotGoOut() {
        return publication == null && schedule != null && schedule.blocked();
    }

    /** The state in words, as it stands in lists and on top of the draft. */
    public String words() {
        return switch (state()) {
            case BEING_WRITTEN -> "being written";
            case WAITING_FOR_APPROVAL -> "waiting for approval";
            case APPROVED -> "approved by " + approvals.stream().map(approval -> approval.approvedBy().name()).collect(Collectors.joining(", "));
            case SCHEDULED -> schedule.onCrossing() ? "goes out when it has crossed the wire"
                    : "goes out on " + PrintedTime.instant(schedule.due(), schedule.zone(), Language.ENGLISH);
            case ON_HOLD -> schedule.blocked() ? "did not go out at its time" : "on hold";
            case PUBLISHED -> (publication.admitted() ? "admitted as entry " : "published as entry ") + publication.entry();
        };
    }

    /** What the checks say of the text itself, whoever approved it. */
    public List<Finding> findingsOfText() {
        return checks.stream().flatMap(check -> check.findings().stream())
                .filter(Finding::isOfTheText)
                .toList();
    }

    /** What the writer has to mend before anybody can approve it. */
    public List<Finding> blocking() {
        return findingsOfText().stream().filter(Finding::inTheWay).toList();
    }

    /** What needs a reason before it can go out. */
    public List<Finding> unanswered() {
        return findingsOfText().stream().filter(Finding::needsReason).toList();
    }

    /** Of a translation, that of the new text. */
    public String headline() {
        return headline(draft.purpose() == Purpose.TRANSLATION ? content.further() : content.original());
    }

    /** Whether the market learns something by its publication. */
    public boolean isNews() {
        return act().bringsNews();
    }

    static String headline(ReleaseText text) {
        return text.headline().isBlank() ? "Without a headline yet" : text.headline();
    }

    public String path() {
        return "/desk/drafts/" + draft.id();
    }

    /** @param roles the person's, for the issuer of the draft */
    NextStep nextStep(Colleague person, Set<Role> roles) {
        return switch (state()) {
            case PUBLISHED -> NextStep.none(publication.admitted() ? "It is in the archive." : "It is public.");
            case BEING_WRITTEN -> roles.contains(Role.WRITER)
                    ? NextStep.yours("Mend what the checks found, then a colleague can approve it.", "Edit", path() + "/edit")
                    : NextStep.others("A writer has to mend what the checks found.");
            case WAITING_FOR_APPROVAL -> approvalStep(person, roles);
            case APPROVED -> !unanswered().isEmpty() && !admission ? NextStep.yours("The checks warn of something: say why it goes out all the same, or mend it.",
                    "Answer the checks", path() + "/checks") : roles.contains(Role.PUBLISHER)
                    ? NextStep.yours("It can go out exactly as it stands.", admission ? "Admit to the archive …" : "Publish …",
                            path() + (admission ? "/admission" : "/publication"))
                    : NextStep.others("A publisher can " + (admission ? "admit it to the archive." : "publish it."));
            case SCHEDULED -> roles.contains(Role.PUBLISHER)
                    ? NextStep.toLookAt("It goes out by itself. Until its last second it can be stopped or moved.", "See the schedule", path() + "/schedule")
                    : NextStep.others("It goes out by itself.");
            case ON_HOLD -> roles.contains(Role.PUBLISHER)
                    ? NextStep.yours("It goes out only when it is given a time again.", "Give it a time …", path() + "/schedule")
                    : NextStep.others("A publisher has to give it a time again.");
        };
    }

    private NextStep approvalStep(Colleague person, Set<Role> roles) {
        boolean own = draft.changedBy().id().equals(person.id());
        if (roles.contains(Role.APPROVER) && !own) {
            return NextStep.yours("Read it, and approve it if it is right.", "Read and approve", path() + "/approvals");
        }
        return NextStep.others(own && roles.contains(Role.APPROVER)
                ? "You saved the latest version yourself, so another approver has to read and approve it."
                : "An approver has to read and approve it.");
    }
}
