package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.Redline;
import org.dateline.draft.DraftForm.ContactRow;

/** A part of {@link DraftForm} that two people can write differently, and of which one or the other text is kept whole. */
enum FormPart {
    CATEGORY("Category", DraftForm::category),
    LANGUAGE("Language", DraftForm::language),
    LETTERHEAD("Letterhead", DraftForm::letterhead),
    RELEASE_LINE("Release line", DraftForm::releaseLine),
    DATE("Date", form -> (form.date() + " " + form.time()).strip()),
    SYMBOLS("Symbols", form -> form.symbols().stream().filter(row -> !row.isEmpty()).map(row -> row.exchange() + " " + row.symbol())
            .collect(Collectors.joining("\n"))),
    HEADLINE("Headline", DraftForm::headline),
    SUBHEADS("Subheads", DraftForm::subheads),
    DATELINE("Dateline", DraftForm::dateline),
    BODY("Body", DraftForm::body),
    CONTACTS_HEADING("Words above the contacts", DraftForm::contactsHeading),
    CONTACTS("Contacts", form -> form.contacts().stream().filter(row -> !row.isEmpty()).map(FormPart::words).collect(Collectors.joining("\n\n"))),
    STATEMENT_HEADING("Heading of the statement", DraftForm::statementHeading),
    STATEMENT("Cautionary statement", DraftForm::statementBody);

    /** What a person chose in a conflict: the text of the newer version instead of their own. */
    static final String THEIRS = "theirs";

    private final String label;
    private final Function<DraftForm, String> words;

    FormPart(String label, Function<DraftForm, String> words) {
        this.label = label;
        this.words = words;
    }

    private static String words(ContactRow row) {
        return Stream.of(row.name(), row.title(), row.organisation(), row.reach()).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /** The parts of which somebody chose the newer version's text. */
    static Set<FormPart> chosen(MultivaluedMap<String, String> fields) {
        return Arrays.stream(values()).filter(part -> THEIRS.equals(fields.getFirst(part.field())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FormPart.class)));
    }

    /** Name of the field by which one of two texts is chosen. */
    public String field() {
        return "keep-" + name();
    }

    public String label() {
        return label;
    }

    String words(DraftForm form) {
        return words.apply(form);
    }

    /** From one form's text to another's. */
    Redline redline(DraftForm before, DraftForm after) {
        return Redline.between(passages(before), passages(after));
    }

    private List<String> passages(DraftForm form) {
        return this == BODY || this == STATEMENT ? Redline.passagesOf(words(form)) : words(form).lines().filter(line -> !line.isBlank()).toList();
    }
}
