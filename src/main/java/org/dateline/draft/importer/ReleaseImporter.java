package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Inline;
import org.dateline.document.SourceFile;
import org.dateline.document.SourceText;
import org.dateline.document.UnreadableSource;
import org.dateline.document.Words;
import org.dateline.draft.prose.WrittenDate;
import org.dateline.release.Category;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedStatement;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;

/**
 * Reads a news release as the company wrote it. Each recogniser takes its part out of the text, and what remains is the body:
 * so nothing is lost, and nothing is said twice.
 */
public final class ReleaseImporter {

    private static final int OPENS_WITHIN = 40;
    private static final int PROSE = 140;

    private ReleaseImporter() {
    }

    /** @throws UnreadableSource if the file holds no text of a release; the message says what it holds */
    public static ImportedRelease read(SourceFile file) throws UnreadableSource {
        SourceText source = file.read();
        Workpiece work = new Workpiece(source, file.name());
        Map<String, Integer> words = Words.counted(work.blocks.stream().map(Workpiece::plainTextOf).collect(Collectors.joining("\n")));
        int asides = work.leftOver.size();
        IssueDateReading issued = new IssueDateReading(work);
        stamps(work, issued);
        WireBoilerplate.takeOut(work);
        Language language = language(work);

        WrittenDateline dateline = null;
        int above = datelineAt(work.blocks);
        if (above >= 0) {
            dateline = WrittenDateline.opening(work.blocks.get(above).content().text());
        } else {
            above = firstProse(work.blocks);
        }
        Contacts.Found contacts = Contacts.takeFrom(work);
        above = contactsAbove(work, dateline, above);
        if (dateline != null) {
            takeDateline(work, above, dateline);
        }
        Head head = Head.takeFrom(work, above, issued);
        if (dateline != null && dateline.date() != null) {
            issued.written(dateline.date(), "in the dateline");
        }
        PrintedStatement statement = StatementReading.takeFrom(work);
        Symbols symbols = Symbols.readFrom(work, head.symbols());
        String headline = headline(work, head);
        IssueDate date = issued.decided();
        Category category = CategoryGuess.of(headline, head.subheads());
        work.concluded(Part.CATEGORY, "", category.label(), category == Category.OTHER ? "The headline does not tell what the release is about." : "");
        unusedFields(work);

        ReleaseText text = new ReleaseText(language, head.letterhead(), head.releaseLine(), date, symbols.symbols(), headline,
                head.subheads(), dateline == null ? "" : dateline.place(), body(work.blocks), contacts.heading(), contacts.contacts(), statement);
        Reckoning.check(words, text, work, asides);
        return new ImportedRelease(file, text, category, symbols.issuers(), work.understood, work.leftOver);
    }

    /** Dates that stand beside the text, the surest first. */
    private static void stamps(Workpiece work, IssueDateReading issued) {
        for (String name : List.of("date", "published", "issued")) {
            if (work.fields.containsKey(name)) {
                List<WrittenDate> dates = WrittenDate.in(work.fields.get(name));
                if (!dates.isEmpty() && dates.get(0).hasYear()) {
                    issued.beside(dates.get(0).date(), "the front matter");
                }
            }
        }
        for (Block block : work.blocks) {
            for (String line : block.content().lines()) {
                if (line.strip().startsWith("-0-")) {
                    WrittenDate.in(line).stream().filter(WrittenDate::hasYear).findFirst()
                            .ifPresent(date -> issued.beside(date.date(), "the wire's stamp"));
                }
            }
        }
        issued.besideCompact(work.fields.getOrDefault("filed", ""), "the day of filing");
        issued.besideCompact(work.fileName, "the file's name");
    }

    private static Language language(Workpiece work) {
        String text = work.blocks.stream().map(block -> block.content().text()).collect(Collectors.joining(" "));
        Language language = LanguageGuess.of(text);
        work.concluded(Part.LANGUAGE, "", language == Language.FRENCH ? "French" : "English", "");
        return language;
    }

    private static int datelineAt(List<Block> blocks) {
        for (int i = 0; i < Math.min(blocks.size(), OPENS_WITHIN); i++) {
            if (blocks.get(i).kind() == Block.Kind.PARAGRAPH && WrittenDateline.opening(blocks.get(i).content().text()) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Where no dateline tells, the text begins with the first paragraph of some length, below at least one line. */
    private static int firstProse(List<Block> blocks) {
        for (int i = 0; i < Math.min(blocks.size(), OPENS_WITHIN); i++) {
            Block block = blocks.get(i);
            boolean text = block.table() != null || block.kind() == Block.Kind.ITEM || block.kind() == Block.Kind.PREFORMATTED
                    || block.kind() == Block.Kind.QUOTE;
            if (text || block.content().text().length() >= PROSE) {
                return i;
            }
        }
        return Math.min(1, blocks.size());
    }

    /** Contacts may have stood above the text: how many blocks do now. */
    private static int contactsAbove(Workpiece work, WrittenDateline dateline, int above) {
        if (dateline != null) {
            return datelineAt(work.blocks);
        }
        return Math.min(above, Math.max(firstProse(work.blocks), 0));
    }

    private static void takeDateline(Workpiece work, int at, WrittenDateline dateline) {
        Block block = work.blocks.get(at);
        String written = block.content().text().substring(0, dateline.end()).strip();
        work.moved(Part.DATELINE, written, dateline.place(), "");
        work.leave(dateline.wire(), "Name of the wire");
        Inline rest = block.content().from(dateline.end());
        if (rest.isEmpty()) {
            work.blocks.remove(at);
        } else {
            work.blocks.set(at, block.withContent(rest));
        }
    }

    private static String headline(Workpiece work, Head head) {
        String title = work.fields.getOrDefault("title", work.fields.getOrDefault("headline", ""));
        if (head.headline().isEmpty() && !title.isEmpty()) {
            work.fields.remove(work.fields.containsKey("title") ? "title" : "headline");
            work.moved(Part.HEADLINE, title, title, "");
            return title;
        }
        if (head.headline().isEmpty()) {
            work.concluded(Part.HEADLINE, "", "", "No headline was found: enter it.");
        }
        return head.headline();
    }

    private static void unusedFields(Workpiece work) {
        for (Map.Entry<String, String> field : work.fields.entrySet()) {
            if (!field.getKey().equals("filed")) {
                work.leave(field.getKey() + ": " + field.getValue(), "Front matter");
            }
        }
    }

    private static String body(List<Block> blocks) {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (HeadingGuess.isHeading(blocks, i)) {
                body.add(Block.heading(block.kind() == Block.Kind.HEADING ? Math.max(block.level(), 2) : 2, block.content()));
            } else if (block.kind() == Block.Kind.HEADING) {
                body.add(Block.heading(2, block.content()));
            } else {
                body.add(block);
            }
        }
        return BodyHtml.clean(BodyHtml.markup(Quotations.marked(body)));
    }
}
