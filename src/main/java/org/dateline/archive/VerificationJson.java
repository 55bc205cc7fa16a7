package org.dateline.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dateline.archive.Finding.Match;
import org.dateline.ledger.Coverage;

/** A finding for programs: instants in UTC with microseconds. */
final class VerificationJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VerificationJson() {}

    /** @param full makes a full address of a path */
    static String write(Finding finding, UnaryOperator<String> full) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", finding.verdict().word());
        json.put("sha256", finding.digest());
        json.put("checkpoint", finding.size());
        json.put("matches", finding.matches().stream().map(match -> match(match, full)).toList());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> match(Match match, UnaryOperator<String> full) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", match.document());
        json.put(match.filing() ? "filing" : "release", full.apply(match.path()));
        json.put("headline", match.headline());
        json.put("entry", match.entry());
        json.put("type", match.type());
        json.put("time", match.at().toString());
        json.put("checkpoint", match.coverage().checkpoint());
        json.put("timeStamps", match.coverage().stamps().stream().map(stamp -> stamp(stamp, match.coverage())).toList());
        json.put("corrected", match.sequel().correctedBy() == null ? null : full.apply(match.sequel().correctedBy().address().path()));
        json.put("withdrawn", match.sequel().withdrawal() == null ? null : match.sequel().withdrawal().published().toString());
        return json;
    }

    private static Map<String, Object> stamp(Coverage.Stamp stamp, Coverage coverage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("authority", stamp.authority());
        json.put("time", stamp.at().toString());
        json.put("checkpoint", coverage.stamped());
        return json;
    }
}
