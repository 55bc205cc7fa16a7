package org.dateline.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that an operator can set. {@code ledgerOrigin} is the variable {@code DATELINE_LEDGER_ORIGIN}; {@code .env.example}
 * says what each means, and no other is read. The keys of drafts and accounts are asked for in {@link Keys}.
 */
@ConfigMapping(prefix = "dateline")
public interface Settings {

    Optional<String> databaseUrl();

    Optional<String> databaseUser();

    Optional<String> databasePassword();

    @WithDefault("8080")
    int port();

    /** Within so many milliseconds every node shows what another has published; 0: each request asks the database. */
    @WithDefault("25")
    int freshWithin();

    /** Proxies whose {@code X-Forwarded-*} headers are believed: addresses, names or networks (CIDR), separated by commas. */
    @WithDefault("127.0.0.1")
    String trustedProxies();

    /** Health and metrics. */
    @WithDefault("9000")
    int managementPort();

    /** The address of this machine on which health and metrics are served. */
    @WithDefault("127.0.0.1")
    String managementHost();

    /** The folder for what is kept outside the database. */
    @WithDefault("data")
    Path data();

    /** Where the public reaches the portal: scheme, host and port, without a path and without a slash at the end. */
    Optional<URI> origin();

    /** E-mail address of whoever is told of a weakness of the portal, for {@code security.txt}; the contacts page where none is set. */
    Optional<String> securityContact();

    /** The file with the ledger's Ed25519 key, as PEM. */
    Optional<Path> ledgerKey();

    /** The file with the key that is to follow; while it is set, both sign. */
    Optional<Path> ledgerNextKey();

    /** The name under which the log is known for ever; also the name of its key (C2SP signed note). */
    Optional<String> ledgerOrigin();

    /** The folder of the ledger's own journal; beside the other data if not set. */
    Optional<Path> ledgerJournal();

    /** Time-stamp authorities as {@code name=address}, separated by spaces; {@code none} for none. An evaluation has one of its own. */
    Optional<String> timestampAuthorities();

    /** The folder with the root certificates of each authority: {@code name.pem}. */
    Optional<Path> timestampRoots();

    /** Who outside gets copies of checkpoints and time stamps, as {@code name=address}, separated by spaces. */
    Optional<String> receivers();

    Optional<String> draftKey();

    Optional<String> accountKey();

    /** The company's OpenID Connect provider, as its tokens name it; people may sign in there where all three are set. */
    Optional<String> oidcIssuer();

    Optional<String> oidcClientId();

    Optional<String> oidcClientSecret();

    /** The mail server; without one, mail is kept as files. */
    Optional<String> smtpHost();

    @WithDefault("587")
    int smtpPort();

    Optional<String> smtpUser();

    Optional<String> smtpPassword();

    /** {@code REQUIRED}, {@code OPTIONAL} or {@code DISABLED}: whether the connection is encrypted by STARTTLS. */
    @WithDefault("REQUIRED")
    String smtpTls();

    /** The address that mail comes from. */
    @WithDefault("desk@localhost")
    String smtpFrom();

    /** How many requests that look like guesses at what is not public may come from one network within six hours before the desk is told. */
    @WithDefault("30")
    int probeThreshold();

    /** Whether the web addresses in drafts are asked if they answer. Whoever keeps such a site sees that this portal asked. */
    @WithDefault("true")
    boolean askLinks();

    /** Whether an empty database is filled with the sample issuer; an evaluation does so unless told otherwise. */
    Optional<Boolean> sample();

    /** The origin, or where an evaluation without one is found on its own machine. */
    default URI address() {
        return origin().orElse(URI.create("http://localhost:" + port()));
    }

    /** An evaluation brings its own database and makes its own keys; as soon as there is a database of the operator's, this is false. */
    default boolean evaluation() {
        return databaseUrl().isEmpty();
    }

    default boolean loadsSample() {
        return sample().orElse(evaluation());
    }
}
