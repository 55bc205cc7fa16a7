package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.document.Block;
import org.dateline.release.PrintedContact;

/** Finds the contacts of a release, wherever they stand: below the text, above the headline, or at the end of a paragraph. */
final class Contacts {

    private static final Pattern AT_THE_END = Pattern.compile("(?<=[.!?]\\s)(For (?:further|more) information(?:, please contact| contact)?:)$");
    private static final Pattern NO_CONTACT = Pattern.compile("(?iu)^(?:neither\\s|the\\s(?:tsx|cse)\\b|about\\s|view\\s|forward|cautio|statement|note\\b|visit\\s|like\\sand|please\\sfollow|connect\\swith|twitter|follow"
            + "|safe\\sharbo|on\\sbehalf|certain\\s|this\\s(?:news|press)|references$|[©*]|\\(\\d\\)|énoncés|à\\spropos|source\\b|webcast|for\\simmediate|to\\sbe\\sadded)");
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_REACHABLE = 420;
    private static final int FURTHEST_REACH = 5;

    private final Workpiece work;
    private final ContactLines lines;

    private Contacts(Workpiece work) {
        this.work = work;
        this.lines = new ContactLines(GluedLines.of(work.blocks));
    }

    /** @param heading the words above the contacts; empty if none, or if several groups have their own */
    record Found(String heading, List<PrintedContact> contacts) {}

    static Found takeFrom(Workpiece work) {
        return new Contacts(work).taken();
    }

    private Found taken() {
        for (int i = 0; i < work.blocks.size();) {
            Block block = work.blocks.get(i);
            String text = block.content().text();
            Matcher trailing = AT_THE_END.matcher(text);
            if (block.isProse() && trailing.find() && leads(i + 1)) {
                work.blocks.set(i, block.withContent(block.content().to(trailing.start())));
                take(i + 1, trailing.group(1), "");
                i++;
            } else if (WireContacts.isOne(text)) {
                work.blocks.remove(i);
                WireContacts.read(work, text).forEach(lines::add);
            } else if (isPerson(block)) {
                work.blocks.remove(i);
                take(i, "", text);
            } else if (begins(i)) {
                String heading = ContactLines.heading(text);
                work.blocks.remove(i);
                take(i, heading, text.substring(heading.length()));
            } else {
                i++;
            }
        }
        return found();
    }

    /** A person with title, telephone number and e-mail address in one block, without any heading. */
    private boolean isPerson(Block block) {
        String text = block.content().text();
        return block.kind() == Block.Kind.PARAGRAPH && text.length() <= LONGEST_REACHABLE && text.indexOf('@') > 0 && !isSentence(text)
                && lines.beginsWithPerson(text);
    }

    /** A heading with somebody to reach behind it. */
    private boolean begins(int index) {
        Block block = work.blocks.get(index);
        String text = block.content().text();
        String heading = block.isProse() && block.kind() != Block.Kind.ITEM ? ContactLines.heading(text) : null;
        if (heading == null) {
            return false;
        }
        String rest = text.substring(heading.length());
        if (rest.isBlank()) {
            return leads(index + 1);
        }
        boolean closed = heading.strip().replace("]", "").endsWith(":") || rest.startsWith("\n") || heading.equals("Contact");
        return closed && rest.length() <= LONGEST_REACHABLE && !isSentence(rest) && (ContactLines.canReach(rest) || leads(index + 1));
    }

    /** Lines that lead to a telephone number or an e-mail address before anything else begins. */
    private boolean leads(int index) {
        for (int i = index; i < Math.min(index + FURTHEST_REACH, work.blocks.size()) && mayBeLine(i); i++) {
            String text = work.blocks.get(i).content().text();
            if (ContactLines.canReach(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeLine(int index) {
        Block block = work.blocks.get(index);
        String text = block.content().text();
        return block.isProse() && block.kind() != Block.Kind.ITEM && text.length() <= LONGEST_REACHABLE
                && !NO_CONTACT.matcher(text).find() && !isSentence(text)
                && (text.length() <= LONGEST_LINE || ContactLines.canReach(text));
    }

    private static boolean isSentence(String text) {
        return text.split("\\s+").length >= 12 && text.endsWith(".")
                || text.matches("(?su).*\\p{Ll}{3,}\\.\\s+\\p{Lu}\\p{Ll}+ \\p{Ll}{2,}.*")
                || text.matches("(?isu).*\\b(?:is|are|was|has|will|can be|includes?|may)\\s\\p{Ll}.*");
    }

    private void take(int index, String heading, String rest) {
        lines.begin(heading);
        StringBuilder source = new StringBuilder(heading).append(rest);
        lines.read(rest);
        while (index < work.blocks.size() && !beginsAnother(index) && (leads(index) || followsPerson(index))) {
            String text = work.blocks.get(index).content().text();
            source.append('\n').append(text);
            lines.read(text);
            work.blocks.remove(index);
        }
        work.moved(Part.CONTACT, source.toString().strip(), "", lines.wasGlued()
                ? "Lines of the source run into each other: check names, titles and numbers." : "");
    }

    private boolean beginsAnother(int index) {
        return ContactLines.heading(work.blocks.get(index).content().text()) != null;
    }

    /** A web address below a person's lines. */
    private boolean followsPerson(int index) {
        String text = work.blocks.get(index).content().text();
        return mayBeLine(index) && text.matches("(?i)(?:web ?site:?\\s*)?(?:www\\.|https?://)\\S{3,80}");
    }

    private Found found() {
        List<ContactLines.Group> groups = lines.groups();
        lines.joints().forEach(joint -> work.leave(joint, "Stands between two contacts"));
        groups.removeIf(group -> group.heading().isEmpty() && group.contacts().isEmpty());
        if (groups.size() == 1) {
            return new Found(groups.get(0).heading(), groups.get(0).contacts());
        }
        List<PrintedContact> contacts = new ArrayList<>();
        for (ContactLines.Group group : groups) {
            for (int i = 0; i < group.contacts().size(); i++) {
                contacts.add(i == 0 ? titled(group.heading(), group.contacts().get(i)) : group.contacts().get(i));
            }
            if (group.contacts().isEmpty()) {
                work.leave(group.heading(), "Heading of contacts that stand elsewhere");
            }
        }
        return new Found("", contacts);
    }

    private static PrintedContact titled(String heading, PrintedContact contact) {
        String role = heading.replaceAll("[:\\s\\[\\]]+$|^\\[", "");
        String title = contact.title().isEmpty() ? role : role.isEmpty() ? contact.title() : role + ": " + contact.title();
        return new PrintedContact(contact.name(), title, contact.organisation(), contact.lines());
    }
}
