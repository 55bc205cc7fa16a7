package org.dateline.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.dateline.filing.FilingCheck;
import org.dateline.ledger.LogCheck;
import org.dateline.ledger.TimeStamp;
import org.dateline.ledger.stamp.StampCheck;
import org.dateline.release.EntryCheck;
import org.dateline.shared.Command;

/**
 * {@code check}: verifies the whole log against the database, byte for byte: entries, tiles, checkpoints, signatures, time stamps, anchors,
 * the journal, and each document and record that an entry names. It changes nothing and may run beside a portal that publishes.
 */
@ApplicationScoped
public class CheckCommand implements Command {

    private static final int MISUSED = 2;
    private static final int MOST_PRINTED = 200;
    private static final long SAYS_EVERY = 100_000;

    @Inject
    LogCheck log;

    @Inject
    StampCheck stamps;

    private PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            out.println("Usage: check");
            return MISUSED;
        }
        AtomicLong problems = new AtomicLong();
        LogCheck.Checked checked = check(problem -> {
            if (problems.incrementAndGet() <= MOST_PRINTED) {
                out.println("  " + problem);
            }
        });
        out.printf("%d entries, %d checkpoints, %d time stamps and %d tiles were looked at, with every document and record that entries name.%n",
                checked.entries(), checked.checkpoints(), checked.timeStamps(), checked.tiles());
        out.println(problems.get() == 0 ? "Everything holds." : problems.get() + " things are not as they must be. Publish nothing before that is understood: "
                + "the database was changed past the portal, restored, or damaged.");
        return problems.get() == 0 ? 0 : 1;
    }

    /** @param problems is told each thing that is not as it must be */
    LogCheck.Checked check(Consumer<String> problems) {
        return log.check(new LogCheck.Witness() {

            @Override
            public void entry(long index, byte[] entry, Consumer<String> problems) {
                if (index > 0 && index % SAYS_EVERY == 0) {
                    out.println("… " + index);
                }
                QuarkusTransaction.requiringNew().run(() -> {
                    EntryCheck.of(index, entry, problems);
                    FilingCheck.of(index, entry, problems);
                });
            }

            @Override
            public void timeStamp(byte[] note, TimeStamp stamp, Consumer<String> problems) {
                stamps.problem(note, stamp).ifPresent(why -> problems.accept("The time stamp of %s over the checkpoint of size %d does not hold: %s."
                        .formatted(stamp.authority(), stamp.size(), why)));
            }
        }, problems);
    }
}
