package org.dateline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.document.Redline;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;

/** What changed from one release to another, part by part in the printed order. */
public record ReleaseRedline(List<Part> parts, Language language) {

    /** @param title what the part is called on the page */
    public record Part(String title, Redline redline) {}

    /** For pages of the desk. */
    public static ReleaseRedline between(ReleaseText before, ReleaseText after) {
        return between(before, after, Language.ENGLISH);
    }

    /** @param language in which the page speaks of the parts */
    public static ReleaseRedline between(ReleaseText before, ReleaseText after, Language language) {
        ReleaseWords words = language.words(ReleaseWords.class);
        List<Part> parts = new ArrayList<>();
        add(parts, words.letterhead(), before.letterhead().lines().toList(), after.letterhead().lines().toList());
        add(parts, words.tradingSymbols(), symbols(before), symbols(after));
        add(parts, words.headline(), headlines(before), headlines(after));
        add(parts, words.text(), text(before), text(after));
        add(parts, words.contacts(), contacts(before), contacts(after));
        add(parts, words.cautionaryStatement(), statement(before), statement(after));
        return new ReleaseRedline(parts, language);
    }

    private static void add(List<Part> parts, String title, List<String> before, List<String> after) {
        if (!before.isEmpty() || !after.isEmpty()) {
            parts.add(new Part(title, Redline.between(before, after)));
        }
    }

    private static List<String> symbols(ReleaseText text) {
        return text.symbols().stream().map(symbol -> symbol.exchange() + " " + symbol.symbol()).toList();
    }

    private static List<String> headlines(ReleaseText text) {
        return Stream.concat(Stream.of(text.headline()), text.subheads().stream()).filter(line -> !line.isBlank()).toList();
    }

    /** The dateline is where it is printed, at the head of the first paragraph. */
    private static List<String> text(ReleaseText text) {
        List<String> passages = new ArrayList<>(Redline.passagesOf(text.body()));
        if (!text.dateline().isBlank()) {
            String first = passages.isEmpty() ? "" : passages.remove(0);
            passages.add(0, text.dateline() + " – " + first);
        }
        return passages;
    }

    private static List<String> contacts(ReleaseText text) {
        return Stream.concat(Stream.of(text.contactsHeading()), text.contacts().stream().map(ReleaseRedline::contact))
                .filter(line -> !line.isBlank()).toList();
    }

    private static String contact(PrintedContact contact) {
        return String.join(", ", Stream.concat(Stream.of(contact.name(), contact.title(), contact.organisation()),
                contact.lines().stream().map(line -> (line.label() + " " + line.value()).strip())).filter(part -> !part.isBlank()).toList());
    }

    private static List<String> statement(ReleaseText text) {
        return text.statement() == null ? List.of()
                : Stream.concat(Stream.of(text.statement().heading()), Redline.passagesOf(text.statement().body()).stream())
                        .filter(Objects::nonNull).filter(line -> !line.isBlank()).toList();
    }

    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part.redline().isEmpty());
    }

    /** "12 words written, 3 struck out"; what moved is counted besides. */
    public String counted() {
        int inserted = parts.stream().mapToInt(part -> part.redline().inserted()).sum();
        int deleted = parts.stream().mapToInt(part -> part.redline().deleted()).sum();
        long moved = parts.stream().mapToLong(part -> part.redline().moved()).sum();
        ReleaseWords say = language.words(ReleaseWords.class);
        return say.counted(words(inserted), words(deleted))
                + (moved == 0 ? "" : ", " + (moved == 1 ? say.onePassageMoved() : say.passagesMoved(PrintedNumber.of(moved, language))));
    }

    private String words(int number) {
        ReleaseWords say = language.words(ReleaseWords.class);
        return number == 0 ? say.nothing() : number == 1 ? say.oneWord() : say.words(PrintedNumber.of(number, language));
    }
}
