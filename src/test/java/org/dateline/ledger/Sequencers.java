package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Nodes as processes on one log; remembers all that they said to have done, and holds the log to it. */
final class Sequencers implements AutoCloseable {

    private static final long BEGINS_WITHIN_SECONDS = 60;

    private final Path folder;
    /** Digest of each entry that a node said to have committed, by its index; a second one under an index is a fork. */
    private final Map<Long, String> appended = new ConcurrentHashMap<>();
    /** Root of each size that a node said to have signed. */
    private final Map<Long, String> signed = new ConcurrentHashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final Map<SequencingNode.Step, Integer> killedAfter = new EnumMap<>(SequencingNode.Step.class);
    private final AtomicInteger lost = new AtomicInteger();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<Running> running = new ArrayList<>();

    Sequencers(Path folder) {
        this.folder = folder;
    }

    /** A node that is at work. */
    final class Running {

        private final Process process;
        private final Thread listening;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch parked = new CountDownLatch(1);
        private volatile SequencingNode.Step last;
        private volatile String trouble;

        private Running(List<String> command) throws IOException {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("sequencers.err").toFile()))
                    .start();
            listening = new Thread(this::listen, "what a sequencer says");
            listening.start();
        }

        private void listen() {
            try (var said = process.inputReader()) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    heard(line.split(" ", 3));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void heard(String[] words) {
            switch (words[0]) {
                case "at" -> {
                    last = SequencingNode.Step.valueOf(words[1]);
                    begun.countDown();
                }
                case "appended" -> remember(appended, words);
                case "signed" -> remember(signed, words);
                case "parked" -> parked.countDown();
                case "refused" -> refusals.add(String.join(" ", words));
                default -> {
                    lost.incrementAndGet();
                    trouble = String.join(" ", words);
                }
            }
        }

        void awaitBegun() throws InterruptedException {
            assertThat(begun.await(BEGINS_WITHIN_SECONDS, TimeUnit.SECONDS)).as("a sequencer is at work; see sequencers.err in %s", folder).isTrue();
        }

        void awaitParked() throws InterruptedException {
            assertThat(parked.await(BEGINS_WITHIN_SECONDS, TimeUnit.SECONDS)).as("a sequencer has come to its step; %s", trouble).isTrue();
        }

        /** SIGKILL; answers when all that it said has been heard. */
        void kill() throws InterruptedException {
            end();
            killedAfter.merge(last, 1, Integer::sum);
        }

        private void end() throws InterruptedException {
            // Not by the process itself, which would throw away what was said and not yet heard.
            process.toHandle().destroyForcibly();
            process.waitFor();
            listening.join();
            running.remove(this);
        }
    }

    private void remember(Map<Long, String> all, String[] words) {
        String before = all.putIfAbsent(Long.parseLong(words[1]), words[2]);
        if (before != null && !before.equals(words[2])) {
            contradictions.add("%s %s is both %s and %s".formatted(words[0], words[1], before, words[2]));
        }
    }

    /** One that works until it is killed, on the first of these databases that answers. */
    Running start(String... urls) throws IOException {
        return start("-", 0, urls);
    }

    /** One that stops at a step of its so-manieth publication and waits there. */
    Running start(SequencingNode.Step parkAt, int rounds, String... urls) throws IOException {
        return start(parkAt.name(), rounds, urls);
    }

    private Running start(String parkAt, int rounds, String... urls) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), SequencerProcess.class.getName(),
                folder.toString(), parkAt, Integer.toString(rounds)));
        command.addAll(List.of(urls));
        Running started = new Running(command);
        running.add(started);
        return started;
    }

    int committed() {
        return appended.size();
    }

    int lost() {
        return lost.get();
    }

    /** Why the journal let a node do nothing, each time. */
    List<String> refusals() {
        return refusals;
    }

    Map<SequencingNode.Step, Integer> killedAfter() {
        return killedAfter;
    }

    /**
     * Holds a database, after all nodes have ended, to what they said: no gap, no double, no fork, nothing lost that was said to be
     * committed, and each checkpoint that of its entries.
     *
     * @return how many entries there are
     */
    long holdsIn(SequencingNode node) throws Exception {
        node.sign();
        List<String> problems = new ArrayList<>(contradictions);
        LogCheck.Checked checked = node.check().check(LogCheckTest.NOBODY, problems::add);
        assertThat(problems).isEmpty();
        assertThat(node.ledger().signedSize()).isEqualTo(checked.entries());
        Map<Long, String> there = node.entries();
        assertThat(there).containsAllEntriesOf(appended);
        assertThat(Set.copyOf(there.values())).as("no entry twice").hasSize(there.size());
        assertThat(node.roots()).containsAllEntriesOf(signed);
        return checked.entries();
    }

    @Override
    public void close() throws InterruptedException {
        for (Running one : List.copyOf(running)) {
            one.end();
        }
    }
}
