package org.dateline.risk;

import java.time.Instant;
import java.time.LocalDate;
import org.dateline.filing.Filing;
import org.dateline.risk.Lineage.Kind;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedNumber;
import org.dateline.shared.PrintedTime;

/** What pages about risk factors call things, in the language of the page. */
record RiskNames(Language language) {

    RiskWords words() {
        return language.words(RiskWords.class);
    }

    public String day(LocalDate day) {
        return PrintedTime.day(day, language);
    }

    /** "Form 10-K filed February 27, 2015". */
    public String filing(Filing filing) {
        return words().kindFiled(filing.kind().label(language), day(filing.filedOn()));
    }

    /** Since when it was public on file, no more exact than it is known. */
    public String publicSince(RiskSet set) {
        Instant at = set.filing().publicAt();
        return at == null ? day(set.filedOn()) : instant(set, at);
    }

    public String instant(RiskSet set, Instant at) {
        return PrintedTime.instant(at, set.issuer().homeZone(), language);
    }

    /** "34 risk factors". */
    public String factors(long number) {
        return number == 1 ? words().oneRiskFactor() : words().manyRiskFactors(PrintedNumber.of(number, language));
    }

    /** "edited, 12 % of its words"; of a first wording that it is one. @param link null if there is no set before */
    public String change(RiskLink link) {
        if (link == null) {
            return words().first();
        }
        boolean told = link.kind() == Kind.UNCHANGED || link.kind() == Kind.NEW || link.kind() == Kind.DROPPED;
        String label = link.kind().label(language, 1);
        String change = told || link.percent() == 0 ? label : words().changed(label, link.percent());
        return link.moved() ? change + "; " + words().standsElsewhere() : change;
    }
}
