package org.dateline.shared;

import java.util.Map;

/** The portal's issuers as far as those need them who know no issuer: ids and names. Implemented in {@code issuer}. */
public interface IssuerNames {

    /** Every issuer's name by its id, in the order of the names. */
    Map<Long, String> all();
}
