package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.draft.prose.Figure;
import org.dateline.enquiry.DisclosureGuard;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublishedText;
import org.dateline.shared.Language;

/** Reads an answer to one person as a release is read before it goes out: in which days it falls, and whether its figures are public. */
@ApplicationScoped
class SelectiveDisclosure implements DisclosureGuard {

    /** Texts in which a figure is looked for; one that stands in so many as digits alone is no secret. */
    private static final int MOST_TEXTS = 200;

    @Inject
    Visibility visibility;

    @Inject
    Clock clock;

    @Override
    public List<String> atThisTime(Issuer issuer) {
        LocalDate today = issuer.today(clock);
        return QuietPeriod.of(issuer).stream().filter(period -> period.holdsOn(today))
                .map(period -> "This is a quiet period, %s (%s): nothing is said to one person that the coming results would show (NP 51-201 6.9)."
                        .formatted(period.days(), period.reason()))
                .toList();
    }

    @Override
    public List<String> warnings(Issuer issuer, String answer, Language language) {
        List<String> warnings = new ArrayList<>(atThisTime(issuer));
        List<String> unknown = Figure.in(answer, language).stream().filter(figure -> !figure.saysLittle() && !isPublic(issuer, figure))
                .map(Figure::text).distinct().toList();
        if (!unknown.isEmpty()) {
            warnings.add("%s %s in no release of %s: what nobody else was told is told to everyone at once (Regulation FD, NP 51-201)."
                    .formatted(String.join(", ", unknown), unknown.size() == 1 ? "is" : "are", issuer.name()));
        }
        return warnings;
    }

    private boolean isPublic(Issuer issuer, Figure figure) {
        String digits = figure.mantissa().toPlainString().replaceAll("\\D", "");
        return PublishedText.like(issuer, loose(figure.text(), digits), MOST_TEXTS, visibility).stream()
                .anyMatch(said -> Figure.in(said.text(), said.language()).stream().anyMatch(figure::rounds));
    }

    /** The digits as they are written, with any sign between them: texts part thousands in several ways. */
    private static String loose(String written, String digits) {
        String pattern = written.replaceAll("^\\D+|\\D+$", "").replaceAll("\\D", "_");
        return pattern.isEmpty() ? digits : pattern;
    }
}
