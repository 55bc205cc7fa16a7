package org.dateline.account;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A portal that is set up with a mail server and a sign-in by the company; a test starts them on the ports chosen here. */
public class OutsideServers implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT_ID = "dateline-test";
    static final String CLIENT_SECRET = "a secret that only the two of them know";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "dateline.smtp-host", "localhost",
                "dateline.smtp-port", Integer.toString(freePort()),
                "dateline.smtp-tls", "DISABLED",
                "dateline.smtp-from", "desk@dateline.invalid",
                "dateline.oidc-issuer", "http://localhost:" + freePort(),
                "dateline.oidc-client-id", CLIENT_ID,
                "dateline.oidc-client-secret", CLIENT_SECRET);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
