package org.dateline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What happens when somebody forgets to say who may come here. */
@Path(ForgottenDoor.PATH)
public class ForgottenDoor {

    static final String PATH = "/desk/forgotten-door";

    @GET
    public String open() {
        return "Anybody could read this.";
    }
}
