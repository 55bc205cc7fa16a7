package org.dateline.draft;

import static org.dateline.draft.Finding.Level.ADVICE;
import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.BodyHtml;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.shared.Language;

/**
 * Every check that stands between a draft and the public, by name; {@link Act} says which act is held to which. The letters behind a check name its rule in the published checklist.
 */
enum PublicationChecks {

    APPROVED_BY_SOMEBODY_ELSE("Approved by somebody else, exactly as it stands (P1)", PublicationChecks::approval),
    HAS_HEADLINE("Has a headline (C4)", c -> c.eachText(text ->
            text.headline().isBlank() ? BLOCKS.says("The headline is missing.") : null)),
    HAS_BODY("Has a body", c -> c.eachText(text ->
            BodyHtml.text(text.body()).isBlank() ? BLOCKS.says("The text is missing.") : null)),
    FITS_THE_RECORD("Every part fits the record", PublicationChecks::fits),
    NAMES_THE_ISSUER("Names the issuer (C4)", PublicationChecks::issuerName),
    HAS_DATELINE("Opens with a dateline (C3)", c -> c.eachText(text ->
            text.dateline().isBlank() ? BLOCKS.says("The dateline is missing: the place the news comes from.") : null)),
    DATED_TODAY("Carries the date of the day it goes out (C3)", PublicationChecks::datedToday),
    DATED_IN_THE_PAST("Carries its date of issue, before today", PublicationChecks::datedInThePast),
    SYMBOLS_OF_ITS_LISTINGS("Carries the symbol of every listing in force on its day (C2)", PublicationChecks::listings),
    EXCHANGES_BY_THEIR_NAME_OF_THE_DAY("Names each exchange as it was called on its day (C2)", PublicationChecks::exchangeNames),
    CONTACT_TO_ASK("Names somebody to ask, with title, telephone and e-mail (C1)", PublicationChecks::contact),
    CAUTIONS_WHERE_IT_LOOKS_FORWARD("Has a cautionary statement where it looks forward (F1)", PublicationChecks::caution),
    NOT_YET_IN_THE_ARCHIVE("Is not in the archive yet", PublicationChecks::duplicate);

    private static final Pattern FORWARD_LOOKING = Pattern.compile(
            "\\b(expects?|expected|anticipat\\w+|forecasts?|guidance|outlook|intends?|estimates? that|will (be|have|increase|decrease|commence)"
                    + "|s'attend|prévoit|prévoient|anticipe\\w*|perspectives)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String title;
    private final Function<CheckedDraft, Stream<Finding.Said>> check;

    PublicationChecks(String title, Function<CheckedDraft, Stream<Finding.Said>> check) {
        this.title = title;
        this.check = check;
    }

    /** The check as a sentence, as the desk shows it. */
    String title() {
        return title;
    }

    /** What it finds; nothing when all is well. */
    List<Finding> findings(CheckedDraft draft) {
        return check.apply(draft).map(said -> new Finding(name(), title, said.level(), said.message())).toList();
    }

    private static Stream<Finding.Said> approval(CheckedDraft draft) {
        return draft.approved() ? Stream.empty()
                : Stream.of(BLOCKS.says("Nobody but its last editor has approved version " + draft.version() + " yet."));
    }

    private static Stream<Finding.Said> fits(CheckedDraft draft) {
        return DraftForm.of(draft.version(), draft.content(), draft.issuer().homeZone()).problems(draft.issuer().homeZone())
                .byField().entrySet().stream().map(problem -> BLOCKS.says("At “" + problem.getKey() + "”: " + problem.getValue()));
    }

    private static Stream<Finding.Said> issuerName(CheckedDraft draft) {
        return draft.eachText(text -> {
            String all = (text.headline() + " " + text.letterhead() + " " + BodyHtml.text(text.body())).toLowerCase(Locale.ROOT);
            boolean named = Stream.of(draft.issuer().name(), draft.issuer().frenchName()).filter(name -> !name.isEmpty())
                    .anyMatch(name -> all.contains(name.toLowerCase(Locale.ROOT)));
            return named ? null : WARNS.says("The legal name “" + draft.issuer().name() + "” does not appear.");
        });
    }

    private static Stream<Finding.Said> datedToday(CheckedDraft draft) {
        return draft.eachText(text -> {
            if (text.issued() == null) {
                return BLOCKS.says("The date is missing.");
            }
            return text.issued().date().equals(draft.today()) ? null
                    : BLOCKS.says("It is dated " + written(text.issued().date()) + ", but today is " + written(draft.today())
                            + " in " + draft.issuer().homeZone().getId()
                            + ". A release of an earlier day is not published but admitted to the archive.");
        });
    }

    private static Stream<Finding.Said> datedInThePast(CheckedDraft draft) {
        return draft.eachText(text -> {
            if (text.issued() == null) {
                return BLOCKS.says("The date of issue is missing.");
            }
            return text.issued().date().isBefore(draft.today()) ? null
                    : BLOCKS.says("It is dated " + written(text.issued().date()) + ". Only a release of an earlier day is admitted.");
        });
    }

    private static Stream<Finding.Said> listings(CheckedDraft draft) {
        LocalDate day = draft.content().original().issued() == null ? draft.today() : draft.content().original().issued().date();
        Set<String> carried = draft.content().original().symbols().stream()
                .map(symbol -> symbol.mic() + ":" + symbol.symbol()).collect(Collectors.toSet());
        return draft.listings().stream()
                .filter(listing -> listing.inForceOn(day))
                .filter(listing -> !carried.contains(listing.exchange().mic() + ":" + listing.symbol()))
                .map(listing -> BLOCKS.says("The symbol %s on %s is missing.".formatted(listing.symbol(), listing.exchange().nameOn(day))));
    }

    private static Stream<Finding.Said> exchangeNames(CheckedDraft draft) {
        if (draft.content().original().issued() == null) {
            return Stream.empty();
        }
        LocalDate day = draft.content().original().issued().date();
        return draft.content().original().symbols().stream().map(symbol -> {
            if (symbol.mic().isEmpty()) {
                return ADVICE.says("“%s” is not an exchange this portal knows: %s will not be found on a symbol page."
                        .formatted(symbol.exchange(), symbol.symbol()));
            }
            String name = draft.exchange(symbol.mic()).map(exchange -> exchange.nameOn(day)).orElse(symbol.exchange());
            return Finding.sameWords(name, symbol.exchange()) ? null
                    : WARNS.says("It says “%s”; on %s the exchange was called “%s”.".formatted(symbol.exchange(), written(day), name));
        }).filter(Objects::nonNull);
    }

    private static Stream<Finding.Said> contact(CheckedDraft draft) {
        return draft.eachText(text -> text.contacts().stream().anyMatch(PublicationChecks::complete) ? null
                : BLOCKS.says("No contact has a name, a title, a telephone number and an e-mail address."));
    }

    private static boolean complete(PrintedContact contact) {
        return !contact.name().isBlank() && !contact.title().isBlank()
                && contact.lines().stream().anyMatch(line -> line.kind() == Kind.PHONE)
                && contact.lines().stream().anyMatch(line -> line.kind() == Kind.EMAIL);
    }

    private static Stream<Finding.Said> caution(CheckedDraft draft) {
        return draft.eachText(text -> {
            var words = FORWARD_LOOKING.matcher(BodyHtml.text(text.body()));
            return text.statement() != null || !words.find() ? null
                    : BLOCKS.says("It says “%s”, which may look forward, and has no cautionary statement.".formatted(words.group()));
        });
    }

    private static Stream<Finding.Said> duplicate(CheckedDraft draft) {
        return draft.content().original().issued() == null ? Stream.empty()
                : draft.published().stream()
                        .filter(release -> Finding.sameWords(release.headline(), draft.content().original().headline()))
                        .map(release -> BLOCKS.says("A release with this headline and date is public already: " + release.address().path()));
    }

    private static String written(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Language.ENGLISH.locale()).format(day);
    }
}
