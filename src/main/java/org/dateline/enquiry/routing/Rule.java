package org.dateline.enquiry.routing;

import java.util.UUID;

/** Questions of a kind go to a person. */
public record Rule(UUID id, Condition condition, UUID owner) {

    /** Such as {@code Questions from media, in French, go to Marie Example.} */
    public String sentence(String ownerName) {
        String words = condition.words();
        return words + (words.contains(", ") ? ", go to " : " go to ") + ownerName + ".";
    }
}
