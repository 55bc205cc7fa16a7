package org.dateline.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Map;

/** Facts as JSON, for machines that ask for it and for those that read it out of a page (JSON-LD). */
@ApplicationScoped
class StructuredData {

    @Inject
    ObjectMapper mapper;

    String json(Map<String, Object> facts) {
        try {
            return mapper.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #json}, and nothing in it can end the element it stands in. */
    String inPage(Map<String, Object> facts) {
        return json(facts).replace("<", "\\u003c");
    }
}
