package org.dateline.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.release.PublishedDocument.Listed;

/**
 * A release for programs: every fact of its page under stable names, instants in UTC with microseconds. A release that is
 * known to its day has a {@code date} and no {@code instant}.
 */
final class ReleaseJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReleaseJson() {}

    /** @param page full address of the release's page */
    static String write(ReleaseInFull found, List<PublishedText> texts, List<Listed> documents, String page) {
        Release release = found.release();
        Sequel sequel = found.sequel();
        List<PrintedSymbol> symbols = found.text().symbols();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", release.uuid().toString());
        json.put("url", page);
        json.put("issuer", Map.of("slug", release.issuer().slug(), "name", release.issuer().name()));
        json.put("category", category(release.category()));
        json.put("language", release.language().tag());
        json.put("issued", issued(release.issued()));
        json.put("homeZone", release.issuer().homeZone().getId());
        json.put("published", release.published().toString());
        json.put("historical", release.admitted());
        json.put("entry", release.entry());
        if (sequel.corrects() != null) {
            json.put("corrects", other(sequel.corrects(), page));
        }
        if (sequel.correctedBy() != null) {
            json.put("correctedBy", other(sequel.correctedBy(), page));
        }
        if (sequel.withdrawal() != null) {
            json.put("withdrawn", withdrawn(sequel.withdrawal()));
        }
        if (found.expected() != null) {
            json.put("expected", expected(found.expected()));
        }
        json.put("symbols", symbols.stream().map(ReleaseJson::symbol).toList());
        json.put("texts", texts.stream().map(text -> text(text, release, symbols)).toList());
        json.put("documents", documents.stream().map(document -> document(document, page)).toList());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> other(Sequel.Other other, String page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", URI.create(page).resolve(other.address().path()).toString());
        json.put("published", other.published().toString());
        return json;
    }

    private static Map<String, Object> withdrawn(Withdrawal withdrawal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("published", withdrawal.published().toString());
        json.put("entry", withdrawal.entry());
        json.put("notice", withdrawal.notice());
        return json;
    }

    private static Map<String, Object> expected(ExpectedText expected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", expected.language().tag());
        json.put("at", expected.at().toString());
        return json;
    }

    private static Map<String, Object> category(Category category) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slug", category.slug());
        json.put("label", category.label());
        return json;
    }

    private static Map<String, Object> issued(IssueDate issued) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", issued.date().toString());
        json.put("precision", lower(issued.precision()));
        if (issued.instant() != null) {
            json.put("instant", issued.instant().toString());
        }
        return json;
    }

    private static Map<String, Object> symbol(PrintedSymbol symbol) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mic", symbol.mic());
        json.put("exchange", symbol.exchange());
        json.put("symbol", symbol.symbol());
        return json;
    }

    private static Map<String, Object> text(PublishedText published, Release release, List<PrintedSymbol> symbols) {
        ReleaseText text = published.text(release.issued(), symbols);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", text.language().tag());
        json.put("entry", published.entry());
        if (published.added() != null) {
            json.put("published", published.added().published().toString());
        }
        json.put("letterhead", text.letterhead());
        json.put("releaseLine", text.releaseLine());
        json.put("headline", text.headline());
        json.put("subheads", text.subheads());
        json.put("dateline", text.dateline());
        json.put("body", text.body());
        json.put("contactsHeading", text.contactsHeading());
        json.put("contacts", text.contacts().stream().map(ReleaseJson::contact).toList());
        if (text.statement() != null) {
            json.put("statement", statement(text.statement()));
        }
        return json;
    }

    private static Map<String, Object> contact(PrintedContact contact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", contact.name());
        json.put("title", contact.title());
        json.put("organisation", contact.organisation());
        json.put("lines", contact.lines().stream().map(ReleaseJson::line).toList());
        return json;
    }

    private static Map<String, Object> line(PrintedContact.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", lower(line.kind()));
        json.put("label", line.label());
        json.put("value", line.value());
        return json;
    }

    private static Map<String, Object> statement(PrintedStatement statement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("heading", statement.heading());
        json.put("body", statement.body());
        return json;
    }

    private static Map<String, Object> document(Listed document, String page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", document.name());
        json.put("mediaType", document.mediaType());
        json.put("size", document.size());
        json.put("sha256", document.sha256());
        json.put("url", page + "/attachments/" + document.name());
        return json;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
