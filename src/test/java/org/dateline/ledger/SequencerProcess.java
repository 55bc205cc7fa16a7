package org.dateline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * A node in a process of its own that appends and signs as fast as it can until it is killed, and says what it has done. When its database
 * goes away it turns to the next one and asks there what became of what it had sent.
 */
final class SequencerProcess {

    private static final int MOST_ENTRIES = 3;

    private final List<SequencingNode> nodes = new ArrayList<>();
    private final Random random = new Random();
    private final SequencingNode.Step parkAt;
    private int rounds;
    private int now;

    /** @param rounds so many publications before it stops at the step and waits to be killed */
    private SequencerProcess(List<String> urls, Path folder, SequencingNode.Step parkAt, int rounds) throws Exception {
        this.parkAt = parkAt;
        this.rounds = rounds;
        for (String url : urls) {
            nodes.add(new SequencingNode(new MariaDbPoolDataSource(url), folder, this::at));
        }
    }

    /** @param args the folder of journal and key, a {@link SequencingNode.Step} or {@code -}, a number of publications, and one address or several */
    public static void main(String... args) throws Exception {
        SequencingNode.Step parkAt = args[1].equals("-") ? null : SequencingNode.Step.valueOf(args[1]);
        new SequencerProcess(Stream.of(args).skip(3).toList(), Path.of(args[0]), parkAt, Integer.parseInt(args[2])).run();
    }

    private void run() throws Exception {
        while (true) {
            publish(Stream.generate(LedgerFixture::publication).limit(1 + random.nextInt(MOST_ENTRIES)).toList());
            rounds--;
        }
    }

    /** Returns when it is visible, whatever happens to databases meanwhile. */
    private void publish(List<Entry.Builder> entries) throws Exception {
        boolean unknown = false;
        while (true) {
            try {
                List<Appended> appended = unknown ? known(entries) : List.of();
                for (Appended one : appended.isEmpty() ? nodes.get(now).append(entries) : appended) {
                    say("appended %d %s".formatted(one.index(), Hash.sha256(one.bytes()).hex()));
                }
                Checkpoint checkpoint = nodes.get(now).sign();
                say("signed %d %s".formatted(checkpoint.size(), checkpoint.root().base64()));
                return;
            } catch (Ledger.ForkRefused e) {
                say("refused " + e.getMessage());
                unknown = true;
            } catch (SQLException | RuntimeException e) {
                say("lost " + e);
                unknown = true;
                now = (now + 1) % nodes.size();
            }
        }
    }

    /** All of the transaction or nothing is there. */
    private List<Appended> known(List<Entry.Builder> entries) {
        return entries.stream().map(entry -> nodes.get(now).ledger().appended(entry.at(Instant.EPOCH).event())).flatMap(Optional::stream).toList();
    }

    private void at(SequencingNode.Step step) {
        say("at " + step);
        if (step == parkAt && rounds <= 0) {
            say("parked");
            try {
                System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
