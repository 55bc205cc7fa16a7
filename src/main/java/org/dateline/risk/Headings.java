package org.dateline.risk;

import java.util.List;
import org.dateline.document.Block;

/**
 * What each block of a risk section is, as one manner of reading sees it.
 *
 * @param parts as many as the section has blocks, in the same order
 */
record Headings(RiskSplit.Manner manner, List<Part> parts) {

    enum Role { TEXT, GROUP, HEADING }

    /** @param length how many characters at the beginning of the block are the heading; the rest is the text it names */
    record Part(Role role, int length) {
        static final Part TEXT = new Part(Role.TEXT, 0);

        static Part whole(Role role, Block block) {
            return new Part(role, block.content().text().length());
        }
    }

    static Headings none() {
        return new Headings(RiskSplit.Manner.NOT_FOUND, List.of());
    }

    boolean areFound() {
        return count() >= 2;
    }

    long count() {
        return parts.stream().filter(part -> part.role() == Role.HEADING).count();
    }
}
