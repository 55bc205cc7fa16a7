package org.dateline.draft;

import static org.dateline.draft.Finding.Level.ADVICE;
import static org.dateline.draft.Finding.Level.BLOCKS;
import static org.dateline.draft.Finding.Level.WARNS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dateline.issuer.trading.Mark;
import org.dateline.issuer.trading.Market;
import org.dateline.issuer.trading.MarketMoment;
import org.dateline.issuer.trading.Provenance;
import org.dateline.issuer.trading.Terms;
import org.dateline.release.Category;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * What exchanges ask of news, rule by rule, computed for the instant at which it goes out. Markets in Canada are held to the
 * TSX Company Manual, others to the NYSE American Company Guide; hours, windows and minutes are data of the market.
 */
enum ExchangeRules {

    TOLD_TO_MARKET_SURVEILLANCE_FIRST("T1", "Market Surveillance is told before, in its hours", Mark.SOURCE,
            "TSX Company Manual, Part IV.B, Pre-Notification to Exchange: Market Surveillance gets the content and a copy"
                    + " before release; inside its hours by telephone, before the wire.",
            news -> news.each(Side.CANADA, ExchangeRules::toldFirst)),
    COPIED_TO_MARKET_SURVEILLANCE("T2", "Market Surveillance gets a copy before the next open", Mark.GENERAL_KNOWLEDGE,
            "TSX Company Manual, Part IV.B: what is released outside of its hours reaches Market Surveillance before the next open.",
            news -> news.each(Side.CANADA, ExchangeRules::copyBeforeNextOpen)),
    TOLD_TO_THE_EXCHANGE_IN_TIME("N1", "The exchange is told before, in its window", Mark.SOURCE,
            "NYSE American Company Guide, s. 401(a): news from 07:00 to 16:00 is told at least 10 minutes before,"
                    + " by telephone and with the text.",
            news -> news.each(Side.ELSEWHERE, ExchangeRules::toldInTime)),
    DIVIDEND_TOLD_AT_ANY_HOUR("N2", "A dividend is told before, at any hour", Mark.SOURCE,
            "NYSE American memorandum on dividends, since 2018-02-01: 10 minutes at any hour; 10 days before the record date.",
            news -> news.each(Side.ELSEWHERE, ExchangeRules::dividend)),
    QUIET_AFTER_THE_CLOSE("N3", "Nothing is published right after the close", Mark.GENERAL_KNOWLEDGE,
            "NYSE guidance: nothing until five minutes after the close; formerly fifteen. Not confirmed for NYSE American.",
            news -> news.each(Side.ELSEWHERE, ExchangeRules::quietAfterClose)),
    COPIED_TO_THE_EXCHANGE("N4", "The exchange gets a copy", Mark.SOURCE,
            "NYSE guidance: outside of the window no call, but a copy.",
            news -> news.each(Side.ELSEWHERE, ExchangeRules::copyOutsideWindow)),
    TRADING_IS_NOT_HALTED("H1", "Trading is not halted", Mark.SOURCE,
            "TSX policy on halts: trading resumes about an hour after the news is out, and within 24 hours.",
            news -> news.each(Side.EVERYWHERE, ExchangeRules::halted)),
    CALENDAR_IS_KNOWN("K1", "The exchange's calendar and hours are known", Mark.SOURCE,
            "This portal's own care: a year or an exchange of which nothing is known counts as open, and somebody asks.",
            ExchangeRules::known),
    MATERIAL_CHANGE_IS_AUTHORISED("D2", "A material change is authorised by an executive officer", Mark.GENERAL_KNOWLEDGE,
            "NI 51-102, 7.1(1): a news release authorised by an executive officer, and a report within ten days.",
            news -> materialChange(news.news()).map(said -> new Ruled(said, "")));

    /** Whoever changes what a rule does counts this up; it is kept with every result. */
    static final int VERSION = 1;

    /** A check of hours or calendar that is older than this asks for another. */
    static final int CHECKED_WITHIN_DAYS = 400;

    /** Days before the record date by which a dividend is announced (NYSE; NYSE American s. 501). */
    static final int RECORD_DATE_DAYS = 10;

    private enum Side {
        CANADA, ELSEWHERE, EVERYWHERE;

        boolean holds(Market market) {
            return this == EVERYWHERE || market.country().equals("CA") == (this == CANADA);
        }
    }

    /** @param inputs from which it was computed, in words */
    private record Ruled(Finding.Said said, String inputs, Mark mark) {

        Ruled(Finding.Said said, String inputs) {
            this(said, inputs, Mark.SOURCE);
        }
    }

    private record Asked(ExchangeNews news) {

        Stream<Ruled> each(Side side, Policy rule) {
            return news.markets().stream().filter(side::holds).flatMap(market -> {
                MarketMoment moment = market.at(news.released());
                return rule.says(news, moment).map(said -> new Ruled(said, moment.words(), side == Side.EVERYWHERE ? Mark.SOURCE
                        : market.terms().provenance().mark()));
            });
        }
    }

    private interface Policy {

        /** @param moment the instant at which it is news, as the market sees it */
        Stream<Finding.Said> says(ExchangeNews news, MarketMoment moment);
    }

    private final String letters;
    private final String title;
    private final Mark mark;
    private final String basis;
    private final Function<Asked, Stream<Ruled>> rule;

    ExchangeRules(String letters, String title, Mark mark, String basis, Function<Asked, Stream<Ruled>> rule) {
        this.letters = letters;
        this.title = title;
        this.mark = mark;
        this.basis = basis;
        this.rule = rule;
    }

    /** What every rule says of the news. */
    static List<Finding> findings(ExchangeNews news) {
        return Arrays.stream(values()).flatMap(rule -> rule.of(news).stream()).toList();
    }

    /** What every rule says of the news, those that found nothing included, with what each looked at. */
    static List<CheckResult> results(ExchangeNews news) {
        String lookedAt = news.inWords();
        return Arrays.stream(values()).map(rule -> new CheckResult(rule.name(), rule.title, rule.letters, rule.basis, rule.mark.words(), VERSION,
                lookedAt, rule.of(news))).toList();
    }

    /** What it says; nothing when all is well. */
    List<Finding> of(ExchangeNews news) {
        return rule.apply(new Asked(news)).map(ruled -> finding(ruled, news)).toList();
    }

    private Finding finding(Ruled ruled, ExchangeNews news) {
        boolean unverified = mark == Mark.GENERAL_KNOWLEDGE || ruled.mark() == Mark.GENERAL_KNOWLEDGE;
        String why = news.lowered().get(letters);
        boolean lowered = unverified && why != null && ruled.said().level() == BLOCKS;
        String message = ruled.said().message()
                + (lowered ? " An administrator lowered this rule to a warning: " + why : "")
                + (ruled.inputs().isEmpty() ? "" : " Reckoned from: " + ruled.inputs() + ".");
        return new Finding(name(), title + " (" + letters + (unverified ? ", " + Mark.GENERAL_KNOWLEDGE.words() : "") + ")",
                lowered ? WARNS : ruled.said().level(), message);
    }

    /** Of the rule in the published checklist, such as {@code N1}. */
    public String letters() {
        return letters;
    }

    public String title() {
        return title;
    }

    /** What it asks, and where that is written. */
    public String basis() {
        return basis;
    }

    /** How well the rule itself is founded; the hours it is applied to have a mark of their own. */
    public Mark mark() {
        return mark;
    }

    /** Whether it can be in the way at all, so that lowering it means something. */
    public boolean canBeLowered() {
        return switch (this) {
            case TOLD_TO_MARKET_SURVEILLANCE_FIRST, TOLD_TO_THE_EXCHANGE_IN_TIME, DIVIDEND_TOLD_AT_ANY_HOUR, QUIET_AFTER_THE_CLOSE,
                    MATERIAL_CHANGE_IS_AUTHORISED -> true;
            default -> false;
        };
    }

    private static Stream<Finding.Said> toldFirst(ExchangeNews news, MarketMoment moment) {
        return news.material() && moment.inWindow() ? told(news, moment, 0, true) : Stream.empty();
    }

    private static Stream<Finding.Said> toldInTime(ExchangeNews news, MarketMoment moment) {
        return news.material() && !news.isDividend() && moment.inWindow()
                ? told(news, moment, moment.market().terms().noticeMinutes(), false) : Stream.empty();
    }

    private static Stream<Finding.Said> dividend(ExchangeNews news, MarketMoment moment) {
        if (!news.isDividend()) {
            return Stream.empty();
        }
        return Stream.concat(told(news, moment, moment.market().terms().noticeMinutes(), false), recordDate(news, moment));
    }

    private static Stream<Finding.Said> recordDate(ExchangeNews news, MarketMoment moment) {
        LocalDate recordDate = news.facts().recordDate();
        if (recordDate == null) {
            return Stream.of(WARNS.says(moment.market().name() + " wants to know of a dividend " + RECORD_DATE_DAYS
                    + " days before its record date. Please enter the record date."));
        }
        LocalDate announced = moment.local().toLocalDate();
        return announced.plusDays(RECORD_DATE_DAYS).isAfter(recordDate)
                ? Stream.of(BLOCKS.says("The record date %s is %d days off; %s asks for at least %d.".formatted(recordDate,
                        ChronoUnit.DAYS.between(announced, recordDate), moment.market().name(), RECORD_DATE_DAYS)))
                : Stream.empty();
    }

    /** Told by telephone, so long before, with the text, and nothing is left to be revised. */
    private static Stream<Finding.Said> told(ExchangeNews news, MarketMoment moment, int minutes, boolean withReference) {
        Market market = moment.market();
        Terms terms = market.terms();
        String desk = terms.desk().name();
        List<Notice> notices = news.noticesTo(market);
        if (notices.isEmpty()) {
            String outdated = news.outdatedNoticeTo(market)
                    .map(notice -> " The notice on record was given for version %d, and this is version %d.".formatted(
                            notice.version(), news.version()))
                    .orElse("");
            return Stream.of(BLOCKS.says("%s has to be told before: call %s.%s".formatted(desk,
                    String.join(" or ", terms.desk().phones()), outdated)));
        }
        List<String> missing = new ArrayList<>();
        if (notices.get(notices.size() - 1).outcome() == Notice.Outcome.REVISE) {
            missing.add("%s asks for another wording.".formatted(desk));
        }
        Optional<Notice> call = notices.stream().filter(notice -> notice.channel() == Notice.Channel.PHONE).findFirst();
        if (call.isEmpty()) {
            missing.add("%s has to be told by telephone; no call is on record.".formatted(desk));
        } else if (Duration.between(call.get().calledAt(), news.released()).compareTo(Duration.ofMinutes(minutes)) < 0) {
            missing.add(tooLate(news, call.get().calledAt(), minutes, terms));
        }
        if (withReference && notices.stream().allMatch(notice -> notice.reference().isBlank())) {
            missing.add("The reference that %s gave is missing.".formatted(desk));
        }
        if (notices.stream().allMatch(notice -> notice.copySentAt() == null)) {
            missing.add("%s has not been sent the text.".formatted(desk));
        }
        return missing.stream().map(BLOCKS::says);
    }

    private static String tooLate(ExchangeNews news, Instant called, int minutes, Terms terms) {
        Duration between = Duration.between(called, news.released());
        String what = news.crossedAt() == null ? "goes out" : "crossed the wire";
        if (between.isNegative()) {
            return "%s was called after the news %s.".formatted(terms.desk().name(), what);
        }
        return "%s was called %d minutes before the news %s; it takes at least %d, so not before %s.".formatted(terms.desk().name(),
                between.toMinutes(), what, minutes,
                PrintedTime.instant(called.plus(Duration.ofMinutes(minutes)), terms.zone(), Language.ENGLISH));
    }

    private static Stream<Finding.Said> copyBeforeNextOpen(ExchangeNews news, MarketMoment moment) {
        return news.material() && !moment.inWindow() && noCopy(news, moment.market())
                ? Stream.of(ADVICE.says("%s gets a copy before the next open, %s. It becomes a task.".formatted(
                        moment.market().terms().desk().name(), open(moment))))
                : Stream.empty();
    }

    private static Stream<Finding.Said> copyOutsideWindow(ExchangeNews news, MarketMoment moment) {
        return news.material() && !news.isDividend() && !moment.inWindow() && noCopy(news, moment.market())
                ? Stream.of(ADVICE.says("No call is needed now, but %s gets a copy. It becomes a task.".formatted(
                        moment.market().terms().desk().name())))
                : Stream.empty();
    }

    static boolean noCopy(ExchangeNews news, Market market) {
        return news.noticesTo(market).stream().allMatch(notice -> notice.copySentAt() == null);
    }

    private static String open(MarketMoment moment) {
        return PrintedTime.instant(moment.nextOpen(), moment.market().terms().zone(), Language.ENGLISH);
    }

    /** Asked of the instant on this site, which can still be chosen; a crossing in these minutes has happened. */
    private static Stream<Finding.Said> quietAfterClose(ExchangeNews news, MarketMoment released) {
        if (!news.material() && !news.isDividend()) {
            return Stream.empty();
        }
        MarketMoment here = released.market().at(news.at());
        Terms terms = here.market().terms();
        if (here.inQuiet()) {
            return Stream.of(BLOCKS.says("%s closed at %s. For %d minutes nothing is published, so that the closing price is found."
                    .formatted(here.market().name(), here.day().closes(), terms.quietMinutes())));
        }
        if (here.inCaution()) {
            return Stream.of(WARNS.says("%s closed at %s. It is better to publish nothing for %d minutes."
                    .formatted(here.market().name(), here.day().closes(), terms.cautionMinutes())));
        }
        return released.inQuiet() && news.crossedAt() != null
                ? Stream.of(WARNS.says("It crossed the wire in the %d minutes after the close of %s.".formatted(
                        terms.quietMinutes(), here.market().name())))
                : Stream.empty();
    }

    private static Stream<Finding.Said> halted(ExchangeNews news, MarketMoment moment) {
        Market market = moment.market();
        return news.halts().stream().filter(halt -> halt.mic().equals(market.mic()) && halt.lasts()).map(halt ->
                WARNS.says("%s: a halt %s since %s. Trading usually resumes about an hour after the news is out, and by %s at the latest."
                        .formatted(market.name(), halt.stage() == HaltState.Stage.ACTIVE ? "lasts" : "has been asked for",
                                PrintedTime.instant(halt.from(), market.terms().zone(), Language.ENGLISH),
                                PrintedTime.instant(halt.latestEnd(market), market.terms().zone(), Language.ENGLISH))));
    }

    /** Asked only of news that an exchange may want to be told of. */
    private static Stream<Ruled> known(Asked asked) {
        if (!asked.news().material() && !asked.news().isDividend()) {
            return Stream.empty();
        }
        Stream<Ruled> hourless = asked.news().hourless().stream().map(name -> new Ruled(WARNS.says(
                "The portal knows no hours of %s. Please ask the exchange whether and when it wants to be told.".formatted(name)), ""));
        return Stream.concat(hourless, asked.each(Side.EVERYWHERE, ExchangeRules::calendar));
    }

    private static Stream<Finding.Said> calendar(ExchangeNews news, MarketMoment moment) {
        String name = moment.market().name();
        if (!moment.day().isKnown()) {
            return Stream.of(WARNS.says(("The calendar of %s says nothing of %d, so the day is taken as a trading day."
                    + " Please ask the exchange, and have an administrator enter the year.")
                    .formatted(name, moment.local().getYear())));
        }
        LocalDate today = moment.local().toLocalDate();
        return Stream.of(Optional.ofNullable(moment.day().provenance()), Optional.of(moment.market().terms().provenance()))
                .flatMap(Optional::stream)
                .filter(provenance -> isOld(provenance, today))
                .limit(1)
                .map(provenance -> WARNS.says("What is known of %s was last checked on %s. Please have an administrator check it again."
                        .formatted(name, provenance.verifiedOn())));
    }

    private static boolean isOld(Provenance provenance, LocalDate today) {
        return provenance.verifiedOn() != null && !provenance.checkedWithin(CHECKED_WITHIN_DAYS, today);
    }

    private static Stream<Finding.Said> materialChange(ExchangeNews news) {
        NewsFacts known = news.facts();
        if (known.materialChange() == null) {
            return news.category() == Category.MATERIAL_CHANGE
                    ? Stream.of(BLOCKS.says("It is of the category “Material change”. Please say whether it is one, and when the change happened."))
                    : !news.material() ? Stream.empty()
                    : Stream.of(WARNS.says("Nobody has said yet whether the news is a material change, of which a report is due within ten days."));
        }
        List<String> missing = new ArrayList<>();
        if (known.isMaterialChange() && known.officer().isBlank()) {
            missing.add("A material change is released on the authority of an executive officer. Please enter who authorised it.");
        }
        if (known.isMaterialChange() && known.changedOn() == null) {
            missing.add("Please enter the day of the change: the report is due ten days after it.");
        }
        return missing.stream().map(BLOCKS::says);
    }
}
