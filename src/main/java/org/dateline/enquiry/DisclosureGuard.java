package org.dateline.enquiry;

import java.util.List;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Language;

/**
 * Notices an answer that would tell one person what not everybody knows (Regulation FD, 17 CFR 243.100; NP 51-201 part 2).
 * Implemented where quiet periods and the figures of texts are known.
 */
public interface DisclosureGuard {

    /** Why a second person should look at an answer before it leaves, in sentences; empty if nothing was noticed. */
    List<String> warnings(Issuer issuer, String answer, Language language);

    /** What holds for everything said now, such as a quiet period, in sentences; empty if nothing. */
    List<String> atThisTime(Issuer issuer);
}
