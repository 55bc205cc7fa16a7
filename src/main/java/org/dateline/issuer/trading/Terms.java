package org.dateline.issuer.trading;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * An exchange's hours and what it asks of an issuer with news, in its own zone.
 *
 * @param version        counted from 1
 * @param opens          the regular session begins
 * @param closes         the regular session ends, except on days of an early close
 * @param windowFrom     the notice window begins, on trading days
 * @param windowTo       the last instant of the window; it is the same on days of an early close
 * @param noticeMinutes  the least time between the notice and the news; 0 where it only has to come before
 * @param quietMinutes   after the close, during which no news is published; 0 for none
 * @param cautionMinutes after the close, during which news is better not published; 0 for none
 */
public record Terms(int version, ZoneId zone, LocalTime opens, LocalTime closes, LocalTime windowFrom, LocalTime windowTo,
        int noticeMinutes, int quietMinutes, int cautionMinutes, NoticeDesk desk, Provenance provenance) {

    /** Such as {@code 07:00 to 16:00}. */
    public String windowInWords() {
        return windowFrom + " to " + windowTo;
    }
}
