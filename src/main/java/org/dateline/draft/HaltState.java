package org.dateline.draft;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.dateline.issuer.trading.Market;

/**
 * A halt of trading as the rules ask about it.
 *
 * @param from when it began, or from when it was asked for
 * @param to   when trading resumed; null while it lasts
 */
record HaltState(String mic, Stage stage, String code, Instant from, Instant to) {

    /** Trading resumes about so long after the news was disseminated on major wires (TSX halts text). */
    static final Duration USUALLY_RESUMES_AFTER = Duration.ofHours(1);

    /** The constants' names are stored. */
    enum Stage {
        REQUESTED("Asked for"), ACTIVE("Trading is halted"), OVER("Trading has resumed"), WITHDRAWN("Not asked for any more");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    boolean lasts() {
        return (stage == Stage.REQUESTED || stage == Stage.ACTIVE) && to == null;
    }

    /** The latest end: 24 hours from its beginning, days on which the exchange is closed not counted (TSX halts text). */
    Instant latestEnd(Market market) {
        ZonedDateTime end = from.atZone(market.terms().zone());
        LocalDate day = end.toLocalDate().plusDays(1);
        while (!market.on(day).isTradingDay()) {
            day = day.plusDays(1);
        }
        return day.atTime(end.toLocalTime()).atZone(market.terms().zone()).toInstant();
    }
}
