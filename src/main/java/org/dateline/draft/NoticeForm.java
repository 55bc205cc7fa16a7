package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.dateline.draft.Notice.Channel;
import org.dateline.draft.Notice.Outcome;
import org.dateline.issuer.trading.Market;
import org.dateline.shared.FieldProblems;

/**
 * A notice to an exchange as typed.
 *
 * @param market   MIC
 * @param called   when the desk was reached, in the issuer's home zone
 * @param copy     when it was sent the text; may be empty
 * @param corrects number of the notice that it corrects; empty for none
 * @param seen     number of the version of the draft that it was given for
 */
record NoticeForm(String market, String spokenTo, String channel, TypedMoment called, TypedMoment copy, String reference, String outcome,
        String note, String corrects, String seen) {

    static NoticeForm empty(int version) {
        return new NoticeForm("", "", Channel.PHONE.name(), TypedMoment.none("called"), TypedMoment.none("copy"), "", Outcome.CLEARED.name(), "",
                "", Integer.toString(version));
    }

    static NoticeForm typed(MultivaluedMap<String, String> form) {
        return new NoticeForm(DraftForm.typed(form.getFirst("market")), DraftForm.typed(form.getFirst("spokenTo")),
                DraftForm.typed(form.getFirst("channel")), TypedMoment.typed(form, "called"), TypedMoment.typed(form, "copy"),
                DraftForm.typed(form.getFirst("reference")), DraftForm.typed(form.getFirst("outcome")), DraftForm.typed(form.getFirst("note")),
                DraftForm.typed(form.getFirst("corrects")), DraftForm.typed(form.getFirst("seen")));
    }

    FieldProblems problems(List<Market> markets, int latest, ZoneId zone, Instant now) {
        FieldProblems problems = new FieldProblems();
        if (markets.stream().noneMatch(known -> known.mic().equals(market))) {
            problems.add("market", "Please choose the exchange that was told.");
        }
        problems.line("spokenTo", spokenTo, 200);
        if (Arrays.stream(Channel.values()).noneMatch(known -> known.name().equals(channel))) {
            problems.add("channel", "Please choose how the desk was reached.");
        }
        called.past(problems, zone, now);
        if (!copy.isEmpty()) {
            copy.past(problems, zone, now);
        }
        problems.optionalLine("reference", reference, 200);
        if (Arrays.stream(Outcome.values()).noneMatch(known -> known.name().equals(outcome))) {
            problems.add("outcome", "Please choose what the desk said.");
        }
        problems.lines("note", note, 2000);
        if (!corrects.isEmpty() && !corrects.matches("\\d{1,4}")) {
            problems.add("corrects", "Please choose one of the notices.");
        }
        int version = DraftForm.number(seen);
        if (version < 1 || version > latest) {
            problems.add("seen", "Please give the version of the draft that the desk was told of: a number from 1 to %d.".formatted(latest));
        }
        return problems;
    }

    Notice notice(List<Market> markets, ZoneId zone) {
        String desk = markets.stream().filter(known -> known.mic().equals(market)).findFirst().orElseThrow().terms().desk().name();
        return new Notice(market, DraftForm.number(seen), desk, spokenTo, Channel.valueOf(channel), called.instant(zone), copy.instant(zone),
                reference, Outcome.valueOf(outcome));
    }

    /** Null for none. */
    Integer corrected() {
        return corrects.isEmpty() ? null : Integer.valueOf(corrects);
    }
}
