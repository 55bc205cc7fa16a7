package org.dateline.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Filings for programs: instants in UTC with microseconds. */
final class FilingJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FilingJson() {}

    /** @param full makes a full address of a path */
    static String list(FilingList list, UnaryOperator<String> full) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", list.total());
        json.put("filings", list.filings().stream().map(item -> facts(item.filing(), full)).toList());
        json.put("next", list.older().isEmpty() ? null : full.apply(list.older().replaceFirst("/filings", "/filings.json")));
        return write(json);
    }

    static String page(Filing filing, List<FilingDocument.Listed> documents, UnaryOperator<String> full) {
        Map<String, Object> json = facts(filing, full);
        json.put("files", documents.stream().map(document -> {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("name", document.name());
            file.put("address", full.apply(filing.path() + "/attachments/" + document.name()));
            file.put("size", document.size());
            file.put("sha256", document.sha256());
            file.put("entry", document.entry());
            return file;
        }).toList());
        return write(json);
    }

    private static Map<String, Object> facts(Filing filing, UnaryOperator<String> full) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", filing.uuid().toString());
        json.put("page", full.apply(filing.path()));
        json.put("issuer", filing.issuer().slug());
        json.put("kind", filing.kind().slug());
        json.put("language", filing.language().tag());
        json.put("periodEnd", filing.periodEnd().toString());
        json.put("filed", filing.filedOn().toString());
        json.put("publicAt", filing.publicAt() == null ? null : filing.publicAt().toString());
        json.put("official", filing.officialUrl().isEmpty() ? null : filing.officialUrl());
        json.put("riskFactors", filing.riskFactors());
        json.put("published", filing.published().toString());
        json.put("admitted", filing.admitted());
        json.put("entry", filing.entry());
        return json;
    }

    private static String write(Map<String, Object> json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
