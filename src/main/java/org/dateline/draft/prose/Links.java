package org.dateline.draft.prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.document.BodyHtml;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.ReleaseText;
import org.jsoup.Jsoup;

/** The web addresses a release leads to or prints, and whether they look like addresses of the public web. */
public final class Links {

    private static final Pattern PRINTED = Pattern.compile("(?iu)(?<![@\\w.])(?:https?://|www\\.)[^\\s<>\"“”'’()\\[\\]|]+");
    private static final Set<String> WORK_NAMES = Set.of("staging", "stage", "stg", "dev", "develop", "development", "test", "testing", "tst", "uat", "qa",
            "preprod", "preproduction", "preview", "sandbox", "beta", "draft", "local", "localhost", "intranet", "internal", "corp", "lan", "wip");
    private static final Set<String> NO_PUBLIC_END = Set.of("local", "localhost", "internal", "intranet", "corp", "home", "lan", "test", "example", "invalid", "localdomain");

    private Links() {}

    /** Every web address once, as it would be opened, in the order of the text. */
    public static List<String> in(ReleaseText text) {
        Set<String> found = new LinkedHashSet<>();
        collect(text.body(), found);
        if (text.statement() != null) {
            collect(text.statement().body(), found);
        }
        text.contacts().stream().flatMap(contact -> contact.lines().stream()).filter(line -> line.kind() == Kind.WEB)
                .forEach(line -> found.add(absolute(line.value().strip())));
        printed(text.letterhead(), found);
        return List.copyOf(found);
    }

    private static void collect(String html, Set<String> found) {
        Jsoup.parseBodyFragment(html).select("a[href]").forEach(link -> {
            if (link.attr("href").matches("(?i)https?:.*")) {
                found.add(link.attr("href"));
            }
        });
        printed(BodyHtml.text(html), found);
    }

    private static void printed(String text, Set<String> found) {
        Set<String> linked = new LinkedHashSet<>();
        found.forEach(link -> linked.add(bare(link)));
        for (Matcher address = PRINTED.matcher(text); address.find();) {
            String written = absolute(address.group().replaceAll("[.,;:!?…}]+$", ""));
            if (linked.add(bare(written))) {
                found.add(written);
            }
        }
    }

    private static String absolute(String written) {
        return written.matches("(?i)https?://.*") ? written : "http://" + written;
    }

    private static String bare(String link) {
        return link.toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
    }

    /** Why the address cannot be meant for the public; empty if nothing speaks against it. Asks no network. */
    public static Optional<String> objection(String link) {
        URI address;
        try {
            address = new URI(link);
        } catch (URISyntaxException notAnAddress) {
            return Optional.of("is not written as a web address is");
        }
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty()) {
            return Optional.of("has no host");
        }
        if (host.startsWith("[") || host.matches("[\\d.]+")) {
            return Optional.of("leads to a numbered machine and not to a name");
        }
        List<String> names = List.of(host.split("\\."));
        if (names.size() < 2 || NO_PUBLIC_END.contains(names.get(names.size() - 1))) {
            return Optional.of("leads to a host that the public does not reach");
        }
        if (names.subList(0, names.size() - 1).stream().flatMap(name -> List.of(name.split("[-_]")).stream()).anyMatch(WORK_NAMES::contains)) {
            return Optional.of("leads to what seems to be a staging host");
        }
        if (address.getPort() != -1 && address.getPort() != 80 && address.getPort() != 443) {
            return Optional.of("leads to port " + address.getPort());
        }
        return address.getUserInfo() == null ? Optional.empty() : Optional.of("carries a name or password");
    }
}
