package org.dateline.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingKind;
import org.dateline.issuer.Issuer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;

/**
 * What is said of a filing, as typed.
 *
 * @param seen    number of the version the person looked at; 0 for a new one
 * @param issuer  id of the issuer
 * @param publicOn when it was public on file, where that is known
 * @param admitted whether it was on file before the issuer came to the portal
 * @param risks   where its risk factors are: {@code find}, {@code whole} or {@code none}
 */
record FilingForm(int seen, String issuer, String kind, String language, String period, String filed, TypedMoment publicOn,
        String official, boolean admitted,
        String risks) {

    private static final List<String> RISKS = List.of("find", "whole", "none");

    /** @param field gives what was typed into a field; may answer null */
    static FilingForm typed(UnaryOperator<String> field) {
        UnaryOperator<String> typed = name -> DraftForm.typed(field.apply(name));
        String risks = typed.apply("risks");
        return new FilingForm(DraftForm.number(field.apply("seen")), typed.apply("issuer"), typed.apply("kind"),
                typed.apply("language"), typed.apply("period"),
                typed.apply("filed"), new TypedMoment("public", typed.apply("public"), typed.apply("publicTime")),
                typed.apply("official"),
                typed.apply("admitted").equals("yes"), RISKS.contains(risks) ? risks : RISKS.get(0));
    }

    static FilingForm empty() {
        return typed(name -> name.equals("language") ? Language.ENGLISH.tag() : "");
    }

    static FilingForm of(DraftFiling filing, FilingContent content) {
        FilingFacts facts = content.facts();
        return new FilingForm(filing.latest(), filing.issuer().id().toString(), facts.kind().slug(), facts.language().tag(),
                facts.periodEnd().toString(),
                facts.filedOn().toString(), TypedMoment.of("public", facts.publicAt(), filing.issuer().homeZone()),
                facts.officialUrl(), content.admitted(), "");
    }

    /** What keeps it from being saved, by the names of the form's fields. @param issuer null if it is not known */
    FieldProblems problems(Issuer issuer, Instant now) {
        FieldProblems problems = new FieldProblems();
        if (issuer == null) {
            problems.add("issuer", "Please choose the issuer whose filing it is.");
        }
        if (FilingKind.of(kind).isEmpty()) {
            problems.add("kind", "Please choose what kind of document it is.");
        }
        if (Language.ENGLISH.tag().equals(language) == Language.FRENCH.tag().equals(language)) {
            problems.add("language", "Please choose the language of the document.");
        }
        day(problems, "period", period, "Please give the last day of the period it is about.");
        day(problems, "filed", filed, "Please give the day of filing, as the regulator has it.");
        problems.optionalLine("official", official, 1_000);
        ZoneId zone = issuer == null ? ZoneId.of("UTC") : issuer.homeZone();
        if (!publicOn.isEmpty()) {
            publicOn.past(problems, zone, now);
        }
        if (problems.none()) {
            facts(issuer).problems(LocalDate.ofInstant(now, zone)).byField().forEach(problems::add);
        }
        return problems;
    }

    private static void day(FieldProblems problems, String field, String typed, String ask) {
        if (typed.isEmpty()) {
            problems.add(field, ask);
        }
        problems.days(field, typed, field, typed);
    }

    /** Of a form without problems. */
    FilingFacts facts(Issuer issuer) {
        Instant at = publicOn.isEmpty() ? null : publicOn.instant(issuer.homeZone()).truncatedTo(ChronoUnit.SECONDS);
        return new FilingFacts(FilingKind.of(kind).orElseThrow(), Language.of(language), LocalDate.parse(period),
                LocalDate.parse(filed), at, official);
    }

    public String periodType() {
        return DraftForm.fieldFor("date", period, LocalDate::parse);
    }

    public String filedType() {
        return DraftForm.fieldFor("date", filed, LocalDate::parse);
    }

    public boolean isRisks(String choice) {
        return risks.equals(choice);
    }
}
