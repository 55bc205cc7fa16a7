package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Browser;
import org.dateline.document.BodyHtml;
import org.dateline.evaluation.TestDatabase;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One page for each place where a release prints what somebody typed, each holding every hostile string, opened in a real
 * browser without the portal's content policy: nothing but the escaping itself keeps a script from running.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileTextInBrowserTest {

    private static final Path HOSTILE = Path.of("../shared/data/hostile");
    private static final String ADDRESS = "http://portal.invalid/releases/2006/02/06/hostile";

    enum Place {
        HEADLINE(text -> with(text, String.join(" ", strings()), List.of(), text.body(), text.contacts(), text.symbols())),
        SUBHEADS(text -> with(text, text.headline(), strings(), text.body(), text.contacts(), text.symbols())),
        BODY_AS_TEXT(text -> with(text, text.headline(), List.of(), BodyHtml.clean(strings().stream()
                .map(string -> "<p>" + Entities.escape(string) + "</p>").collect(Collectors.joining())), text.contacts(), text.symbols())),
        BODY_AS_MARKUP(text -> with(text, text.headline(), List.of(), strings().stream()
                .map(BodyHtml::clean).collect(Collectors.joining()), text.contacts(), text.symbols())),
        ADDRESSES_OF_LINKS(text -> with(text, text.headline(), List.of(), BodyHtml.clean(strings().stream()
                .map(string -> "<p><a href=\"" + Entities.escape(string) + "\">a link</a></p>").collect(Collectors.joining())),
                text.contacts(), text.symbols())),
        CONTACTS(text -> with(text, text.headline(), List.of(), text.body(), strings().stream()
                .map(string -> new PrintedContact(string, string, string, Stream.of(Kind.values())
                        .map(kind -> new Line(kind, string, string)).toList())).toList(), text.symbols())),
        SYMBOLS(text -> with(text, text.headline(), List.of(), text.body(), text.contacts(), strings().stream()
                .map(string -> new PrintedSymbol("XTSE", string, string)).toList()));

        private final Function<ReleaseText, ReleaseText> fill;

        Place(Function<ReleaseText, ReleaseText> fill) {
            this.fill = fill;
        }
    }

    @Inject
    ReleasePage page;

    @ParameterizedTest
    @EnumSource
    void no_script_runs_wherever_it_is_printed(Place place) {
        ReleaseView plain = ReleaseSpecimens.historical();
        String html = page.of(new ReleaseView(place.fill.apply(plain.text()), plain.category(), plain.issuer(), plain.portal())).render();
        try (Browser browser = Browser.start()) {
            Page tab = browser.tab(1280, false);
            List<String> ran = new ArrayList<>();
            tab.onDialog(dialog -> {
                ran.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            tab.onRequest(request -> {
                if (!request.url().startsWith("http://portal.invalid/")) {
                    ran.add("request: " + request.url());
                }
            });
            tab.route("**", route -> route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html;charset=UTF-8").setBody(route.request().url().equals(ADDRESS) ? html : "")));
            tab.navigate(ADDRESS);
            assertThat(ran).isEmpty();
            assertThat(tab.evaluate("""
                    () => [...document.querySelectorAll('*')].flatMap(e => [
                        ...(e.localName === 'script' && e.type !== 'application/ld+json' ? ['script'] : []),
                        ...(['iframe', 'object', 'embed', 'img', 'svg', 'math', 'form', 'style', 'base'].includes(e.localName) ? [e.localName] : []),
                        ...[...e.attributes].filter(a => a.name.startsWith('on') || a.name === 'style'
                            || ['href', 'src', 'action', 'formaction'].includes(a.name) && /^[\\s\\u0000-\\u001f]*(javascript|data|vbscript):/i.test(a.value))
                            .map(a => e.localName + ' ' + a.name + '=' + a.value)])""")).asList().isEmpty();
            tab.context().close();
        }
    }

    private static ReleaseText with(ReleaseText text, String headline, List<String> subheads, String body, List<PrintedContact> contacts,
            List<PrintedSymbol> symbols) {
        return new ReleaseText(text.language(), text.letterhead(), text.releaseLine(), text.issued(), symbols, headline, subheads,
                text.dateline(), body, text.contactsHeading(), contacts, text.statement());
    }

    /** The naughty strings and every line of the lists of scripts. */
    private static List<String> strings() {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            List<String> all = new ArrayList<>(List.of(new ObjectMapper().readValue(HOSTILE.resolve("blns.json").toFile(), String[].class)));
            for (Path list : files.filter(file -> file.getFileName().toString().contains("xss") && file.toString().endsWith(".txt")).toList()) {
                Files.readString(list, StandardCharsets.ISO_8859_1).lines().filter(line -> !line.isBlank()).forEach(all::add);
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
