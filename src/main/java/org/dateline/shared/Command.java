package org.dateline.shared;

import java.util.List;

/**
 * Something the packaged portal does on the command line instead of serving, with the portal's database and beans but no port
 * open. An application-scoped bean, listed by its word in {@code org.dateline.Dateline}.
 */
public interface Command {

    /** @return the exit code: 0 if all was done, 1 if not, 2 if the arguments make no sense */
    int run(List<String> arguments);
}
