package org.dateline.account;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Whatever other tests guessed, at whatever time: no test begins with a brake on. */
public class GuessesForgotten implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        DeskBrowser.forgetGuesses();
    }
}
