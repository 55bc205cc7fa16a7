package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.issuer.Exchange;
import org.dateline.release.Category;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedContact.Line;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedStatement;
import org.dateline.release.PrintedSymbol;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Days;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;

/**
 * The parts of a release as they stand in the form of the desk, every one as typed. Rows are numbered from 1; a row that is
 * left empty is none.
 *
 * @param basedOn  number of the version the person began from
 * @param text     BCP 47 tag of the text in a further language that is edited; empty for the original, with which alone stand
 *                 the category, the language, the date and the symbols: in any other form they are empty
 * @param date     day of issue as ISO 8601; empty if there is none yet
 * @param time     time of day in the issuer's home zone; empty if only the day is known
 * @param subheads one a line
 */
record DraftForm(int basedOn, String text, String category, String language, String letterhead, String releaseLine, String date, String time,
        List<SymbolRow> symbols, String headline, String subheads, String dateline, String body, String contactsHeading,
        List<ContactRow> contacts, String statementHeading, String statementBody) {

    /** Of each kind. */
    private static final int MOST_ROWS = 60;

    private static final int LONGEST_BODY = 1_000_000;

    /** In characters, of all contacts together: the record keeps them in 65,535 bytes. */
    private static final int LONGEST_CONTACTS = 12_000;

    record SymbolRow(int number, String exchange, String symbol) {

        public String exchangeField() {
            return "exchange" + number;
        }

        public String symbolField() {
            return "symbol" + number;
        }

        public String exchangeLabel() {
            return "Exchange " + number;
        }

        public String symbolLabel() {
            return "Symbol " + number;
        }

        boolean isEmpty() {
            return exchange.isEmpty() && symbol.isEmpty();
        }
    }

    /** @param reach how to reach the contact, a line each, as printed */
    record ContactRow(int number, String name, String title, String organisation, String reach) {

        public String nameField() {
            return "name" + number;
        }

        public String titleField() {
            return "title" + number;
        }

        public String organisationField() {
            return "organisation" + number;
        }

        public String reachField() {
            return "reach" + number;
        }

        private int length() {
            return name.length() + title.length() + organisation.length() + reach.length();
        }

        boolean isEmpty() {
            return name.isEmpty() && title.isEmpty() && organisation.isEmpty() && reach.isEmpty();
        }
    }

    DraftForm {
        symbols = List.copyOf(symbols);
        contacts = List.copyOf(contacts);
    }

    /** What a version says, to be edited. */
    static DraftForm of(int version, DraftContent content, ZoneId zone) {
        return of(version, "", content, content.original(), zone);
    }

    /** The same text as a version says it, to be edited. */
    DraftForm in(int version, DraftContent content, ZoneId zone) {
        return further().map(language -> of(version, language, content, zone)).orElseGet(() -> of(version, content, zone));
    }

    /** What a version says in one language, to be edited, or what a text in it begins with; the original is edited as such. */
    static DraftForm of(int version, Language language, DraftContent content, ZoneId zone) {
        ReleaseText original = content.original();
        return language == original.language() ? of(version, content, zone)
                : of(version, language.tag(), content, content.text(language).orElseGet(() -> begun(language, original)), zone);
    }

    /** People stay who they are in another language. */
    static ReleaseText begun(Language language, ReleaseText original) {
        return new ReleaseText(language, original.letterhead(), "", original.issued(), original.symbols(), "", List.of(), "", "", "",
                original.contacts(), null);
    }

    private static DraftForm of(int version, String further, DraftContent content, ReleaseText text, ZoneId zone) {
        boolean original = further.isEmpty();
        IssueDate issued = original ? text.issued() : null;
        List<PrintedSymbol> symbols = original ? text.symbols() : List.of();
        return new DraftForm(version, further, original && content.category() != null ? content.category().name() : "",
                original ? text.language().tag() : "", text.letterhead(), text.releaseLine(),
                issued == null ? "" : issued.date().toString(),
                issued == null || issued.instant() == null ? "" : LocalTime.ofInstant(issued.instant(), zone).toString(),
                numbered(symbols.size(), i -> new SymbolRow(i + 1, symbols.get(i).exchange(), symbols.get(i).symbol())),
                text.headline(), String.join("\n", text.subheads()), text.dateline(), text.body(), text.contactsHeading(),
                numbered(text.contacts().size(), i -> row(i + 1, text.contacts().get(i))),
                text.statement() == null ? "" : text.statement().heading(),
                text.statement() == null ? "" : text.statement().body());
    }

    private static ContactRow row(int number, PrintedContact contact) {
        return new ContactRow(number, contact.name(), contact.title(), contact.organisation(),
                contact.lines().stream().map(DraftForm::printed).collect(Collectors.joining("\n")));
    }

    private static String printed(Line line) {
        return (line.label() + " " + line.value()).strip();
    }

    /** What was typed: line ends as LF, white space at the ends of a field left away, and nothing else changed. */
    static DraftForm typed(MultivaluedMap<String, String> form) {
        Function<String, String> value = name -> typed(form.getFirst(name));
        return new DraftForm(number(form.getFirst("basedOn")), value.apply("text"), value.apply("category"), value.apply("language"),
                value.apply("letterhead"), value.apply("releaseLine"), value.apply("date"), value.apply("time"),
                numbered(rows(form, "symbol"), i -> new SymbolRow(i + 1, value.apply("exchange" + (i + 1)), value.apply("symbol" + (i + 1)))),
                value.apply("headline"), value.apply("subheads"), value.apply("dateline"), value.apply("body"),
                value.apply("contactsHeading"),
                numbered(rows(form, "reach"), i -> new ContactRow(i + 1, value.apply("name" + (i + 1)), value.apply("title" + (i + 1)),
                        value.apply("organisation" + (i + 1)), value.apply("reach" + (i + 1)))),
                value.apply("statementHeading"), value.apply("statementBody"));
    }

    static String typed(String value) {
        return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    static int number(String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static int rows(MultivaluedMap<String, String> form, String name) {
        return (int) IntStream.rangeClosed(1, MOST_ROWS).filter(i -> form.containsKey(name + i)).count();
    }

    private static <R> List<R> numbered(int count, IntFunction<R> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    /** The same with empty rows behind the filled ones: at least one of each kind to type in. */
    DraftForm withRoom(int moreSymbols, int moreContacts) {
        return with(body, room(symbols, SymbolRow::isEmpty, moreSymbols, i -> new SymbolRow(i, "", "")),
                room(contacts, ContactRow::isEmpty, moreContacts, i -> new ContactRow(i, "", "", "", "")), statementBody);
    }

    private static <R> List<R> room(List<R> rows, Predicate<R> empty, int more, IntFunction<R> row) {
        List<R> roomy = new ArrayList<>(rows);
        int free = more + (rows.isEmpty() || !empty.test(rows.get(rows.size() - 1)) ? 1 : 0);
        for (int i = 0; i < free && roomy.size() < MOST_ROWS; i++) {
            roomy.add(row.apply(roomy.size() + 1));
        }
        return roomy;
    }

    /**
     * The same with body and statement as they would be saved.
     *
     * @param pictures that figures may show, see {@link TypedBody}
     */
    DraftForm cleaned(Map<String, String> pictures) {
        return with(TypedBody.of(body, pictures).clean(), symbols, contacts, TypedBody.of(statementBody).clean());
    }

    /** The same with a statement instead of the one that was typed. */
    DraftForm carrying(PrintedStatement statement) {
        return new DraftForm(basedOn, text, category, language, letterhead, releaseLine, date, time, symbols, headline, subheads, dateline, body,
                contactsHeading, contacts, statement.heading(), statement.body());
    }

    private DraftForm with(String newBody, List<SymbolRow> newSymbols, List<ContactRow> newContacts, String newStatement) {
        return new DraftForm(basedOn, text, category, language, letterhead, releaseLine, date, time, newSymbols, headline, subheads,
                dateline, newBody, contactsHeading, newContacts, statementHeading, newStatement);
    }

    /** The same, to be saved on top of another version. */
    DraftForm basedOn(int version) {
        return new DraftForm(version, text, category, language, letterhead, releaseLine, date, time, symbols, headline, subheads,
                dateline, body, contactsHeading, contacts, statementHeading, statementBody);
    }

    /** What keeps it from being saved, by the names of the form's fields. An unfinished release may be saved. */
    FieldProblems problems(ZoneId zone) {
        FieldProblems problems = new FieldProblems();
        if (isFurther()) {
            return textProblems(problems);
        }
        if (Arrays.stream(Category.values()).noneMatch(known -> known.name().equals(category))) {
            problems.add("category", "Please choose what it is about.");
        }
        if (Arrays.stream(Language.values()).noneMatch(known -> known.tag().equals(language))) {
            problems.add("language", "Please choose the language it is written in.");
        }
        issuedProblems(problems, zone);
        symbols.forEach(row -> symbolProblems(problems, row));
        return textProblems(problems);
    }

    /** Whether it is the form of a text in a further language. */
    public boolean isFurther() {
        return further().isPresent();
    }

    /** The further language that is edited; empty for the original. */
    Optional<Language> further() {
        return Arrays.stream(Language.values()).filter(known -> known.tag().equals(text)).findFirst();
    }

    private FieldProblems textProblems(FieldProblems problems) {
        problems.lines("letterhead", letterhead, 2000).optionalLine("releaseLine", releaseLine, 500);
        problems.optionalLine("headline", headline, 1000).lines("subheads", subheads, 5000).optionalLine("dateline", dateline, 500)
                .lines("body", body, LONGEST_BODY);
        problems.optionalLine("contactsHeading", contactsHeading, 500);
        contacts.forEach(row -> contactProblems(problems, row));
        if (contacts.stream().mapToInt(ContactRow::length).sum() > LONGEST_CONTACTS) {
            problems.add("contactsHeading", "All contacts together are longer than %d characters. Please shorten them.".formatted(LONGEST_CONTACTS));
        }
        problems.optionalLine("statementHeading", statementHeading, 500).lines("statementBody", statementBody, LONGEST_BODY);
        if (!statementHeading.isEmpty() && statementBody.isEmpty()) {
            problems.add("statementBody", "The statement has a heading but no text. Please fill it in, or remove the heading.");
        }
        return problems;
    }

    /** A browser shows only a day in a field for days; anything else that was typed has to stay in sight. */
    public String dateType() {
        return fieldFor("date", date, LocalDate::parse);
    }

    public String timeType() {
        return fieldFor("time", time, LocalTime::parse);
    }

    static String fieldFor(String type, String typed, Function<String, ?> parse) {
        try {
            if (!typed.isEmpty()) {
                parse.apply(typed);
            }
            return type;
        } catch (DateTimeParseException somethingElse) {
            return "text";
        }
    }

    private void issuedProblems(FieldProblems problems, ZoneId zone) {
        problems.days("date", date, "date", date);
        if (time.isEmpty() || problems.of("date") != null) {
            return;
        }
        if (date.isEmpty()) {
            problems.add("date", "There is a time but no day.");
            return;
        }
        try {
            LocalDateTime at = LocalDate.parse(date).atTime(LocalTime.parse(time));
            if (zone.getRules().getValidOffsets(at).isEmpty()) {
                problems.add("time", "The clocks were put forward in " + zone.getId() + " then: this time did not exist on that day.");
            }
        } catch (DateTimeParseException notATime) {
            problems.add("time", "Please write the time as hours and minutes, such as 07:30, or leave it empty.");
        }
    }

    private static void symbolProblems(FieldProblems problems, SymbolRow row) {
        if (row.isEmpty()) {
            return;
        }
        problems.line(row.exchangeField(), row.exchange(), 100).line(row.symbolField(), row.symbol(), 32);
    }

    private static void contactProblems(FieldProblems problems, ContactRow row) {
        problems.optionalLine(row.nameField(), row.name(), 300)
                .optionalLine(row.titleField(), row.title(), 300)
                .optionalLine(row.organisationField(), row.organisation(), 300)
                .lines(row.reachField(), row.reach(), 1000);
    }

    /** What the person would not find again in the saved body or statement, by field. */
    Map<String, List<String>> leftOut(Map<String, String> pictures) {
        Map<String, List<String>> leftOut = new HashMap<>();
        leftOut.put("body", TypedBody.of(body, pictures).leftOut());
        leftOut.put("statementBody", TypedBody.of(statementBody).leftOut());
        leftOut.values().removeIf(List::isEmpty);
        return leftOut;
    }

    /**
     * The content that the form stands for. What cannot be understood is left empty, so that a preview can be drawn at any
     * time; what is saved has no {@link #problems} before.
     *
     * @param before the version the person began from: what it says in other languages is kept, and so are kinds and markets of
     *               lines and symbols that were not touched
     */
    DraftContent content(DraftContent before, ZoneId zone, List<Exchange> exchanges) {
        if (isFurther()) {
            Language in = further().orElseThrow();
            ReleaseText original = before.original();
            return before.with(written(in, before.text(in).orElse(original), original.issued(), List.of(), before.pictures())
                    .of(original.issued(), original.symbols()));
        }
        ReleaseText old = before.original();
        ReleaseText original = written(
                Arrays.stream(Language.values()).filter(known -> known.tag().equals(language)).findFirst().orElse(Language.ENGLISH),
                old, issued(zone, old.issued()), exchanges, before.pictures());
        return new DraftContent(
                Arrays.stream(Category.values()).filter(known -> known.name().equals(category)).findFirst().orElse(before.category()),
                Stream.concat(Stream.of(original), before.texts().stream().skip(1).filter(text -> text.language() != original.language())).toList(),
                before.attachments(), before.expected());
    }

    private ReleaseText written(Language in, ReleaseText old, IssueDate issued, List<Exchange> exchanges, Map<String, String> pictures) {
        return new ReleaseText(in, letterhead, releaseLine, issued,
                symbols.stream().filter(row -> !row.isEmpty()).map(row -> symbol(row, old.symbols(), exchanges)).toList(),
                headline, subheads.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(), dateline,
                TypedBody.of(body, pictures).clean(), contactsHeading,
                contacts.stream().filter(row -> !row.isEmpty()).map(row -> contact(row, old.contacts())).toList(),
                statementBody.isBlank() ? null : new PrintedStatement(statementHeading, TypedBody.of(statementBody).clean()));
    }

    /** The same with some parts as they stand in another form. */
    DraftForm taking(Set<FormPart> parts, DraftForm other) {
        return new DraftForm(basedOn, text, from(FormPart.CATEGORY, parts, other).category, from(FormPart.LANGUAGE, parts, other).language,
                from(FormPart.LETTERHEAD, parts, other).letterhead, from(FormPart.RELEASE_LINE, parts, other).releaseLine,
                from(FormPart.DATE, parts, other).date, from(FormPart.DATE, parts, other).time, from(FormPart.SYMBOLS, parts, other).symbols,
                from(FormPart.HEADLINE, parts, other).headline, from(FormPart.SUBHEADS, parts, other).subheads,
                from(FormPart.DATELINE, parts, other).dateline, from(FormPart.BODY, parts, other).body,
                from(FormPart.CONTACTS_HEADING, parts, other).contactsHeading, from(FormPart.CONTACTS, parts, other).contacts,
                from(FormPart.STATEMENT_HEADING, parts, other).statementHeading, from(FormPart.STATEMENT, parts, other).statementBody);
    }

    private DraftForm from(FormPart part, Set<FormPart> parts, DraftForm other) {
        return parts.contains(part) ? other : this;
    }

    private IssueDate issued(ZoneId zone, IssueDate old) {
        try {
            LocalDate day = Days.of(date);
            if (day == null || time.isEmpty()) {
                return day == null ? null : IssueDate.onDay(day);
            }
            Instant instant = day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
            return new IssueDate(day, instant);
        } catch (DateTimeParseException notUnderstood) {
            return old;
        }
    }

    private static PrintedSymbol symbol(SymbolRow row, List<PrintedSymbol> old, List<Exchange> exchanges) {
        String symbol = row.symbol().toUpperCase(Locale.ROOT);
        return old.stream().filter(known -> known.exchange().equals(row.exchange()) && known.symbol().equals(symbol)).findFirst()
                .orElseGet(() -> new PrintedSymbol(mic(row.exchange(), exchanges), row.exchange(), symbol));
    }

    private static String mic(String name, List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(exchange -> exchange.mic().equalsIgnoreCase(name)
                        || exchange.everyName().stream().anyMatch(known -> Finding.sameWords(known, name)))
                .map(Exchange::mic).findFirst().orElse("");
    }

    private static PrintedContact contact(ContactRow row, List<PrintedContact> old) {
        Map<String, Line> known = old.stream().flatMap(contact -> contact.lines().stream())
                .collect(Collectors.toMap(DraftForm::printed, line -> line, (one, other) -> one));
        return new PrintedContact(row.name(), row.title(), row.organisation(), row.reach().lines().map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Objects.requireNonNullElseGet(known.get(line), () -> ReachLine.of(line)))
                .toList());
    }
}
