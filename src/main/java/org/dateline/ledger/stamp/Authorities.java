package org.dateline.ledger.stamp;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Settings;
import org.dateline.shared.StartRefused;

/**
 * The authorities that stamp this log, as the operator named them. An evaluation that names none has the development authority; in
 * production that one is refused, under whatever name it comes.
 */
@ApplicationScoped
public class Authorities {

    private static final String NONE = "none";
    /** Name, address without its fragment, and the policy behind the number sign. */
    private static final Pattern ONE = Pattern.compile("(?<name>[a-z0-9][a-z0-9-]{0,39})=(?<address>https?://[^\\s#]+)(?:#(?<policy>[0-2](?:\\.[0-9]+)+))?");

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private List<Authority> all;

    @PostConstruct
    void load() {
        all = read(settings.timestampAuthorities(), settings.timestampRoots(), settings.evaluation(), settings.data(), clock);
    }

    /** @throws StartRefused if one is not written as it should, has no root, or is the development authority in production */
    static List<Authority> read(Optional<String> authorities, Optional<Path> roots, boolean evaluation, Path data, Clock clock) {
        if (authorities.isEmpty()) {
            return evaluation ? List.of(development(data, clock)) : List.of();
        }
        String said = authorities.get().strip();
        if (said.equals(NONE)) {
            return List.of();
        }
        AuthorityHttp http = new AuthorityHttp();
        RevocationLists revocations = new RevocationLists(http, clock);
        List<Authority> all = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (String one : said.split("\\s+")) {
            Matcher matcher = ONE.matcher(one);
            if (!matcher.matches() || !names.add(matcher.group("name"))) {
                throw new StartRefused("DATELINE_TIMESTAMP_AUTHORITIES: one of them is not name=address with a name of its own, such as "
                        + "first=https://tsa.example.com/tsr; authorities are separated by spaces.");
            }
            String name = matcher.group("name");
            if (name.equals(DevelopmentAuthority.NAME)) {
                throw new StartRefused("DATELINE_TIMESTAMP_AUTHORITIES: the development authority proves nothing and is for evaluations alone. "
                        + "Name a real one, or say \"none\".");
            }
            URI address = URI.create(matcher.group("address"));
            Evidence trusted = roots(name, roots, evaluation);
            all.add(new Authority(name, matcher.group("policy"), trusted, request -> http.ask(address, request), revocations, clock));
        }
        return List.copyOf(all);
    }

    private static Authority development(Path data, Clock clock) {
        Path file = data.resolve("keys").resolve("development-time-stamps.pem");
        try {
            DevelopmentAuthority authority = DevelopmentAuthority.in(file, clock);
            return new Authority(DevelopmentAuthority.NAME, null, authority.roots(), authority, new RevocationLists(new AuthorityHttp(), clock), clock);
        } catch (IOException e) {
            throw new StartRefused("The evaluation's time-stamp authority in %s cannot be used: %s.".formatted(file.toAbsolutePath(), e.getMessage()), e);
        }
    }

    private static Evidence roots(String name, Optional<Path> folder, boolean evaluation) {
        if (folder.isEmpty()) {
            throw new StartRefused("DATELINE_TIMESTAMP_ROOTS is not set. It is the folder with %s.pem, the root certificates of that authority.".formatted(name));
        }
        Path file = folder.get().resolve(name + ".pem");
        Evidence roots;
        try {
            roots = Evidence.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StartRefused("The root certificates of the time-stamp authority %s, %s (DATELINE_TIMESTAMP_ROOTS), cannot be read: %s."
                    .formatted(name, file.toAbsolutePath(), e.getMessage()), e);
        }
        if (roots.certificates().isEmpty()) {
            throw new StartRefused("There is no certificate in %s (DATELINE_TIMESTAMP_ROOTS).".formatted(file.toAbsolutePath()));
        }
        if (!evaluation && roots.certificates().stream().anyMatch(Authorities::isForDevelopment)) {
            throw new StartRefused("The time-stamp authority %s leads to a root for development (\"%s\" in %s): its time stamps prove nothing. "
                    .formatted(name, DevelopmentAuthority.MARK, file.toAbsolutePath()) + "Name a real one in DATELINE_TIMESTAMP_AUTHORITIES, or say \"none\".");
        }
        return roots;
    }

    private static boolean isForDevelopment(X509Certificate root) {
        return root.getSubjectX500Principal().getName().contains(DevelopmentAuthority.MARK);
    }

    List<Authority> all() {
        return all;
    }

    /** Their names, in the operator's order; empty if there are none. */
    public List<String> names() {
        return all.stream().map(Authority::name).toList();
    }

    /** Whether the only time stamps are those of the evaluation itself, which prove nothing. */
    public boolean isForDevelopment(String name) {
        return name.equals(DevelopmentAuthority.NAME);
    }
}
