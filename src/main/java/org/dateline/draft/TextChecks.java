package org.dateline.draft;

import static org.dateline.draft.Finding.Level.ADVICE;
import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.document.BodyHtml;
import org.dateline.draft.links.LinkAnswer;
import org.dateline.draft.prose.Figure;
import org.dateline.draft.prose.Leftovers;
import org.dateline.draft.prose.Links;
import org.dateline.draft.prose.Outline;
import org.dateline.draft.prose.Prose;
import org.dateline.draft.prose.Weekdays.Dated;
import org.dateline.draft.prose.Weekdays.Zoned;
import org.dateline.draft.prose.Weekdays;
import org.dateline.draft.prose.Wording;
import org.dateline.release.Category;
import org.dateline.release.ExpectedText;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/** The checks of what a careful reader sees: parts, dates, periods, figures, links, wording, structure. */
final class TextChecks {

    private static final int SHOWN = 6;

    private TextChecks() {}

    static Outcome headline(CheckedDraft draft) {
        return draft.eachText("the headline", text -> text.headline().isBlank() ? BLOCKS.says("The headline is missing.") : null);
    }

    static Outcome body(CheckedDraft draft) {
        return draft.eachText("the body", text -> BodyHtml.text(text.body()).isBlank() ? BLOCKS.says("The text is missing.") : null);
    }

    static Outcome fits(CheckedDraft draft) {
        return Outcome.of("every part as the editor takes it", DraftForm.of(draft.version(), draft.content(), draft.issuer().homeZone())
                .problems(draft.issuer().homeZone()).byField().entrySet().stream()
                .map(problem -> BLOCKS.says("At “" + problem.getKey() + "”: " + problem.getValue())));
    }

    static Outcome issuerName(CheckedDraft draft) {
        return draft.eachText("headline, letterhead and body for “" + draft.issuer().name() + "”", text -> {
            String all = (text.headline() + " " + text.letterhead() + " " + BodyHtml.text(text.body())).toLowerCase(Locale.ROOT);
            boolean named = Stream.of(draft.issuer().name(), draft.issuer().frenchName()).filter(name -> !name.isEmpty())
                    .anyMatch(name -> all.contains(name.toLowerCase(Locale.ROOT)));
            return named ? null : WARNS.says("The legal name “" + draft.issuer().name() + "” does not appear.");
        });
    }

    static Outcome dateline(CheckedDraft draft) {
        return draft.eachText("the dateline", text ->
                text.dateline().isBlank() ? BLOCKS.says("The dateline is missing: the place the news comes from.") : null);
    }

    static Outcome datedToday(CheckedDraft draft) {
        return draft.eachText("the date of the release, and " + Weekdays.name(draft.today()) + ", the day it goes out in "
                + draft.issuer().homeZone().getId(), text -> {
            if (text.issued() == null) {
                return BLOCKS.says("The date is missing.");
            }
            return text.issued().date().equals(draft.today()) ? null
                    : BLOCKS.says("It is dated " + Weekdays.name(text.issued().date()) + ", but goes out on " + Weekdays.name(draft.today())
                            + " in " + draft.issuer().homeZone().getId()
                            + ". A release of an earlier day is not published but admitted to the archive.");
        });
    }

    static Outcome datelineDay(CheckedDraft draft) {
        return draft.eachText("a date in the dateline, and " + Weekdays.name(draft.today()), text ->
                Weekdays.of(text.dateline(), draft.today()).filter(day -> !day.equals(draft.today()))
                        .map(day -> BLOCKS.says("The dateline says " + Weekdays.name(day) + ", but it goes out on " + Weekdays.name(draft.today()) + "."))
                        .orElse(null));
    }

    static Outcome datedInThePast(CheckedDraft draft) {
        return draft.eachText("the date of issue, and today", text -> {
            if (text.issued() == null) {
                return BLOCKS.says("The date of issue is missing.");
            }
            return text.issued().date().isBefore(draft.today()) ? null
                    : BLOCKS.says("It is dated " + Weekdays.name(text.issued().date()) + ". Only a release of an earlier day is admitted.");
        });
    }

    static Outcome weekdays(CheckedDraft draft) {
        List<Dated> dates = draft.prose().stream().flatMap(prose -> Weekdays.in(Stream.concat(wholeTexts(prose), Stream.of(prose.caution())), draft.today()).stream()).toList();
        return Outcome.of(listed("date with a day of the week", dates.stream().map(Dated::text).toList()), dates.stream().filter(Dated::isWrong)
                .map(date -> WARNS.says("It says “" + date.text() + "”, but " + Weekdays.name(date.date()) + " is a " + Weekdays.name(date.right()) + ".")));
    }

    static Outcome zones(CheckedDraft draft) {
        List<Zoned> times = draft.prose().stream().flatMap(prose -> Weekdays.zonesIn(Stream.concat(wholeTexts(prose), Stream.of(prose.caution())).flatMap(Prose::sentences), draft.today()).stream()).toList();
        return Outcome.of(listed("time with standard or daylight time", times.stream().map(Zoned::text).toList()), times.stream().filter(Zoned::isWrong)
                .map(time -> WARNS.says("It says “" + time.text() + "”, but on " + Weekdays.name(time.day()) + " "
                        + (time.daylightKept() ? "daylight" : "standard") + " time is kept there.")));
    }

    private static Stream<String> wholeTexts(Prose prose) {
        return Stream.of(prose.headlines(), prose.headings(), prose.paragraphs()).flatMap(List::stream);
    }

    static Outcome leftovers(CheckedDraft draft) {
        String reported = draft.prose().stream().flatMap(prose -> Leftovers.reported(prose).stream()).findFirst()
                .map(period -> "the period it reports on, “" + period.text() + "”").orElse("no quarter, as none is named in its opening");
        return draft.eachProse(reported + ", calls, and " + Weekdays.name(draft.today()), prose ->
                Leftovers.in(prose, draft.today()).stream().map(WARNS::says));
    }

    static Outcome headlineFigures(CheckedDraft draft) {
        List<String> seen = draft.prose().stream().flatMap(TextChecks::figuresOfHeadline).map(Figure::text).toList();
        return draft.eachProse(listed("figure in the headlines", seen), prose -> {
            List<Figure> body = Figure.in(prose.body(), prose.language());
            return figuresOfHeadline(prose).filter(figure -> body.stream().noneMatch(figure::rounds))
                    .map(figure -> WARNS.says("The headline says “" + figure.text() + "”, which the text below does not."));
        });
    }

    private static Stream<Figure> figuresOfHeadline(Prose prose) {
        return prose.headlines().stream().flatMap(line -> Figure.in(line, prose.language()).stream()).filter(figure -> !figure.isYear());
    }

    static Outcome figuresAgree(CheckedDraft draft) {
        if (draft.prose().size() < 2) {
            return Outcome.good("one language, with nothing to compare");
        }
        Prose original = draft.prose().get(0);
        List<Figure> here = telling(original);
        return Outcome.of(here.size() + " figures of the first language", draft.prose().stream().skip(1).flatMap(other -> {
            List<Figure> there = telling(other);
            return Stream.concat(missing(here, there, original, other), missing(there, here, other, original));
        }));
    }

    private static List<Figure> telling(Prose prose) {
        String words = Stream.concat(wholeTexts(prose), Stream.of(prose.tables())).collect(Collectors.joining("\n"));
        return Figure.in(words, prose.language()).stream().filter(figure -> !figure.saysLittle()).toList();
    }

    private static Stream<Finding.Said> missing(List<Figure> from, List<Figure> in, Prose one, Prose other) {
        Set<java.math.BigDecimal> known = in.stream().map(Figure::value).collect(Collectors.toSet());
        List<String> lost = from.stream().filter(figure -> !known.contains(figure.value())).map(Figure::text).distinct().toList();
        return lost.isEmpty() ? Stream.empty() : Stream.of(WARNS.says("The text in " + inWords(one) + " has " + some(lost)
                + ", which the one in " + inWords(other) + " has not."));
    }

    private static String inWords(Prose prose) {
        return prose.language().locale().getDisplayLanguage(Locale.ENGLISH);
    }

    static Outcome links(CheckedDraft draft) {
        List<String> all = draft.content().texts().stream().flatMap(text -> Links.in(text).stream()).distinct().toList();
        return Outcome.of(listed("web address", all), all.stream().flatMap(link -> Links.objection(link)
                .map(why -> WARNS.says("The address " + Prose.shortened(link) + " " + why + ".")).stream()));
    }

    /** Asked beforehand: a check asks no network. */
    static Outcome linksAnswer(CheckedDraft draft) {
        Set<String> all = draft.content().texts().stream().flatMap(text -> Links.in(text).stream()).collect(Collectors.toSet());
        List<LinkAnswer> answers = draft.links().answers().stream().filter(answer -> all.contains(answer.link())).toList();
        return Outcome.of(draft.links().at() == null ? all.size() + " web addresses, not asked yet"
                : answers.size() + " of " + all.size() + " web addresses, asked "
                        + PrintedTime.briefInstant(draft.links().at(), draft.issuer().homeZone(), Language.ENGLISH), answers.stream().map(answer -> {
            String said = "The address " + Prose.shortened(answer.link()) + " " + answer.words() + ".";
            return switch (answer.outcome()) {
                case ANSWERS -> null;
                case DEAD -> WARNS.says(said);
                case SILENT -> draft.links().network() ? WARNS.says(said) : ADVICE.says(said + " Nobody else answered this portal lately, so that may be its own trouble.");
                case UNDECIDED -> ADVICE.says(said);
            };
        }));
    }

    static Outcome releaseLine(CheckedDraft draft) {
        return draft.eachText("the release line, and every word for those of an embargo", text -> {
            Optional<String> embargo = Wording.embargo(text.releaseLine() + "\n" + text.headline() + "\n" + String.join("\n", text.subheads()))
                    .or(() -> Wording.embargo(opening(text)));
            if (embargo.isPresent() && Wording.saysImmediate(text.releaseLine())) {
                return BLOCKS.says("It says “" + embargo.get() + "” and “" + text.releaseLine() + "”.");
            }
            if (embargo.isPresent()) {
                return WARNS.says("It says “" + embargo.get() + "” and would be public with these words.");
            }
            return text.releaseLine().isBlank() ? ADVICE.says("It has no line such as “For Immediate Release”.") : null;
        });
    }

    private static String opening(ReleaseText text) {
        String body = BodyHtml.text(text.body());
        return body.substring(0, Math.min(400, body.length()));
    }

    static Outcome promotion(CheckedDraft draft) {
        return draft.eachProse("headlines and body for a list of promotional words", prose -> {
            List<String> words = Wording.promotion(prose);
            return words.isEmpty() ? Stream.empty() : Stream.of(WARNS.says("It says " + some(words) + ": an exchange may ask for a factual word."));
        });
    }

    static Outcome praise(CheckedDraft draft) {
        return draft.eachProse("praise in the headlines, and a net loss in the body", prose -> Wording.praiseOverALoss(prose)
                .map(praise -> WARNS.says("The headline says “" + praise + "”, the text reports a net loss, and the headline does not.")).stream());
    }

    static Outcome outline(CheckedDraft draft) {
        return Outcome.of("headings, pictures, tables and links of the body", draft.content().texts().stream()
                .flatMap(text -> Outline.of(text.body()).stream())
                .map(flaw -> (flaw.grave() ? BLOCKS : WARNS).says(flaw.sentence())));
    }

    static Outcome french(CheckedDraft draft) {
        boolean has = draft.content().texts().stream().anyMatch(text -> text.language() == Language.FRENCH);
        ExpectedText expected = draft.content().expected();
        String looked = "the languages of its texts, what is announced, and the policy: " + draft.french().label();
        if (expected != null && !expected.at().isAfter(draft.at())) {
            return Outcome.of(looked, WARNS.says("When it goes out, the time at which its other text was to follow is over: "
                    + "announce a later one, or add the text."));
        }
        return Outcome.of(looked, has ? null : switch (draft.french()) {
            case NONE -> null;
            case ANNOUNCED -> expected != null ? null
                    : WARNS.says("It has no French text, which the issuer's policy expects, and does not say when one will follow.");
            case REQUIRED -> BLOCKS.says("It has no French text, without which the issuer's policy lets nothing go out.");
        });
    }

    static Outcome quiet(CheckedDraft draft) {
        String looked = draft.quiet().size() + " quiet periods, " + Weekdays.name(draft.today()) + ", and the category";
        return Outcome.of(looked, draft.content().category() == Category.EARNINGS ? Stream.empty() : draft.quiet().stream()
                .filter(period -> period.holdsOn(draft.today()))
                .map(period -> WARNS.says("It goes out in the quiet period of " + period.days() + " (" + period.reason() + ").")));
    }

    static Outcome duplicate(CheckedDraft draft) {
        LocalDate day = draft.content().original().issued() == null ? null : draft.content().original().issued().date();
        return Outcome.of(draft.published().size() + " public releases of its day", day == null ? Stream.empty()
                : draft.published().stream()
                        .filter(release -> Finding.sameWords(release.headline(), draft.content().original().headline()))
                        .map(release -> BLOCKS.says("A release with this headline and date is public already: " + release.address().path())));
    }

    /** Such as "2 figures in the headlines: 15.8 million, 40%". */
    static String listed(String what, List<String> things) {
        if (things.isEmpty()) {
            return "no " + what;
        }
        return things.size() + " " + (things.size() == 1 ? what : what.endsWith("ss") ? what + "es" : what.replaceFirst("^(\\w+)( |$)", "$1s$2"))
                + ": " + things.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (things.size() > SHOWN ? " …" : "");
    }

    static String some(List<String> things) {
        return things.stream().limit(SHOWN).map(thing -> "“" + thing + "”").collect(Collectors.joining(", "))
                + (things.size() > SHOWN ? " and " + (things.size() - SHOWN) + " more" : "");
    }
}
