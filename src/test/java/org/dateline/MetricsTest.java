package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MetricsTest {

    private static final List<String> PLACES = List.of("/", "/releases/2006/02/06/", "/releases/2006/02/06/;", "/symbols/TSX/", "/issuers/",
            "/desk/", "/desk/drafts/", "/log/tile/", "/assets/", "/feeds/", "/fr/", "/contacts/", "/sitemaps/");

    @Inject
    MeterRegistry metrics;

    @Test
    void no_address_becomes_the_name_of_a_metric() {
        RawClient client = new RawClient(RestAssured.port);
        try (client) {
            for (String place : PLACES) {
                for (int i = 0; i < 20; i++) {
                    for (String verb : List.of("GET", "POST")) {
                        client.send(verb, place + "never-asked-for-" + i, "text/plain", Map.of());
                    }
                }
            }
        }
        Set<String> names = metrics.getMeters().stream().map(Meter::getId)
                .filter(id -> id.getName().startsWith("http.server")).map(id -> id.getTag("uri"))
                .filter(uri -> uri != null).collect(Collectors.toSet());
        assertThat(names).isNotEmpty().hasSizeLessThan(40).noneMatch(name -> name.contains("never-asked-for"));
    }
}
