package org.dateline.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** What went wrong, for a program and the person behind it (RFC 9457). */
final class Problem {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Problem() {}

    static Response answer(Response.Status status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        problem.put("status", status.getStatusCode());
        problem.put("detail", detail);
        try {
            return Response.status(status).header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store").entity(JSON.writeValueAsBytes(problem)).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
