package org.dateline.issuer.trading;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Telephone;

/**
 * Hours and desk as somebody typed them; {@code null} is taken as empty. Times are {@code HH:mm} in the zone.
 *
 * @param phones one a line
 */
record TermsFacts(String zone, String opens, String closes, String windowFrom, String windowTo, String noticeMinutes,
        String quietMinutes, String cautionMinutes, String desk, String phones, String email, String instruction) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    TermsFacts {
        zone = ProvenanceFacts.line(zone);
        opens = ProvenanceFacts.line(opens);
        closes = ProvenanceFacts.line(closes);
        windowFrom = ProvenanceFacts.line(windowFrom);
        windowTo = ProvenanceFacts.line(windowTo);
        noticeMinutes = ProvenanceFacts.line(noticeMinutes);
        quietMinutes = ProvenanceFacts.line(quietMinutes);
        cautionMinutes = ProvenanceFacts.line(cautionMinutes);
        desk = ProvenanceFacts.line(desk);
        phones = ProvenanceFacts.lines(phones);
        email = ProvenanceFacts.line(email);
        instruction = ProvenanceFacts.lines(instruction);
    }

    /** @param country by which telephone numbers are read */
    FieldProblems problems(String country) {
        FieldProblems problems = new FieldProblems();
        if (!isZone(zone)) {
            problems.add("zone", "Please give a zone by its place, such as America/Toronto.");
        }
        span(problems, "opens", opens, "closes", closes);
        span(problems, "windowFrom", windowFrom, "windowTo", windowTo);
        minutes(problems, "noticeMinutes", noticeMinutes);
        minutes(problems, "quietMinutes", quietMinutes);
        minutes(problems, "cautionMinutes", cautionMinutes);
        problems.line("desk", desk, 200).lines("phones", phones, 500).optionalLine("email", email, 254).lines("instruction", instruction, 2000);
        if (numbers().isEmpty()) {
            problems.add("phones", "Please give at least one telephone number: a notice begins with a call.");
        }
        numbers().stream().filter(number -> Telephone.of(number, country).isEmpty()).findFirst().ifPresent(number ->
                problems.add("phones", "“%s” cannot be dialled. Please write one number a line.".formatted(number)));
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            problems.add("email", "Please give one e-mail address, or none.");
        }
        return problems;
    }

    private static boolean isZone(String zone) {
        try {
            return zone.contains("/") && !ZoneId.of(zone).getRules().isFixedOffset();
        } catch (DateTimeException noSuchZone) {
            return false;
        }
    }

    private static void span(FieldProblems problems, String fromField, String from, String toField, String to) {
        if (time(problems, fromField, from) & time(problems, toField, to) && !LocalTime.parse(from).isBefore(LocalTime.parse(to))) {
            problems.add(toField, "This is not after %s.".formatted(from));
        }
    }

    private static boolean time(FieldProblems problems, String field, String typed) {
        try {
            TIME.parse(typed);
            return true;
        } catch (DateTimeParseException notATime) {
            problems.add(field, "Please give a time of day as hours and minutes, such as 09:30.");
            return false;
        }
    }

    private static void minutes(FieldProblems problems, String field, String typed) {
        if (!typed.matches("\\d{1,3}")) {
            problems.add(field, "Please give whole minutes, from 0 to 999.");
        }
    }

    List<String> numbers() {
        return phones.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("zone", zone);
        fields.put("opens", opens);
        fields.put("closes", closes);
        fields.put("windowFrom", windowFrom);
        fields.put("windowTo", windowTo);
        fields.put("noticeMinutes", noticeMinutes);
        fields.put("quietMinutes", quietMinutes);
        fields.put("cautionMinutes", cautionMinutes);
        fields.put("desk", desk);
        fields.put("phones", phones);
        fields.put("email", email);
        fields.put("instruction", instruction);
        return fields;
    }
}
