package org.dateline.shared;

import java.util.Optional;

/** Knows the {@link PublicState}. */
public interface PublicStates {

    /** As this node saw it no longer ago than the operator allows; empty where it has to be looked up. Never waits. */
    Optional<PublicState> latest();

    /** As the database has it now, in one statement. */
    PublicState look();
}
