package org.dateline.risk;

import java.util.Collection;
import java.util.List;

/** A wording without its text. @param entry of the set @param place in the order of the filing */
record RiskHeading(long entry, int place, RiskFactor factor, String heading) {

    /** Those of these sets, set by set in the order of the filing. */
    static List<RiskHeading> of(Collection<Long> sets) {
        return RiskWording.find("select w.key.entry, w.key.place, f, w.heading from RiskWording w join w.factor f where w.key.entry in ?1"
                        + " order by w.key.entry, w.key.place", sets).project(Object[].class).stream()
                .map(row -> new RiskHeading((Long) row[0], (Integer) row[1], (RiskFactor) row[2], (String) row[3])).toList();
    }
}
