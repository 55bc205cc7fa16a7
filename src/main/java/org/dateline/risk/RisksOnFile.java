package org.dateline.risk;

import java.time.LocalDate;
import org.dateline.filing.Filing;
import org.dateline.shared.Language;

/** The risk factors that were in force when something was issued, as its page points at them. */
public record RisksOnFile(RiskSet set) {

    /**
     * To be put behind something {@code o} that has {@code issuer}, {@code issuedAt}, {@code issuedOn} and {@code language}: the set
     * in force at that instant, or by the end of that day where only the day is known, as {@code onFile}; of those that were
     * public together, the one in its language. Uses the parameter {@code signedSize}.
     */
    public static final String JOIN = " left join RiskSet onFile on onFile.entry = (select x.entry from RiskSet x where x.issuer = o.issuer"
            + " and x.entry < :signedSize and (x.publicBy <= o.issuedAt or o.issuedAt is null and x.filedOn <= o.issuedOn)"
            + " order by x.publicBy desc, case when x.language = o.language then 0 else 1 end, x.entry desc limit 1)"
            + " left join fetch onFile.filing";

    /** @param set null if none was */
    public static RisksOnFile of(RiskSet set) {
        return set == null ? null : new RisksOnFile(set);
    }

    /** "Form 10-K filed February 27, 2015". */
    public String filing(Language page) {
        return new RiskNames(page).filing(set.filing());
    }

    /** "34 risk factors". */
    public String counted(Language page) {
        return new RiskNames(page).factors(set.factors());
    }

    /** The filing itself. */
    public Filing document() {
        return set.filing();
    }

    /** The risk factors as they were in force on a day. @param issuer path of the issuer's profile */
    public String path(String issuer, LocalDate on) {
        return "/risk-factors?issuer=" + issuer.substring(issuer.lastIndexOf('/') + 1) + "&on=" + on;
    }
}
