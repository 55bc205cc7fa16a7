package org.dateline.shared;

import java.util.List;
import java.util.Optional;

/**
 * Who speaks on this portal, as its masthead and footer say it: the issuer where there is one, the portal's own name where
 * there are several. {@code issuer} implements it; layouts ask it through {@link Masthead}.
 */
public interface Imprint {

    /** The issuer's or the portal's name. */
    default String name() {
        return name(Language.ENGLISH);
    }

    /** The issuer's or the portal's name in this language. */
    String name(Language language);

    /** The postal address in lines; empty with several issuers. */
    List<String> address();

    /** Path of the issuer's profile, such as {@code /issuers/north-american-palladium}; empty with several issuers. */
    Optional<String> profile();
}
