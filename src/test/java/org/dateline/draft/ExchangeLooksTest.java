package org.dateline.draft;

import static org.dateline.issuer.trading.TradingFixture.eastern;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every page about exchanges and tasks, filled and with mistakes: valid HTML, and nothing for axe to find. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_exchange_looks"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeLooksTest {

    @Inject
    ReleaseFixture releases;

    @Inject
    SettableClock clock;

    @TestHTTPResource("/")
    URI portal;

    @AfterEach
    void let_the_clock_go() {
        clock.letGo();
    }

    @Test
    @ActivateRequestContext
    void they_are_valid_and_accessible() {
        Map<String, String> pages = pages();
        try (Browser browser = Browser.start()) {
            assertAll(pages.entrySet().stream().map(page -> () -> {
                String url = portal.resolve("/desk/looked-at/" + page.getKey()).toString();
                browser.picture(url, page.getValue(), page.getKey());
                HtmlValidator.assertValid(page.getValue());
                browser.assertAccessible(url, page.getValue());
            }));
        }
    }

    private Map<String, String> pages() {
        clock.stopAt(eastern("2026-11-23T10:00"));
        DeskBrowser publisher = DeskBrowser.of(releases.palladium().id(), Role.PUBLISHER);
        DeskBrowser administrator = DeskBrowser.of(Role.ADMINISTRATOR);
        Draft draft = releases.draft(ReleaseFixture.text("Palladium production rises in the quarter", releases.today()));
        String path = "/desk/drafts/" + draft.id();
        Map<String, String> pages = new LinkedHashMap<>();

        Map<String, String> notice = new HashMap<>(Map.of("market", "XASE", "spokenTo", "Pat Example", "channel", "PHONE", "called", "2026-11-23",
                "calledTime", "09:49", "copy", "2026-11-23", "copyTime", "09:50", "reference", "R-7", "outcome", "CLEARED", "seen", "1"));
        publisher.post(path + "/notices", path + "/notices", notice);
        notice.putAll(Map.of("corrects", "1", "note", "The reference was misheard."));
        publisher.post(path + "/notices", path + "/notices", notice);
        pages.put("exchange-notices", publisher.get(path + "/notices").asString());
        pages.put("exchange-notices-mistakes", publisher.post(path + "/notices", path + "/notices", Map.of("called", "tomorrow")).asString());
        publisher.post(path + "/facts", path + "/facts", Map.of("known", "2026-11-23", "knownTime", "06:45"));
        pages.put("exchange-facts", publisher.get(path + "/facts").asString());
        pages.put("exchange-facts-mistakes", publisher.post(path + "/facts", path + "/facts", Map.of("materialChange", "yes")).asString());
        Map<String, String> halt = Map.of("issuer", releases.palladium().id().toString(), "market", "XTSE", "stage", "ACTIVE",
                "began", "2026-11-23", "beganTime", "09:40", "code", "PENDING");
        publisher.post("/desk/halts", "/desk/halts", halt);
        pages.put("exchange-halts", publisher.get("/desk/halts").asString());
        pages.put("exchange-halts-mistakes", publisher.post("/desk/halts", "/desk/halts", Map.of("began", "x")).asString());
        Halt begun = QuarkusTransaction.requiringNew().call(() -> Halt.of(List.of(releases.palladium().id())).get(0));
        pages.put("exchange-halt", publisher.get("/desk/halts/" + begun.id()).asString());
        Obligation task = QuarkusTransaction.requiringNew().call(() -> {
            Draft now = Draft.of(draft.id()).orElseThrow();
            Obligation.arise(now, List.of(new Duty(Duty.Kind.FORM_6K, "", eastern("2026-11-23T09:00")),
                    new Duty(Duty.Kind.COPY_TO_SURVEILLANCE, "XTSE", eastern("2026-11-24T09:30"))), clock.instant());
            return Obligation.ofDraft(now.id()).get(0);
        });
        pages.put("exchange-tasks", publisher.get("/desk/tasks").asString());
        pages.put("exchange-task", publisher.get("/desk/tasks/" + task.id()).asString());
        pages.put("exchange-task-mistakes", publisher.post("/desk/tasks/" + task.id(), "/desk/tasks/" + task.id(), Map.of("done", "x")).asString());

        administrator.post("/desk/rules", "/desk/rules/T1", Map.of("version", "0", "reason", "As counsel says."));
        pages.put("exchange-rules", administrator.get("/desk/rules").asString());
        pages.put("exchange-rules-mistakes", administrator.post("/desk/rules", "/desk/rules/N3", Map.of("version", "0")).asString());
        pages.put("exchanges", administrator.get("/desk/exchanges").asString());
        pages.put("exchange", administrator.get("/desk/exchanges/XTSE").asString());
        pages.put("exchange-unknown", administrator.get("/desk/exchanges/XFRA").asString());
        for (String form : List.of("terms", "days", "years")) {
            String page = "/desk/exchanges/XASE/" + form;
            pages.put("exchange-" + form, administrator.get(page).asString());
            pages.put("exchange-" + form + "-mistakes", administrator.post(page, page, Map.of("zone", "EST", "kind", "x", "year", "x")).asString());
        }
        return pages;
    }
}
