package org.dateline.draft;

import java.time.Instant;
import java.util.List;

/**
 * A colleague who edits a draft, as pages tell of it.
 *
 * @param here   whether the page was heard of within the last minutes
 * @param opened when they opened it
 */
record Present(String name, boolean here, Moment opened) {

    static List<Present> besides(Colleague person, Draft draft, Instant now) {
        return DraftPresence.others(draft, person, now).stream()
                .map(one -> new Present(one.personName(), one.isHere(now), Moment.of(one.opened(), draft.issuer()))).toList();
    }
}
