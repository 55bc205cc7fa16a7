package org.dateline.draft.links;

import io.quarkus.test.junit.QuarkusMock;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.function.Function;

/** For tests: web addresses come to what the test says, and no network is asked. */
public final class ToldAnswers extends LinkCall {

    private final Function<String, LinkAnswer> answers;

    private ToldAnswers(Function<String, LinkAnswer> answers) {
        super(new PublicNetwork(), CDI.current().select(Vertx.class).get(), Duration.ofSeconds(1));
        this.answers = answers;
    }

    /** Until the end of the test. */
    public static void are(Function<String, LinkAnswer> answers) {
        QuarkusMock.installMockForType(new ToldAnswers(answers), LinkCall.class);
    }

    @Override
    public LinkAnswer ask(String link) {
        return answers.apply(link);
    }
}
