package org.dateline.site;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.PublicAnswer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    /** E-mail address of whoever looks after the portal's security; the contacts page where none is given. */
    @Inject
    @ConfigProperty(name = "dateline.security-contact")
    Optional<String> contact;

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
                contact.filter(given -> !given.isBlank()).map(EmailAddress::link).orElseGet(() -> address.of("/contacts")),
                expires,
                address.of("/.well-known/security.txt")), "text/plain;charset=UTF-8");
    }
}
