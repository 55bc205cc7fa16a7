package org.dateline.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;
import org.dateline.shared.Settings;

/** Whom to tell of a weakness (RFC 9116). */
@Path("/.well-known/security.txt")
public class SecurityTxtResource {

    private static final int VALID_DAYS = 180;

    @Inject
    PublicAnswer answer;

    @Inject
    PublicAddress address;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @GET
    @PermitAll
    public Response get() {
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID_DAYS, ChronoUnit.DAYS);
        return answer.text("""
                Contact: %s
                Expires: %s
                Preferred-Languages: en, fr
                Canonical: %s
                """.formatted(
                settings.securityContact().map(EmailAddress::link).orElseGet(() -> address.of("/contacts")),
                expires,
                address.of("/.well-known/security.txt")), "text/plain;charset=UTF-8");
    }
}
