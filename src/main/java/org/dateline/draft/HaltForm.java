package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dateline.draft.HaltState.Stage;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.trading.Market;
import org.dateline.shared.FieldProblems;

/**
 * A step of a halt as typed.
 *
 * @param began when trading was halted, or from when it was asked for, in the issuer's home zone
 * @param ended when it resumed; only for a halt that is over
 * @param seen  number of the step that the person had on the screen; empty for a new halt
 */
record HaltForm(String issuer, String market, String stage, String code, TypedMoment began, TypedMoment ended, String note, String seen) {

    static final HaltForm EMPTY = new HaltForm("", "", Stage.REQUESTED.name(), "", TypedMoment.none("began"), TypedMoment.none("ended"), "", "");

    static HaltForm of(Halt halt) {
        ZoneId zone = halt.issuer().homeZone();
        return new HaltForm(halt.issuer().id().toString(), halt.mic(), halt.stage().name(), halt.code(),
                TypedMoment.of("began", halt.state().from(), zone), TypedMoment.of("ended", halt.state().to(), zone), "",
                Integer.toString(halt.number()));
    }

    static HaltForm typed(MultivaluedMap<String, String> form) {
        return new HaltForm(DraftForm.typed(form.getFirst("issuer")), DraftForm.typed(form.getFirst("market")),
                DraftForm.typed(form.getFirst("stage")), DraftForm.typed(form.getFirst("code")), TypedMoment.typed(form, "began"),
                TypedMoment.typed(form, "ended"), DraftForm.typed(form.getFirst("note")), DraftForm.typed(form.getFirst("seen")));
    }

    FieldProblems problems(List<Issuer> issuers, List<Market> markets, List<Stage> stages, ZoneId zone, Instant now) {
        FieldProblems problems = new FieldProblems();
        if (issuers.stream().noneMatch(known -> known.id().toString().equals(issuer))) {
            problems.add("issuer", "Please choose the issuer.");
        }
        if (markets.stream().noneMatch(known -> known.mic().equals(market))) {
            problems.add("market", "Please choose the exchange.");
        }
        if (stages.stream().noneMatch(known -> known.name().equals(stage))) {
            problems.add("stage", "Please choose how far it is.");
        }
        problems.optionalLine("code", code, 40);
        began.past(problems, zone, now);
        boolean over = stage.equals(Stage.OVER.name());
        if (over) {
            ended.past(problems, zone, now);
            if (problems.isEmpty() && ended.instant(zone).isBefore(began.instant(zone))) {
                problems.add("ended", "This is before its beginning.");
            }
        } else if (!ended.isEmpty()) {
            problems.add("ended", "Only a halt after which trading has resumed has an end.");
        }
        return problems.lines("note", note, 1000);
    }

    HaltState state(ZoneId zone) {
        return new HaltState(market, Stage.valueOf(stage), code, began.instant(zone), ended.instant(zone));
    }
}
