package org.dateline.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Who is signed in at the desk during this request. Features ask this interface and never the account tables.
 * {@code @RolesAllowed} on a method asks for a role with any issuer; what belongs to one issuer asks {@link #require} besides.
 */
public interface SignedIn {

    /** Stands for all issuers, those still to come included: {@link #require} with it asks for a role everywhere. */
    long EVERY_ISSUER = 0;

    /** The person's permanent id. */
    UUID personId();

    /** The person's name as shown to colleagues and in the record. */
    String name();

    /** Ids of the issuers for which the person has the role. */
    Set<Long> issuersAs(Role role);

    /** Whether the person has the role for all issuers, those still to come included. */
    boolean hasEverywhere(Role role);

    /** @throws jakarta.ws.rs.ForbiddenException if the person does not have one of the roles for this issuer */
    void require(long issuerId, Role... anyOf);
}
