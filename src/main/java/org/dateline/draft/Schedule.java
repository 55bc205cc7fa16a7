package org.dateline.draft;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A step of a draft's schedule; the latest one says whether and when it goes out by itself.
 *
 * @param number   of the step, from 1
 * @param due      a whole minute; null: when the news has crossed the wire
 * @param zone     in which the time was given
 * @param version  of the draft, that is to go out
 * @param why      of a hold, what it is for; else why it goes out in spite of warnings. May be empty
 * @param accepted names of the checks whose warnings the person saw
 * @param by       without an id if the portal itself did it
 */
record Schedule(int number, Step step, Instant due, ZoneId zone, int version, String why, List<String> accepted, Colleague by,
        Instant entered) {

    /** Fired in the transaction that keeps a draft from going out at its time. */
    record Stopped(Draft draft, Schedule schedule) {}

    enum Step {
        /** Given a time, or told to wait for the wire. */
        SCHEDULED("scheduled"),
        /** Given another time. */
        MOVED("moved"),
        /** Does not go out until somebody gives it a time again. */
        HELD("put on hold"),
        /** As {@link #HELD}, by the portal at its time, because something was in the way. */
        BLOCKED("did not go out"),
        /** Has no schedule any more. */
        PULLED_BACK("pulled back");

        private static final Set<Step> WAITING = Set.of(SCHEDULED, MOVED);
        private static final Set<Step> STOPPED = Set.of(HELD, BLOCKED);

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** It goes out by itself unless somebody stops it. */
    public boolean waits() {
        return Step.WAITING.contains(step);
    }

    /** It had a time and does not go out at it. */
    public boolean stopped() {
        return Step.STOPPED.contains(step);
    }

    public boolean blocked() {
        return step == Step.BLOCKED;
    }

    public boolean onCrossing() {
        return due == null;
    }
}
