package org.dateline.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.issuer.trading.Market;
import org.dateline.issuer.trading.MarketMoment;
import org.dateline.release.Category;
import org.dateline.release.ExpectedText;

/**
 * What has to be done after a publication, and until when.
 *
 * @param mic   of the market it is owed to; empty if it is owed to no market
 * @param dueAt the last instant at which it is in time
 */
record Duty(Kind kind, String mic, Instant dueAt) {

    /** The constants' names are stored. */
    enum Kind {
        MATERIAL_CHANGE_REPORT("File the material change report (Form 51-102F3)",
                "As soon as practicable, and at most ten days after the change (NI 51-102, 7.1(1)(b))."),
        FORM_6K("Furnish the release to the SEC on Form 6-K",
                "Promptly (Form 6-K). The rule names no day; the one here is a reminder."),
        FILE_RELEASE("File the release on SEDAR+",
                "A release with results, past or expected, is filed (NI 51-102, 11.4; not verified against the primary text). The day here is a reminder."),
        COPY_TO_SURVEILLANCE("Send Market Surveillance a copy",
                "Before the next open, when it was not told before (TSX Company Manual; not verified against the primary text)."),
        COPY_TO_EXCHANGE("Send the exchange a copy", "When it went out outside of the notice window (NYSE guidance). The time here is a reminder."),
        ANNOUNCED_TEXT("Add the text that was announced", "The public page says until when it is expected. The task is done by publishing it.");

        private final String words;
        private final String rule;

        Kind(String words, String rule) {
            this.words = words;
            this.rule = rule;
        }

        public String words() {
            return words;
        }

        /** The rule and how sure it is. */
        public String rule() {
            return rule;
        }
    }

    private static final int REPORT_DAYS = 10;
    private static final Set<Category> WITH_RESULTS = Set.of(Category.EARNINGS, Category.GUIDANCE);

    /**
     * What a publication leaves to be done.
     *
     * @param news as it went out, {@code at} being its published instant
     * @param home the issuer's zone, in which its days are counted
     */
    static List<Duty> after(ExchangeNews news, ZoneId home) {
        List<Duty> duties = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(news.at(), home);
        if (news.facts().isMaterialChange() && news.facts().changedOn() != null) {
            duties.add(new Duty(Kind.MATERIAL_CHANGE_REPORT, "", endOf(news.facts().changedOn().plusDays(REPORT_DAYS), home)));
        }
        if (WITH_RESULTS.contains(news.category()) && news.markets().stream().anyMatch(market -> market.country().equals("CA"))) {
            duties.add(new Duty(Kind.FILE_RELEASE, "", endOf(today, home)));
        }
        if (news.material() && news.markets().stream().anyMatch(market -> market.country().equals("US"))) {
            duties.add(new Duty(Kind.FORM_6K, "", endOf(today.plusDays(1), home)));
        }
        for (Market market : news.markets()) {
            MarketMoment moment = market.at(news.released());
            if (news.material() && !moment.inWindow() && ExchangeRules.noCopy(news, market)) {
                duties.add(new Duty(market.country().equals("CA") ? Kind.COPY_TO_SURVEILLANCE : Kind.COPY_TO_EXCHANGE, market.mic(),
                        moment.nextOpen()));
            }
        }
        return duties;
    }

    /** The text in a further language is to follow when it was said to. */
    static Duty announced(ExpectedText expected) {
        return new Duty(Kind.ANNOUNCED_TEXT, "", expected.at());
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(Duration.ofSeconds(1));
    }
}
