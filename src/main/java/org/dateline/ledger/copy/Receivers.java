package org.dateline.ledger.copy;

import io.quarkus.mailer.Mailer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ledger.Copies;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.TimeStamps;
import org.dateline.shared.Settings;
import org.dateline.shared.StartRefused;

/** The receivers that the operator named, and how each stands on this node. */
@ApplicationScoped
public class Receivers {

    private static final Pattern ONE = Pattern.compile("(?<name>[a-z0-9][a-z0-9-]{0,39})=(?:(?<address>https?://\\S+)|file:(?<folder>/\\S+)|mailto:(?<mail>[^\\s@]+@[^\\s@]+))");

    /**
     * How a receiver stands.
     *
     * @param place where it is, without user and password
     * @param trouble what was wrong with the last try; null if nothing
     */
    public record Standing(String name, String place, String trouble) {}

    @Inject
    Settings settings;

    @Inject
    Ledger ledger;

    @Inject
    TimeStamps timeStamps;

    @Inject
    Copies copies;

    @Inject
    Mailer mailer;

    @Inject
    Clock clock;

    private List<Copying> all;

    @PostConstruct
    void load() {
        all = read(settings.receivers(), settings.smtpHost().isPresent(), ledger.origin(), mailer).stream()
                .map(receiver -> new Copying(receiver, ledger, timeStamps, copies, clock)).toList();
    }

    /** @throws StartRefused if one is not written as it should */
    static List<Receiver> read(Optional<String> receivers, boolean mailLeaves, String log, Mailer mailer) {
        List<Receiver> all = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (String one : receivers.map(String::strip).filter(said -> !said.isEmpty()).map(said -> said.split("\\s+")).orElse(new String[0])) {
            Matcher matcher = ONE.matcher(one);
            if (!matcher.matches() || !names.add(matcher.group("name"))) {
                throw new StartRefused("DATELINE_RECEIVERS: one of them is not name=https://..., name=file:/... or name=mailto:... with a name of its own; "
                        + "receivers are separated by spaces.");
            }
            all.add(receiver(matcher, mailLeaves, log, mailer));
        }
        return all;
    }

    private static Receiver receiver(Matcher one, boolean mailLeaves, String log, Mailer mailer) {
        String name = one.group("name");
        if (one.group("address") != null) {
            return new HttpsReceiver(name, URI.create(one.group("address")));
        }
        if (one.group("folder") != null) {
            return new FolderReceiver(name, Path.of(one.group("folder")));
        }
        if (!mailLeaves) {
            throw new StartRefused("DATELINE_RECEIVERS: %s gets its copies by mail, and no mail server is set (DATELINE_SMTP_HOST).".formatted(name));
        }
        return new MailReceiver(name, one.group("mail"), log, mailer);
    }

    List<Copying> all() {
        return all;
    }

    public List<Standing> standings() {
        return all.stream().map(Copying::standing).toList();
    }
}
