package org.dateline.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dateline.release.ReleaseThen;
import org.dateline.risk.FilingThen;

/** The record at an instant for programs: instants in UTC with microseconds. */
final class ArchiveJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ArchiveJson() {}

    /** @param full makes a full address of a path */
    static String write(ArchiveView view, UnaryOperator<String> full) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("issuer", view.issuer().slug());
        json.put("on", view.moment().written());
        json.put("until", view.moment().at().toString());
        json.put("by", view.byIssue() ? "issued" : "published");
        json.put("ledgerSize", view.byIssue() ? null : view.size());
        json.put("riskFactors", view.risks() == null ? null : ordered("filing", full.apply(view.risks().filing().path()), "number", view.risks().factors(),
                "entry", view.risks().entry(), "page", full.apply(view.risksPath())));
        json.put("cautionaryStatement", view.cautioning() == null ? null : ordered("version", view.statement().version(),
                "language", view.cautioning().text().language().tag(), "release", full.apply(view.cautioning().release().address().path())));
        json.put("contacts", view.newest() == null ? null : ordered("release", full.apply(view.newest().release().address().path()), "people", view.contacts()));
        json.put("filings", view.filings().stream().map(each -> filing(each, full)).toList());
        json.put("releases", view.shown().stream().map(each -> release(each, full)).toList());
        json.put("next", view.older().isEmpty() ? null : full.apply(view.older().replaceFirst("/archive", "/archive.json")));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> filing(FilingThen each, UnaryOperator<String> full) {
        return ordered("id", each.filing().uuid().toString(), "page", full.apply(each.filing().path()), "kind", each.filing().kind().slug(),
                "filed", each.filing().filedOn().toString(), "entry", each.filing().entry());
    }

    private static Map<String, Object> release(ReleaseThen each, UnaryOperator<String> full) {
        return ordered("id", each.uuid().toString(), "page", full.apply(each.address().path()), "headline", each.headline(), "language", each.language(),
                "issued", each.issued().date().toString(), "issuedAt", text(each.issued().instant()), "published", each.published().toString(),
                "admitted", each.admitted(), "correction", each.correction(), "corrected", text(each.corrected()), "withdrawn", text(each.withdrawn()),
                "entry", each.entry());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Map<String, Object> ordered(Object... parts) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        List<Object> all = java.util.Arrays.asList(parts);
        for (int i = 0; i < all.size(); i += 2) {
            ordered.put((String) all.get(i), all.get(i + 1));
        }
        return ordered;
    }
}
