package org.dateline.draft;

/** Somebody saved another version while a person worked on an older one. Nothing was saved, nothing is lost. */
public class ConflictingEdit extends RuntimeException {

    private final int basedOn;

    ConflictingEdit(Draft draft, int basedOn) {
        super("%s saved version %d while you worked on version %d. Nothing of yours was saved yet."
                .formatted(draft.changedBy().name(), draft.latest(), basedOn));
        this.basedOn = basedOn;
    }

    /** Number of the version the person began from. */
    public int basedOn() {
        return basedOn;
    }
}
