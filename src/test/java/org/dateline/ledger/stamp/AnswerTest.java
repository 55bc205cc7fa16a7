package org.dateline.ledger.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.dateline.ledger.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers of an authority are believed. */
class AnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:44:53.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final DevelopmentAuthority AUTHORITY = DevelopmentAuthority.make(CLOCK);
    private static final byte[] STAMPED = "example.com/log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final StampRequest request = StampRequest.over(STAMPED, null);

    @Test
    void a_time_stamp_says_the_instant_of_the_authority() throws Exception {
        assertThat(answer(request).genTime()).isEqualTo(NOW);
    }

    @Test
    void a_time_stamp_that_answers_the_question_is_believed() throws Exception {
        Answer answer = answer(request);
        answer.answers(request, NOW);

        assertThat(answer.verify(STAMPED, AUTHORITY.roots().asRoots(), Evidence.NONE)).hasSize(2);
    }

    @Test
    void openssl_accepts_it_too() throws Exception {
        Path data = Files.write(folder.resolve("checkpoint"), STAMPED);
        Path tsr = Files.write(folder.resolve("checkpoint.tsr"), answer(request).bytes());
        Path root = Files.write(folder.resolve("root.pem"), AUTHORITY.roots().pem());
        Process openssl = new ProcessBuilder("openssl", "ts", "-verify", "-data", data.toString(), "-in", tsr.toString(), "-CAfile", root.toString(),
                "-attime", Long.toString(NOW.getEpochSecond())).redirectErrorStream(true).start();

        assertThat(new String(openssl.getInputStream().readAllBytes())).contains("Verification: OK");
    }

    @Test
    void a_time_stamp_over_other_bytes_is_refused() throws Exception {
        byte[] other = STAMPED.clone();
        other[0] ^= 1;

        refused(() -> answer(request).verify(other, AUTHORITY.roots().asRoots(), Evidence.NONE), "something else");
    }

    @Test
    void an_answer_to_another_question_is_refused() throws Exception {
        refused(() -> answer(StampRequest.over(STAMPED, null)).answers(request, NOW), "nonce");
    }

    @Test
    void an_authority_that_leads_to_no_trusted_root_is_refused() throws Exception {
        Evidence others = DevelopmentAuthority.make(CLOCK).roots();

        refused(() -> answer(request).verify(STAMPED, others.asRoots(), Evidence.NONE), "root that is trusted");
    }

    @Test
    void a_clock_more_than_a_minute_off_is_refused() throws Exception {
        refused(() -> answer(request).answers(request, NOW.plus(Duration.ofSeconds(62))), "62 seconds apart");
    }

    @Test
    void a_minute_and_the_stated_accuracy_are_put_up_with() throws Exception {
        answer(request).answers(request, NOW.minus(Duration.ofSeconds(61)));

        assertThat(answer(request).accuracy()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void no_flipped_byte_changes_what_a_time_stamp_says() throws Exception {
        byte[] good = answer(request).bytes();
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x20;
            try {
                Answer answer = Answer.parse(bad);
                answer.verify(STAMPED, AUTHORITY.roots().asRoots(), Evidence.NONE);
                assertThat(answer.genTime()).as("byte " + i).isEqualTo(NOW);
            } catch (StampRefused expected) {
                // As it should be; what is still believed is wrapping that nothing is signed of.
            }
        }
    }

    @Test
    void bytes_behind_the_answer_are_refused() throws Exception {
        byte[] good = answer(request).bytes();

        refused(() -> Answer.parse(Arrays.copyOf(good, good.length + 1)), "do not belong");
    }

    @Test
    void what_is_no_answer_at_all_is_refused() {
        refused(() -> Answer.parse("<html>".getBytes(StandardCharsets.UTF_8)), "not a time-stamp response");
    }

    @Test
    void an_authority_that_declines_is_quoted() throws Exception {
        byte[] declined = new TimeStampResponseGenerator(null, TSPAlgorithms.ALLOWED)
                .generateFailResponse(2, 1 << 2, "no more today").getEncoded();

        refused(() -> Answer.parse(declined).answers(request, NOW), "no more today");
    }

    @Test
    void an_answer_without_the_certificate_that_signed_is_refused() throws Exception {
        TimeStampRequestGenerator without = new TimeStampRequestGenerator();
        byte[] answer = AUTHORITY.answer(without.generate(TSPAlgorithms.SHA256, Hash.sha256(STAMPED).bytes()).getEncoded());

        refused(() -> Answer.parse(answer).verify(STAMPED, AUTHORITY.roots().asRoots(), Evidence.NONE), "not in it");
    }

    @Test
    void the_token_alone_is_about_a_kilobyte() throws Exception {
        assertThat(new TimeStampResponse(answer(request).bytes()).getTimeStampToken().getEncoded().length).isBetween(700, 1_500);
    }

    @Test
    void the_authority_of_an_evaluation_is_the_same_after_a_restart() throws Exception {
        Path file = folder.resolve("development.pem");

        assertThat(DevelopmentAuthority.in(file, CLOCK).roots()).isEqualTo(DevelopmentAuthority.in(file, CLOCK).roots());
    }

    @Test
    void evidence_reads_back_what_was_written() throws Exception {
        Evidence evidence = new Evidence(answer(request).verify(STAMPED, AUTHORITY.roots().asRoots(), Evidence.NONE), List.of());

        assertThat(Evidence.parse(evidence.pem())).isEqualTo(evidence);
    }

    private static Answer answer(StampRequest request) throws IOException, StampRefused {
        return Answer.parse(AUTHORITY.answer(request.bytes()));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void refused(Attempt attempt, String why) {
        assertThatExceptionOfType(StampRefused.class).isThrownBy(attempt::run).withMessageContaining(why);
    }
}
