package org.dateline.ledger;

import java.util.Locale;
import java.util.Set;

/** What an entry says has happened. Each type names the fields without which it would not say it. */
public enum EntryType {
    /** A release became public. */
    PUBLISH("issuer", "release", "issued", "eyes", "docs"),
    /** A release from before the issuer came to the portal entered the archive. */
    ADMIT("issuer", "release", "issued", "eyes", "docs"),
    /** A release became public that corrects the one of the entry {@code prev}. */
    CORRECT("issuer", "release", "issued", "eyes", "docs", "prev"),
    /** A notice of withdrawal was put over the release of the entry {@code prev}, which stays readable. */
    WITHDRAW("issuer", "release", "issued", "eyes", "docs", "prev"),
    /** The release of the entry {@code prev} got its text in a further language. */
    TRANSLATE("issuer", "release", "issued", "eyes", "docs", "prev"),
    /** A filing became public here. */
    FILE("issuer", "eyes", "docs"),
    /** The risk wordings of a filing became public. */
    WORD("issuer", "eyes", "docs"),
    /** A call, meeting or presentation became public. */
    EVENT("issuer", "eyes", "docs"),
    /** A version of the cautionary statement came into force. */
    STATEMENT("issuer", "eyes", "docs"),
    /** The public contacts of an issuer changed. The entry carries salted digests only: a leaf can never be erased. */
    CONTACT("issuer", "docs"),
    /** The log is signed by the key {@code vkey} as well, which follows the key {@code prior}. */
    KEY("vkey"),
    /** A time-stamp authority has stamped the checkpoint of size {@code checkpoint}; no later entry existed before that. */
    ANCHOR("checkpoint", "root", "tsa", "tsr", "evidence");

    private final Set<String> needed;

    EntryType(String... needed) {
        this.needed = Set.of(needed);
    }

    /** The word in the entry: the constant's name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> needed() {
        return needed;
    }
}
