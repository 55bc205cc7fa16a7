package org.dateline.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose session this is. */
class SessionRequest extends BaseAuthenticationRequest {

    private final String sessionId;

    SessionRequest(String sessionId) {
        this.sessionId = sessionId;
    }

    String sessionId() {
        return sessionId;
    }
}
