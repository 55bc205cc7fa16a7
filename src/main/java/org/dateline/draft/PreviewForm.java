package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.dateline.draft.PreviewLink.Terms;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.FieldProblems;

/**
 * A preview link as asked for.
 *
 * @param seen    number of the version the person looked at
 * @param latest  whether the reader always sees the latest version, not that one
 * @param expires in the issuer's home zone
 */
record PreviewForm(String reader, String email, String seen, boolean latest, boolean watermarked, TypedMoment expires) {

    /** Longer than any embargo should last. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private static final int DAYS_OFFERED = 2;
    private static final LocalTime HOUR_OFFERED = LocalTime.of(17, 0);

    private static final int LONGEST_NAME = 150;

    static PreviewForm empty(int version, LocalDate today, ZoneId zone) {
        Instant offered = today.plusDays(DAYS_OFFERED).atTime(HOUR_OFFERED).atZone(zone).toInstant();
        return new PreviewForm("", "", Integer.toString(version), false, true, TypedMoment.of("expires", offered, zone));
    }

    static PreviewForm typed(MultivaluedMap<String, String> form) {
        return new PreviewForm(DraftForm.typed(form.getFirst("reader")), DraftForm.typed(form.getFirst("email")),
                DraftForm.typed(form.getFirst("seen")), "latest".equals(form.getFirst("shows")), form.containsKey("watermarked"),
                TypedMoment.typed(form, "expires"));
    }

    FieldProblems problems(int versions, ZoneId zone, Instant now) {
        FieldProblems problems = new FieldProblems().line("reader", reader, LONGEST_NAME);
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            problems.add("email", "Please check the e-mail address.");
        }
        if (!latest && (DraftForm.number(seen) < 1 || DraftForm.number(seen) > versions)) {
            problems.add("seen", "There is no such version.");
        }
        return expires.within(problems, zone, now, LONGEST);
    }

    Terms terms(ZoneId zone) {
        return new Terms(reader, email, latest ? null : Integer.valueOf(seen), watermarked, expires.instant(zone));
    }
}
