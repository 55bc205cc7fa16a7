package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.PublicationChecks.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.draft.Finding.Level;
import org.dateline.draft.links.LinkAnswer;
import org.dateline.draft.prose.Prose;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFixture;
import org.dateline.issuer.Listing;
import org.dateline.release.Category;
import org.dateline.release.ExpectedText;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedStatement;
import org.dateline.release.PrintedSymbol;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check fires on a small text that is wrong in one way, and is silent on one that is right. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationChecksTest {

    private static final Materiality NOT_MATERIAL = new Materiality(false, "A routine notice.", ReleaseFixture.PUBLISHER, Instant.EPOCH);

    private static final LocalDate NOVEMBER_23_2026 = LocalDate.of(2026, 11, 23);
    private static final List<Exchange> EXCHANGES = IssuerFixture.exchanges();
    private static final Issuer PALLADIUM = IssuerFixture.issuer("North American Palladium Ltd.", "CA");

    /** A release that is being made, complete and right until something is changed. */
    private static final class Release {
        LocalDate day = NOVEMBER_23_2026;
        LocalDate planned = NOVEMBER_23_2026;
        boolean approved = true;
        Language language = Language.ENGLISH;
        String releaseLine = "For Immediate Release";
        String headline = "Palladium was sold";
        String dateline = "Toronto, Ontario";
        String body = "<p>North American Palladium Ltd. (TSX: PDL; NYSE American: PAL) sold palladium. More of it is expected to be sold.</p>";
        List<PrintedSymbol> symbols = List.of(new PrintedSymbol("XTSE", "TSX", "PDL"), new PrintedSymbol("XASE", "NYSE American", "PAL"));
        List<PrintedContact> contacts = List.of(contact("Krista Example", "Manager, Investor Relations", "(416) 360-2652", "ir@example.invalid"));
        PrintedStatement statement = ReleaseFixture.STATEMENT;
        String french = "";
        Instant frenchExpected;
        Materiality materiality = NOT_MATERIAL;
        WireCrossing crossing;

        Instant noon() {
            return planned.atTime(12, 0).atZone(PALLADIUM.homeZone()).toInstant();
        }

        void isMaterial(WireCrossing crossed) {
            materiality = new Materiality(true, "It moves the price.", ReleaseFixture.PUBLISHER, Instant.EPOCH);
            crossing = crossed;
        }

        WireCrossing crossedAt(Instant instant, String link) {
            return new WireCrossing("Example Wire", instant, link, ReleaseFixture.PUBLISHER, instant);
        }

        Category category = Category.OPERATIONS;
        List<QuietPeriod> quiet = List.of();
        List<Spokesperson> spokespersons = List.of();
        List<DraftStatement.Approved> statements = List.of();
        DraftLinks.Asked links = DraftLinks.Asked.NOT_YET;
        Map<String, String> lowered = Map.of();
        LanguagePolicy.French policy = LanguagePolicy.French.NONE;

        Release inAQuietPeriod() {
            quiet = List.of(new QuietPeriod(1, NOVEMBER_23_2026.minusDays(3), NOVEMBER_23_2026, "before the results", ReleaseFixture.WRITER, Instant.EPOCH));
            return this;
        }

        Release spokenForBy(String name) {
            spokespersons = List.of(new Spokesperson(1, name, "President and CEO", ReleaseFixture.WRITER, Instant.EPOCH));
            return this;
        }

        /** Versions of the issuer's statement, the latest first. */
        Release approvedStatements(PrintedStatement... approved) {
            statements = new ArrayList<>();
            for (int i = 0; i < approved.length; i++) {
                statements.add(new DraftStatement.Approved(Language.ENGLISH, approved.length - i, approved[i], ReleaseFixture.APPROVER, Instant.EPOCH));
            }
            return this;
        }

        /** It carries a link, which was asked. */
        Release linked(LinkAnswer.Outcome outcome, boolean network) {
            says("<a href=\"https://www.napalladium.com/mine\">Its site</a> says more.");
            links = new DraftLinks.Asked(Instant.EPOCH, network, List.of(new LinkAnswer("https://www.napalladium.com/mine", outcome, "says so"),
                    new LinkAnswer("https://www.napalladium.com/of-an-earlier-version", LinkAnswer.Outcome.DEAD, "says so")));
            return this;
        }

        Release says(String sentences) {
            body = body.replace("</p>", " " + sentences + "</p>");
            return this;
        }

        Release statementSays(String instead, String of) {
            assertThat(statement.body()).contains(of);
            statement = new PrintedStatement(statement.heading(), statement.body().replace(of, instead));
            return this;
        }

        CheckedDraft checked() {
            List<ReleaseText> texts = new ArrayList<>();
            texts.add(text(language, headline, body));
            if (!french.isEmpty()) {
                texts.add(text(Language.FRENCH, "Le palladium", french));
            }
            ExpectedText expected = frenchExpected == null ? null : new ExpectedText(Language.FRENCH, frenchExpected);
            List<Listing> listings = List.of(IssuerFixture.listing(PALLADIUM, exchange("XTSE"), "PDL"), IssuerFixture.listing(PALLADIUM, exchange("XASE"), "PAL"));
            return new CheckedDraft(PALLADIUM, 2, new DraftContent(category, texts, List.of(), expected), noon(), approved, materiality, crossing, listings, EXCHANGES, List.of(), quiet, policy, lowered,
                    texts.stream().map(Prose::of).toList(), null, List.of(), spokespersons, links, statements);
        }

        private ReleaseText text(Language in, String title, String html) {
            return new ReleaseText(in, "", releaseLine, day == null ? null : IssueDate.onDay(day), symbols, title, List.of(), dateline, html, "", contacts, statement);
        }
    }

    private static PrintedContact contact(String name, String title, String phone, String email) {
        List<Line> lines = new ArrayList<>();
        if (!phone.isEmpty()) {
            lines.add(new Line(Kind.PHONE, "Tel:", phone));
        }
        if (!email.isEmpty()) {
            lines.add(new Line(Kind.EMAIL, "", email));
        }
        return new PrintedContact(name, title, "", lines);
    }

    private static final PrintedStatement OTHER_STATEMENT = new PrintedStatement("Caution", "<p>Words of another day.</p>");

    private static Exchange exchange(String mic) {
        return EXCHANGES.stream().filter(one -> one.mic().equals(mic)).findFirst().orElseThrow();
    }

    /** @param says part of what the check says; empty if it is silent */
    private record Case(PublicationChecks check, String what, Level level, String says, Consumer<Release> change) {
        @Override
        public String toString() {
            return check + ": " + what;
        }
    }

    private static Case fires(PublicationChecks check, Level level, String what, String says, Consumer<Release> change) {
        return new Case(check, what, level, says, change);
    }

    private static Case silent(PublicationChecks check, String what, Consumer<Release> change) {
        return new Case(check, what + ", and nothing is said", null, "", change);
    }

    static Stream<Case> cases() {
        return Stream.of(people(), symbols(), caution(), parts(), reading(), record()).flatMap(List::stream);
    }

    private static List<Case> people() {
        return List.of(
                fires(APPROVED_BY_SOMEBODY_ELSE, Level.BLOCKS, "nobody approved it", "Nobody but its last editor", r -> r.approved = false),
                fires(CONTACT_TO_ASK, Level.BLOCKS, "no contact", "names nobody", r -> r.contacts = List.of()),
                fires(CONTACT_TO_ASK, Level.BLOCKS, "a contact with no phone", "“Krista Example” has no telephone number",
                        r -> r.contacts = List.of(contact("Krista Example", "Manager", "", "ir@example.invalid"))),
                fires(CONTACT_TO_ASK, Level.BLOCKS, "a number nobody can dial", "has no telephone number", r -> r.contacts =
                        List.of(contact("Krista Example", "Manager", "12", "ir@example.invalid"))),
                fires(CONTACT_TO_ASK, Level.BLOCKS, "a contact with no e-mail", "no e-mail address", r -> r.contacts = List.of(contact("Krista Example", "Manager", "(416) 360-2652", ""))),
                fires(CONTACT_TO_ASK, Level.BLOCKS, "a contact with no title", "no title", r -> r.contacts = List.of(contact("Krista Example", "", "(416) 360-2652", "a@example.invalid"))),
                fires(CONTACT_TO_ASK, Level.WARNS, "no contact, and the rule is lowered", "lowered this rule to a warning: As counsel says.", r -> {
                    r.contacts = List.of();
                    r.lowered = Map.of("C1", "As counsel says.");
                }),
                fires(QUOTES_NAME_THEIR_SPEAKER, Level.WARNS, "a quotation by nobody", "does not say who speaks",
                        r -> r.body += "<p>“We are very pleased with what the whole team has done in this quarter.”</p>"),
                fires(QUOTES_NAME_THEIR_SPEAKER, Level.WARNS, "a speaker without title", "quotes Jane Roe without a title",
                        r -> r.body += "<p>“We are very pleased with what the whole team has done in this quarter,” said Jane Roe.</p>"),
                silent(QUOTES_NAME_THEIR_SPEAKER, "a speaker with title",
                        r -> r.body += "<p>“We are very pleased with what the whole team has done in this quarter,” said Jane Roe, President.</p>"),
                silent(QUOTES_NAME_THEIR_SPEAKER, "a French speaker with title",
                        r -> r.body += "<p>« Nous sommes très fiers du travail accompli par toute notre équipe », a déclaré Jeanne Roy, présidente.</p>"),
                fires(QUOTES_NAME_THEIR_SPEAKER, Level.BLOCKS, "a speaker who is not listed", "Jane Roe, who is not listed as a spokesperson",
                        r -> r.spokenForBy("Jim Excell").body += "<p>“We are very pleased with what the whole team has done in this quarter,” said Jane Roe, President.</p>"),
                silent(QUOTES_NAME_THEIR_SPEAKER, "a listed speaker under another first name",
                        r -> r.spokenForBy("James D. Roe").body += "<p>“We are very pleased with what the whole team has done in this quarter,” said Jim Roe, President.</p>"),
                silent(QUOTES_NAME_THEIR_SPEAKER, "nobody who speaks", r -> r.spokenForBy("Jim Excell")),
                silent(QUOTES_NAME_THEIR_SPEAKER, "a quoted term", r -> r.says("(the “Company”) is its name.")));
    }

    private static List<Case> symbols() {
        return List.of(
                fires(MATERIALITY_DECIDED, Level.BLOCKS, "nobody decided", "Nobody has decided yet", r -> r.materiality = null),
                silent(MATERIALITY_DECIDED, "somebody decided", r -> r.isMaterial(null)),
                fires(CROSSED_THE_WIRE_FIRST, Level.BLOCKS, "undecided and on no wire", "no crossing of a wire", r -> r.materiality = null),
                fires(CROSSED_THE_WIRE_FIRST, Level.BLOCKS, "material and on no wire", "no crossing of a wire", r -> r.isMaterial(null)),
                fires(CROSSED_THE_WIRE_FIRST, Level.BLOCKS, "it crosses a second later", "only later",
                        r -> r.isMaterial(r.crossedAt(r.noon().plusSeconds(1), "https://wire.invalid/1"))),
                silent(CROSSED_THE_WIRE_FIRST, "it crossed at that instant", r -> r.isMaterial(r.crossedAt(r.noon(), "https://wire.invalid/1"))),
                fires(CROSSED_THE_WIRE_FIRST, Level.ADVICE, "its address there is not known", "is not recorded", r -> r.isMaterial(r.crossedAt(r.noon(), ""))),
                silent(CROSSED_THE_WIRE_FIRST, "not material", r -> { }),
                fires(SYMBOLS_OF_ITS_LISTINGS, Level.BLOCKS, "a listing is missing", "PAL on NYSE American is missing", r -> r.symbols = r.symbols.subList(0, 1)),
                fires(SYMBOLS_OF_ITS_LISTINGS, Level.WARNS, "a symbol too many", "ABC on TSX, which is no listing",
                        r -> r.symbols = Stream.concat(r.symbols.stream(), Stream.of(new PrintedSymbol("XTSE", "TSX", "ABC"))).toList()),
                fires(EXCHANGES_BY_THEIR_NAME_OF_THE_DAY, Level.WARNS, "AMEX in 2026", "was called “NYSE American”",
                        r -> r.symbols = List.of(r.symbols.get(0), new PrintedSymbol("XASE", "AMEX", "PAL"))),
                fires(EXCHANGES_BY_THEIR_NAME_OF_THE_DAY, Level.WARNS, "NYSE American in 2006", "was called “AMEX”", r -> r.day = LocalDate.of(2006, 2, 6)),
                silent(EXCHANGES_BY_THEIR_NAME_OF_THE_DAY, "AMEX in 2006", r -> {
                    r.day = LocalDate.of(2006, 2, 6);
                    r.symbols = List.of(r.symbols.get(0), new PrintedSymbol("XASE", "AMEX", "PAL"));
                }),
                fires(SYMBOLS_IN_THE_TEXT, Level.WARNS, "the symbols exchanged", "The opening says “TSX: PAL”", r -> r.body = r.body.replace("TSX: PDL", "TSX: PAL")),
                fires(SYMBOLS_IN_THE_TEXT, Level.WARNS, "an old name in the text", "was called “NYSE American”", r -> r.body = r.body.replace("NYSE American:", "NYSE MKT:")),
                silent(SYMBOLS_IN_THE_TEXT, "another company's symbol", r -> r.says("It was sold to Coniagas (TSXV: COS).")));
    }

    private static List<Case> caution() {
        return List.of(
                fires(CAUTIONS_WHERE_IT_LOOKS_FORWARD, Level.BLOCKS, "it looks forward without a statement", "“is expected”, which may look forward", r -> r.statement = null),
                fires(CAUTIONS_WHERE_IT_LOOKS_FORWARD, Level.BLOCKS, "it looks forward in French without a statement", "“devrait”", r -> {
                    r.statement = null;
                    r.body = "<p>La production devrait augmenter.</p>";
                }),
                silent(CAUTIONS_WHERE_IT_LOOKS_FORWARD, "only a call is announced", r -> {
                    r.statement = null;
                    r.body = "<p>It will host a conference call, which is expected to be available for a week.</p>";
                }),
                fires(STATEMENT_HAS_ITS_PARTS, Level.BLOCKS, "without what looks forward", "says what in this release looks forward",
                        r -> r.statementSays("are known by words such as expect.", "in this release include those regarding the sale of the palladium.")),
                fires(STATEMENT_HAS_ITS_PARTS, Level.BLOCKS, "without a caution", "cautions that", r -> r.statementSays("are at play", "could cause actual results to differ materially")),
                fires(STATEMENT_HAS_ITS_PARTS, Level.BLOCKS, "without a risk of its own", "at least one risk",
                        r -> r.statementSays("General economic conditions", "The price of palladium, exchange rates and the recovery of the mill")),
                fires(STATEMENT_HAS_ITS_PARTS, Level.BLOCKS, "without assumptions", "assumptions", r -> r.statementSays("belief", "assumption")),
                fires(STATEMENT_HAS_ITS_PARTS, Level.BLOCKS, "without how it is updated", "will be updated", r -> r.statementSays("", "The Company undertakes no obligation to update them unless the law requires it.")),
                fires(STATEMENT_HAS_ITS_PARTS, Level.BLOCKS, "without the safe harbour", "Private Securities", r -> r.statementSays("the law", "the safe harbor of the United States Private Securities Litigation Reform Act of 1995")),
                fires(STATEMENT_HAS_ITS_PARTS, Level.BLOCKS, "without the AIF", "Annual Information Form", r -> r.statementSays("", "Annual Information Form and ")),
                fires(STATEMENT_HAS_ITS_PARTS, Level.BLOCKS, "without the 40-F", "40-F", r -> r.statementSays("", " and Annual Report on Form 40-F")),
                fires(STATEMENT_POINTS_TO_THE_LATEST, Level.WARNS, "an old AIF", "a later one was due", r -> r.statementSays("Annual Information Form for the year ended December 31, 2024", "most recent Annual Information Form")),
                fires(STATEMENT_POINTS_TO_THE_LATEST, Level.WARNS, "an AIF of no year", "without saying of which year", r -> r.statementSays("See its Annual", "See its most recent Annual")),
                silent(STATEMENT_POINTS_TO_THE_LATEST, "the AIF of the last year due", r -> r.statementSays("Annual Information Form for the year ended Dec. 31, 2025", "most recent Annual Information Form")),
                fires(STATEMENT_IS_ABOUT_THIS_RELEASE, Level.WARNS, "everything not historical", "say what in this release", r -> r.statementSays("All statements other than statements of historical fact are such. They rest", "They rest")),
                fires(STATEMENT_IS_ABOUT_THIS_RELEASE, Level.WARNS, "a statement over nothing", "nothing was found that looks forward", r -> r.body = "<p>North American Palladium Ltd. sold palladium.</p>"),
                fires(CAUTIONS_WHERE_IT_LOOKS_FORWARD, Level.BLOCKS, "no statement while one is approved", "The approved one, version 1, can be inserted", r -> {
                    r.approvedStatements(ReleaseFixture.STATEMENT).says("It is expected to be sold.");
                    r.statement = null;
                }),
                silent(STATEMENT_IS_THE_APPROVED_ONE, "the approved statement", r -> r.approvedStatements(ReleaseFixture.STATEMENT, OTHER_STATEMENT)),
                fires(STATEMENT_IS_THE_APPROVED_ONE, Level.WARNS, "a statement that was approved before", "carries version 1 of the issuer's statement; version 2",
                        r -> r.approvedStatements(OTHER_STATEMENT, ReleaseFixture.STATEMENT)),
                fires(STATEMENT_IS_THE_APPROVED_ONE, Level.ADVICE, "a statement of its own", "not word for word", r -> r.approvedStatements(OTHER_STATEMENT)),
                fires(OUTLOOK_HAS_ITS_PARTS, Level.BLOCKS, "a bare outlook", "may be a financial outlook", r -> r.says("It expects revenue of $55 million in 2027.")),
                silent(OUTLOOK_HAS_ITS_PARTS, "an outlook with its parts", r -> {
                    r.says("It expects revenue of $55 million in 2027, an outlook approved by management on this day.");
                    r.statementSays("The outlook is given to help plan and may not be appropriate for other purposes. They rest", "They rest");
                }),
                silent(OUTLOOK_HAS_ITS_PARTS, "revenue of the past", r -> r.says("Revenue was $55 million in 2025.")),
                fires(OUTLOOK_REFERS_TO_THE_EARLIER, Level.WARNS, "guidance is withdrawn", "refer to the release", r -> r.says("It withdraws its guidance.")),
                silent(OUTLOOK_REFERS_TO_THE_EARLIER, "the earlier release is named", r -> r.says("It withdraws the guidance of its news release dated May 4, 2026.")),
                fires(MINING_FIGURES_HAVE_THEIR_PERSON, Level.BLOCKS, "a grade without a person", "names no qualified person", r -> r.says("The grade was 5.9 g/t palladium.")),
                fires(MINING_FIGURES_HAVE_THEIR_PERSON, Level.BLOCKS, "inferred resources without caution", "without the caution",
                        r -> r.says("It has 2 million ounces of inferred resources. Jane Roe, P.Geo., a director of the Company, is the qualified person for it.")),
                silent(MINING_FIGURES_HAVE_THEIR_PERSON, "a grade with its person", r -> r.says("The grade was 5.9 g/t palladium. Jane Roe, P.Geo., a director of the Company, is the qualified person for it.")),
                fires(NON_GAAP_IS_EXPLAINED, Level.WARNS, "a bare EBITDA", "does not say that these are not standardised", r -> r.says("Adjusted EBITDA was $5 million.")),
                silent(NON_GAAP_IS_EXPLAINED, "an explained one", r -> r.says("Adjusted EBITDA was $5 million. It has no standardized meaning under IFRS.")),
                silent(NON_GAAP_IS_EXPLAINED, "before the rule", r -> {
                    r.planned = LocalDate.of(2010, 1, 4);
                    r.says("Adjusted EBITDA was $5 million.");
                }));
    }

    private static List<Case> parts() {
        return List.of(
                fires(HAS_HEADLINE, Level.BLOCKS, "no headline", "headline is missing", r -> r.headline = ""),
                fires(HAS_HEADLINE, Level.BLOCKS, "no headline, and a rule is lowered that cannot be", "headline is missing", r -> {
                    r.headline = "";
                    r.lowered = Map.of("C4", "Never.");
                }),
                fires(HAS_BODY, Level.BLOCKS, "no body", "text is missing", r -> r.body = ""),
                fires(NAMES_THE_ISSUER, Level.WARNS, "another name", "does not appear", r -> r.body = "<p>Somebody sold palladium.</p>"),
                fires(RELEASE_LINE_WITHOUT_EMBARGO, Level.BLOCKS, "immediate and embargoed", "and “For Immediate Release”", r -> r.headline = "Under embargo until noon"),
                fires(RELEASE_LINE_WITHOUT_EMBARGO, Level.WARNS, "embargoed", "would be public with these words", r -> r.releaseLine = "Embargoed"),
                fires(RELEASE_LINE_WITHOUT_EMBARGO, Level.ADVICE, "no release line", "no line such as", r -> r.releaseLine = ""),
                fires(HAS_DATELINE, Level.BLOCKS, "no dateline", "dateline is missing", r -> r.dateline = ""),
                fires(DATED_TODAY, Level.BLOCKS, "no date", "date is missing", r -> r.day = null),
                fires(DATED_TODAY, Level.BLOCKS, "another day", "goes out on November 24, 2026", r -> r.planned = LocalDate.of(2026, 11, 24)),
                fires(DATELINE_OF_THE_DAY, Level.BLOCKS, "another day in the dateline", "The dateline says November 20, 2026", r -> r.dateline = "Toronto, Ontario, Nov. 20, 2026"),
                silent(DATELINE_OF_THE_DAY, "the day in the dateline", r -> r.dateline = "Toronto, Ontario, November 23"));
    }

    private static List<Case> reading() {
        return List.of(
                fires(DAYS_MATCH_THEIR_DATES, Level.WARNS, "a wrong day of the week", "November 24, 2026 is a Tuesday", r -> r.says("It meets on Wednesday, November 24, 2026.")),
                fires(DAYS_MATCH_THEIR_DATES, Level.WARNS, "a wrong day without a year", "is a Tuesday", r -> r.says("It meets on Wednesday, Nov. 24.")),
                fires(DAYS_MATCH_THEIR_DATES, Level.WARNS, "a wrong day in French", "is a Tuesday", r -> r.says("L'assemblée aura lieu le mercredi 24 novembre 2026.")),
                silent(DAYS_MATCH_THEIR_DATES, "right days", r -> r.says("It meets on Tuesday, November 24, 2026. L'assemblée aura lieu le mardi 24 novembre 2026.")),
                silent(DAYS_MATCH_THEIR_DATES, "a day of the next year", r -> r.says("It meets on Friday, January 8.")),
                fires(ZONES_MATCH_THE_SEASON, Level.WARNS, "EDT in November", "standard time is kept", r -> r.says("It begins at 10:00 a.m. EDT.")),
                fires(ZONES_MATCH_THE_SEASON, Level.WARNS, "EST in July", "July 3, 2026 daylight", r -> r.says("It begins on July 3, 2026 at 10:00 a.m. (EST).")),
                fires(ZONES_MATCH_THE_SEASON, Level.WARNS, "HAE in November", "standard time is kept", r -> r.says("Elle débutera à 10 h 00 HAE.")),
                fires(ZONES_MATCH_THE_SEASON, Level.WARNS, "daylight time in words", "standard time is kept", r -> r.says("It begins at 10:00 a.m. Eastern Daylight Time.")),
                silent(ZONES_MATCH_THE_SEASON, "right letters", r -> r.says("It begins at 10:00 a.m. EST. It begins on July 3, 2026 at 9:00 a.m. EDT. Elle débutera à 10 h HNE. At 10:00 a.m. ET.")),
                fires(NO_LEFTOVER_PERIOD, Level.WARNS, "the quarter of last year", "is long over on November 23, 2026", r -> r.headline = "Results of the third quarter 2025"),
                fires(NO_LEFTOVER_PERIOD, Level.WARNS, "a heading of last year", "yet says “Third quarter 2025", r -> {
                    r.headline = "Results of the third quarter of 2026";
                    r.body += "<h2>Third quarter 2025 highlights</h2>";
                }),
                fires(NO_LEFTOVER_PERIOD, Level.WARNS, "an old quarter in the call", "yet says “second quarter 2026", r -> {
                    r.headline = "Results of the third quarter of 2026";
                    r.says("A conference call to discuss the second quarter 2026 results will be held.");
                }),
                fires(NO_LEFTOVER_PERIOD, Level.WARNS, "an old quarter in French", "yet says “T3 2025”", r -> {
                    r.headline = "Résultats du troisième trimestre de 2026";
                    r.body += "<h2>Faits saillants T3 2025</h2>";
                }),
                fires(NO_LEFTOVER_PERIOD, Level.WARNS, "a call that is over", "A call is announced for “November 13, 2025”", r -> r.says("A conference call will be held on November 13, 2025.")),
                fires(NO_LEFTOVER_PERIOD, Level.WARNS, "an old copyright", "© 2025", r -> r.says("© 2025 North American Palladium.")),
                silent(NO_LEFTOVER_PERIOD, "a comparison with the year before", r -> {
                    r.headline = "Results of the third quarter of 2026";
                    r.says("Sales rose to 10 from 9 in the third quarter of 2025, compared with 8 in Q3 2024.");
                }),
                fires(HEADLINE_FIGURES_ARE_IN_THE_BODY, Level.WARNS, "a figure of its own", "The headline says “$15.8 million”", r -> r.headline = "Sales of $15.8 million"),
                silent(HEADLINE_FIGURES_ARE_IN_THE_BODY, "a rounded figure, and a year", r -> {
                    r.headline = "Sales of $15.8 million in 2026";
                    r.says("Sales were $15,812,000.");
                }),
                fires(FIGURES_AGREE_BETWEEN_LANGUAGES, Level.WARNS, "another figure in French", "“15.8 million”", r -> {
                    r.says("Sales were 15.8 million and 1,234.5 ounces.");
                    r.french = "<p>Les ventes : 15,9 millions et 1 234,5 onces.</p>";
                }),
                silent(FIGURES_AGREE_BETWEEN_LANGUAGES, "the same figures as each language writes them", r -> {
                    r.says("Sales were $15.8 million and 1,234.5 ounces, up 12%, on June 30, 2026 at 2:00 p.m.");
                    r.french = "<p>Les ventes : 15,8 M$ et 1 234,5 onces, en hausse de 12 %, le 30 juin 2026 à 14 h.</p>";
                }),
                fires(LINKS_LEAD_TO_THE_PUBLIC_WEB, Level.WARNS, "a staging host", "seems to be a staging host", r -> r.says("See <a href=\"https://staging.napalladium.com/x\">the report</a>.")),
                fires(LINKS_LEAD_TO_THE_PUBLIC_WEB, Level.WARNS, "this machine", "a host that the public does not reach", r -> r.says("See <a href=\"http://localhost:8080/\">the report</a>.")),
                fires(LINKS_LEAD_TO_THE_PUBLIC_WEB, Level.WARNS, "a private number", "numbered machine", r -> r.says("See <a href=\"http://10.0.0.4/\">the report</a>.")),
                silent(LINKS_LEAD_TO_THE_PUBLIC_WEB, "a public host", r -> r.says("See <a href=\"https://www.napalladium.com/stage\">the report</a> and www.sedarplus.ca.")),
                fires(LINKS_ANSWER, Level.WARNS, "a dead link", "napalladium.com/mine says so.", r -> r.linked(LinkAnswer.Outcome.DEAD, true)),
                fires(LINKS_ANSWER, Level.WARNS, "silence while others answer", "says so", r -> r.linked(LinkAnswer.Outcome.SILENT, true)),
                fires(LINKS_ANSWER, Level.ADVICE, "silence of everybody", "its own trouble", r -> r.linked(LinkAnswer.Outcome.SILENT, false)),
                fires(LINKS_ANSWER, Level.ADVICE, "a site that turns programs away", "says so", r -> r.linked(LinkAnswer.Outcome.UNDECIDED, true)),
                silent(LINKS_ANSWER, "a link that answers", r -> r.linked(LinkAnswer.Outcome.ANSWERS, true)),
                silent(LINKS_ANSWER, "a link that was not asked yet", r -> r.says("See www.sedarplus.ca.")),
                fires(NO_PROMOTION, Level.WARNS, "a superlative", "“world-class”", r -> r.says("It is a world-class mine.")),
                silent(NO_PROMOTION, "facts", r -> r.says("It is a record, with 50 million shares outstanding.")),
                fires(HEADLINE_OWNS_UP_TO_A_LOSS, Level.WARNS, "praise over a loss", "The headline says “Strong”", r -> {
                    r.headline = "Strong quarter";
                    r.says("Net loss was $5 million.");
                }),
                silent(HEADLINE_OWNS_UP_TO_A_LOSS, "the loss in the headline", r -> {
                    r.headline = "Strong sales, net loss of $5 million";
                    r.says("Net loss was $5 million.");
                }),
                silent(HEADLINE_OWNS_UP_TO_A_LOSS, "a loss of the year before", r -> {
                    r.headline = "Strong quarter";
                    r.says("Net income was $5 million, compared to a net loss of $3 million.");
                }),
                fires(READS_WITHOUT_EYES, Level.BLOCKS, "a heading too deep", "too deep", r -> r.body += "<h4>Deep</h4>"),
                fires(READS_WITHOUT_EYES, Level.WARNS, "a table without headers", "no header cells", r -> r.body += "<table><tbody><tr><td>1</td></tr></tbody></table>"),
                fires(READS_WITHOUT_EYES, Level.WARNS, "a link that says here", "says “here”", r -> r.says("Read <a href=\"https://www.napalladium.com/\">here</a>.")),
                fires(READS_WITHOUT_EYES, Level.BLOCKS, "a picture without words", "has no words", r -> r.body += "<figure><img src=\"mine.png\" alt=\"\"></figure>"),
                silent(READS_WITHOUT_EYES, "headings in order", r -> r.body += "<h2>One</h2><h3>Two</h3><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"));
    }

    private static List<Case> record() {
        return List.of(
                fires(FITS_THE_RECORD, Level.BLOCKS, "a headline too long", "At “headline”", r -> r.headline = "x".repeat(2000)),
                fires(OUTSIDE_QUIET_PERIODS, Level.WARNS, "its last day", "before the results", Release::inAQuietPeriod),
                silent(OUTSIDE_QUIET_PERIODS, "the results themselves", r -> r.inAQuietPeriod().category = Category.EARNINGS),
                silent(OUTSIDE_QUIET_PERIODS, "the day after", r -> r.inAQuietPeriod().planned = NOVEMBER_23_2026.plusDays(1)),
                fires(FRENCH_AS_THE_POLICY_SAYS, Level.WARNS, "no French where it is announced", "which the issuer's policy expects, and does not say when", r -> r.policy = LanguagePolicy.French.ANNOUNCED),
                fires(FRENCH_AS_THE_POLICY_SAYS, Level.BLOCKS, "no French where it is required", "lets nothing go out", r -> r.policy = LanguagePolicy.French.REQUIRED),
                fires(FRENCH_AS_THE_POLICY_SAYS, Level.BLOCKS, "French announced where it is required", "lets nothing go out", r -> {
                    r.policy = LanguagePolicy.French.REQUIRED;
                    r.frenchExpected = r.noon().plusSeconds(1);
                }),
                fires(FRENCH_AS_THE_POLICY_SAYS, Level.WARNS, "French announced for when it goes out", "is over", r -> r.frenchExpected = r.noon()),
                silent(FRENCH_AS_THE_POLICY_SAYS, "French announced for later", r -> {
                    r.policy = LanguagePolicy.French.ANNOUNCED;
                    r.frenchExpected = r.noon().plusSeconds(1);
                }),
                silent(FRENCH_AS_THE_POLICY_SAYS, "a French text", r -> {
                    r.policy = LanguagePolicy.French.REQUIRED;
                    r.french = "<p>Le palladium.</p>";
                }),
                fires(DATED_IN_THE_PAST, Level.BLOCKS, "a release of today", "Only a release of an earlier day", r -> {}),
                silent(DATED_IN_THE_PAST, "a release of an earlier day", r -> r.day = LocalDate.of(2006, 2, 6)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_check_fires_where_something_is_wrong_and_nowhere_else(Case one) {
        Release release = new Release();
        one.change().accept(release);
        List<Finding> findings = one.check().findings(release.checked());

        if (one.says().isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.message()).contains(one.says());
                assertThat(finding.level()).isEqualTo(one.level());
            });
        }
    }

    @Test
    void a_good_release_passes_every_check_of_a_publication() {
        CheckedDraft good = new Release().checked();

        assertThat(Act.PUBLICATION.checks().stream().flatMap(check -> check.findings(good).stream())).isEmpty();
    }

    @Test
    void every_check_has_a_case_in_which_it_fires() {
        Set<PublicationChecks> fired = cases().filter(one -> !one.says().isEmpty()).map(Case::check).collect(Collectors.toCollection(() -> EnumSet.noneOf(PublicationChecks.class)));

        // These ask for public releases: DeskStoryTest, SequelTest and TranslationTest have them.
        Set<PublicationChecks> elsewhere = EnumSet.of(NOT_YET_IN_THE_ARCHIVE, FOLLOWS_WHAT_STANDS, CHANGES_WHAT_IT_CORRECTS, SAYS_THAT_IT_CORRECTS,
                TRANSLATES_WHAT_IS_PUBLIC);
        assertThat(Arrays.stream(PublicationChecks.values()).filter(check -> !elsewhere.contains(check))).allMatch(fired::contains);
    }

    @Test
    void every_check_says_what_it_looked_at_and_on_which_rule() {
        CheckedDraft good = new Release().checked();

        assertThat(Arrays.stream(PublicationChecks.values()).map(check -> check.result(good))).allSatisfy(result -> {
            assertThat(result.lookedAt()).isNotBlank();
            assertThat(result.basis()).isNotBlank();
            assertThat(result.source()).isNotBlank();
            assertThat(result.version()).isPositive();
        });
    }

    @Test
    void nothing_ever_says_compliant() {
        CheckedDraft good = new Release().checked();

        assertThat(Arrays.stream(PublicationChecks.values()).map(check -> check.result(good).toString().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(words -> words.contains("complian"));
    }
}
