package org.dateline;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.QuarkusBindException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.dateline.archive.CheckCommand;
import org.dateline.draft.FilingCommand;
import org.dateline.draft.ImportCommand;
import org.dateline.draft.ReplayCommand;
import org.dateline.evaluation.EmbeddedDatabase;
import org.dateline.evaluation.PortalLock;
import org.dateline.shared.Command;
import org.dateline.shared.StartRefused;
import org.dateline.shared.Variables;
import org.jboss.logging.Logger;

/**
 * Starts the portal, or with arguments one of its commands.
 *
 * <p>An evaluation's database is started before the application and stopped after it. Exit codes: 0 ended in order,
 * 1 could not start or do its work, 2 unknown command.
 */
@QuarkusMain
public class Dateline {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    /** What stands after the jar's name on the command line. */
    private static final Map<String, Class<? extends Command>> COMMANDS = new TreeMap<>(Map.of("check", CheckCommand.class, "filing", FilingCommand.class,
            "import", ImportCommand.class, "replay", ReplayCommand.class));

    public static void main(String... arguments) {
        if (arguments.length > 0 && !COMMANDS.containsKey(arguments[0])) {
            System.err.println(usage(arguments[0]));
            System.exit(USAGE);
        }
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitUninterruptibly(ended), "wait for the database to stop"));
        var exit = new Exit();
        try {
            run(exit, arguments);
        } catch (StartRefused e) {
            exit.refused(e);
        } finally {
            ended.countDown();
        }
        exit.unlessReloading();
    }

    private static void run(Exit exit, String... arguments) {
        Variables variables = Variables.checked();
        if (!variables.evaluation()) {
            serve(exit, arguments);
            return;
        }
        boolean portal = arguments.length == 0;
        try (PortalLock lock = portal ? PortalLock.take(variables.data()) : null;
                EmbeddedDatabase database = EmbeddedDatabase.open(variables.data())) {
            System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", database.user());
            System.setProperty("quarkus.datasource.password", database.password());
            serve(exit, arguments);
        }
    }

    private static void serve(Exit exit, String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run(null, exit, arguments);
        } else {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            Quarkus.run(CommandLine.class, exit, arguments);
        }
    }

    /** Runs the command named by the first argument. */
    @Unremovable
    public static class CommandLine implements QuarkusApplication {

        @Inject
        @Any
        Instance<Command> commands;

        @Override
        public int run(String... arguments) {
            return commands.select(COMMANDS.get(arguments[0])).get().run(Arrays.asList(arguments).subList(1, arguments.length));
        }
    }

    /** What Quarkus reports when it ends; the exit itself waits until the database has been left. */
    private static final class Exit implements BiConsumer<Integer, Throwable> {

        private int code;

        @Override
        public void accept(Integer code, Throwable cause) {
            this.code = code;
            if (cause != null) {
                report(cause);
            }
        }

        private void report(Throwable cause) {
            for (Throwable c = cause; c != null; c = c.getCause()) {
                if (c instanceof StartRefused) {
                    refused((StartRefused) c);
                    return;
                }
                if (c instanceof QuarkusBindException) {
                    refused(new StartRefused("Port %d is taken by another program. Stop that, or choose another with DATELINE_PORT or DATELINE_MANAGEMENT_PORT."
                            .formatted(((QuarkusBindException) c).getPort())));
                    return;
                }
            }
            Logger.getLogger(Dateline.class).error("Dateline could not start", cause);
        }

        void refused(StartRefused reason) {
            code = FAILED;
            System.err.println("Dateline does not start. " + reason.getMessage());
        }

        /** {@code mvn quarkus:dev} runs {@code main} anew in the same process after each change. */
        void unlessReloading() {
            if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
                System.exit(code);
            }
        }
    }

    private static String usage(String word) {
        String commands = COMMANDS.isEmpty() ? "" : "\n" + COMMANDS.keySet().stream()
                .map(command -> "  java -jar quarkus-run.jar %s ...".formatted(command))
                .collect(Collectors.joining("\n"));
        return """
                %s is not a command of Dateline. Usage:
                  java -jar quarkus-run.jar              serve the portal%s""".formatted(word, commands);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
