package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dateline.draft.links.LinkAnswer;
import org.dateline.draft.links.LinkCall;
import org.dateline.draft.prose.Links;
import org.dateline.shared.Settings;

/** Asks the web addresses of drafts whether they answer, outside of every transaction and never while one goes out. */
@ApplicationScoped
class LinkRound {

    private static final int DRAFTS = 10;
    private static final int MOST_LINKS = 50;

    @Inject
    LinkCall call;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private record ToAsk(int version, List<String> links) {}

    /** Those whose answers are missing or old. */
    void go() {
        QuarkusTransaction.requiringNew().call(() -> DraftLinks.toAsk(clock.instant(), DRAFTS)).forEach(this::ask);
    }

    private void ask(UUID draftId) {
        ToAsk toAsk = QuarkusTransaction.requiringNew().call(() -> toAsk(Draft.of(draftId).orElseThrow()));
        List<LinkAnswer> answers = toAsk.links().stream().map(call::ask).toList();
        QuarkusTransaction.requiringNew().run(() -> DraftLinks.keep(Draft.of(draftId).orElseThrow(), toAsk.version(), answers, clock.instant()));
    }

    /** What cannot be meant for the public is told without asking; and the portal does not ask itself, where it might look like a guess. */
    private ToAsk toAsk(Draft draft) {
        String own = "(?i)https?://" + java.util.regex.Pattern.quote(settings.address().getHost()) + "(?:[:/?#].*)?";
        return new ToAsk(draft.latest(), draft.content().texts().stream().flatMap(text -> Links.in(text).stream()).distinct()
                .filter(link -> Links.objection(link).isEmpty() && !link.matches(own)).limit(MOST_LINKS).toList());
    }
}
