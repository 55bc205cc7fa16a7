package org.dateline.draft;

import static org.dateline.draft.Finding.Level.ADVICE;
import static org.dateline.draft.Finding.Level.BLOCKS;

/** The checks of how the news is made known besides this site, which is never the first channel for what is material. */
final class WireChecks {

    private WireChecks() {}

    static Outcome materiality(CheckedDraft draft) {
        return Outcome.of("the decisions on its materiality", draft.materiality() != null ? null
                : BLOCKS.says("Nobody has decided yet whether the news is material. Until somebody does, it counts as material."));
    }

    static Outcome crossing(CheckedDraft draft) {
        return Outcome.of("its materiality, the time and link of its crossing, and when it goes out", draft.material() ? missing(draft) : null);
    }

    private static Finding.Said missing(CheckedDraft draft) {
        WireCrossing crossing = draft.crossing();
        if (crossing == null) {
            return BLOCKS.says("Material news is never first on this site, and no crossing of a wire is recorded.");
        }
        if (crossing.crossedAt().isAfter(draft.at())) {
            return BLOCKS.says("Material news is never first on this site: it crosses " + crossing.wire() + " only later.");
        }
        return crossing.link().isEmpty() ? ADVICE.says("Its address at " + crossing.wire() + " is not recorded.") : null;
    }
}
