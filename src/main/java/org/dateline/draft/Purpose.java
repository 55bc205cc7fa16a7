package org.dateline.draft;

import java.util.List;
import java.util.Map;
import org.dateline.release.SealedDocument;
import org.dateline.release.SealedDocuments;

/** What a draft is for. It is decided when the draft is begun and never changes. */
public enum Purpose {
    /** A release of its own. */
    RELEASE(Act.PUBLICATION, ""),
    /** A release that corrects a public one; both stay readable and say so. */
    CORRECTION(Act.CORRECTION, "Correction"),
    /** A notice over a public release that no longer stands; the release stays readable below it. */
    WITHDRAWAL(Act.WITHDRAWAL, "Withdrawal"),
    /** The text of a public release in a further language: its first text is the one that is public, its second the new one. */
    TRANSLATION(Act.TRANSLATION, "Translation");

    private final Act act;
    private final String label;

    Purpose(Act act, String label) {
        this.act = act;
        this.label = label;
    }

    /** By which it becomes public. */
    Act act() {
        return act;
    }

    /** For the desk; empty for a release of its own. */
    public String label() {
        return label;
    }

    /**
     * The files made of the text that the ledger entry will name.
     *
     * @param pictures that figures show, by name
     */
    List<SealedDocument> documents(DraftContent content, String issuerName, Map<String, SealedDocument> pictures) {
        if (this == TRANSLATION) {
            return SealedDocuments.of(content.further(), issuerName, pictures);
        }
        return this == WITHDRAWAL
                ? content.texts().stream().map(text -> SealedDocuments.ofWithdrawal(text, issuerName)).toList()
                : content.documents(issuerName, pictures);
    }
}
