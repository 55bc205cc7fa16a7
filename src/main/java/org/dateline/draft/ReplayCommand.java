package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.ledger.LogMirror;
import org.dateline.ledger.Replay;
import org.dateline.shared.Command;

/**
 * {@code replay PLACE}: after a restore that brought back less than the public has seen, plays the missing entries back from a mirror of the
 * log. What is scheduled is put on hold first: the backup may hold as drafts what went out after it, and nothing goes out a second time.
 */
@ApplicationScoped
public class ReplayCommand implements Command {

    private static final String USAGE = """
            Usage: replay PLACE
              PLACE   address of a mirror of the log (what it keeps begins with PLACE/checkpoint), or a folder, such as the
                      folder log of an evidence bundle of the whole log""";
    private static final String WHY = "The database was restored from a backup, and entries of the ledger were played back from a mirror. See whether this "
            + "release was published after the backup before it gets a time again.";

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    @Inject
    Replay replay;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    @ActivateRequestContext
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            out.println(USAGE);
            return MISUSED;
        }
        try {
            LogMirror mirror = LogMirror.at(arguments.get(0));
            int held = QuarkusTransaction.requiringNew().call(this::holdWhatIsScheduled);
            out.printf("%d scheduled releases are on hold.%n", held);
            Replay.Replayed replayed = replay.from(mirror);
            out.printf("""
                    The entries %d to %d were played back, byte for byte, and give the root that was signed. The log goes on.
                    Their documents are not in the log: check says which are missing here. Get them from evidence bundles and readers.
                    """, replayed.from(), replayed.to() - 1);
            return 0;
        } catch (Replay.Refused | IllegalArgumentException refused) {
            out.println(refused.getMessage());
            return FAILED;
        }
    }

    private int holdWhatIsScheduled() {
        List<DraftDue> waiting = DraftDue.listAll();
        waiting.forEach(due -> {
            Draft draft = Draft.locked(due.draftId()).orElseThrow();
            draft.hold(WHY, OperatorImport.OPERATOR, clock.instant());
            audit.record(new Actor(null, OperatorImport.OPERATOR.name(), null), DraftAction.HELD, DraftAction.on(draft));
        });
        return waiting.size();
    }
}
