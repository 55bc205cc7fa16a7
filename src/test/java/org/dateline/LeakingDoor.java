package org.dateline;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.dateline.draft.Draft;

/** What a leak would look like: a public page that can feel how many drafts there are. Only tests have it. */
@Path(LeakingDoor.PATH)
public class LeakingDoor {

    static final String PATH = "/leaking-door";

    @GET
    @PermitAll
    @Transactional
    public String show() {
        return "There are " + Draft.count() + " drafts.";
    }
}
