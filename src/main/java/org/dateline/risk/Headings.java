package org.dateline.risk;

import java.util.ArrayList;
import java.util.List;
import org.dateline.document.Block;
import org.dateline.document.Inline;

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

    RiskSplit split(List<Block> title, SectionBlocks blocks) {
        Assembly assembly = new Assembly();
        for (int i = 0; i < blocks.text().size(); i++) {
            assembly.take(blocks.text().get(i), parts.isEmpty() ? Part.TEXT : parts.get(i));
        }
        assembly.closeGroup();
        return new RiskSplit(title, assembly.introduction, assembly.groups, blocks.leftOver(), manner);
    }

    private static final class Assembly {

        private final List<Block> introduction = new ArrayList<>();
        private final List<RiskSplit.Group> groups = new ArrayList<>();
        private String group;
        private List<Block> groupIntroduction = new ArrayList<>();
        private List<WordingText> wordings = new ArrayList<>();
        private String heading;
        private List<Block> body = new ArrayList<>();

        void take(Block block, Part part) {
            Inline content = block.content();
            switch (part.role()) {
                case GROUP -> {
                    closeGroup();
                    group = content.onOneLine().text();
                }
                case HEADING -> {
                    closeWording();
                    heading = content.to(part.length()).onOneLine().text();
                    Inline rest = content.from(part.length());
                    if (!rest.isEmpty()) {
                        body.add(block.withContent(rest));
                    }
                }
                case TEXT -> (heading != null ? body : group != null ? groupIntroduction : introduction).add(block);
            }
        }

        private void closeWording() {
            if (heading != null) {
                wordings.add(WordingText.of(group == null ? "" : group, heading, body));
                heading = null;
                body = new ArrayList<>();
            }
        }

        void closeGroup() {
            closeWording();
            if (group != null || !wordings.isEmpty()) {
                groups.add(new RiskSplit.Group(group == null ? "" : group, groupIntroduction, wordings));
                groupIntroduction = new ArrayList<>();
                wordings = new ArrayList<>();
            }
        }
    }
}
