package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComparisonTest {

    @Inject
    DeskFixture desk;

    private DeskBrowser writer;
    private String draft;

    @BeforeEach
    void a_draft_with_a_changed_sentence() {
        writer = desk.person(Role.WRITER);
        draft = desk.draftOfToday(writer, "Palladium was produced");
        Map<String, String> fields = desk.complete("Palladium was produced");
        fields.put("basedOn", "2");
        fields.put("body", fields.get("body").replace("It was sold.", "It was sold for 4.5 million dollars."));
        assertThat(writer.post(draft + "/edit", draft + "/edit", fields).statusCode()).isEqualTo(303);
    }

    @Test
    void the_latest_version_is_compared_with_the_one_before() {
        assertThat(comparison("").select("ins").text()).contains("for 4.5 million dollars");
    }

    @Test
    void the_other_way_round_what_was_written_is_struck_out() {
        assertThat(comparison("?from=3&to=2").select("del").text()).contains("for 4.5 million dollars");
    }

    @Test
    void a_version_compared_with_itself_says_the_same() {
        assertThat(comparison("?from=3&to=3").select("[role=status]").text()).contains("say the same");
    }

    @Test
    void a_version_that_does_not_exist_is_not_found() {
        assertThat(writer.get(draft + "/comparison?from=9").statusCode()).isEqualTo(404);
    }

    @Test
    void a_number_that_is_none_is_not_found() {
        assertThat(writer.get(draft + "/comparison?from=99999999999999999999&to=x").statusCode()).isEqualTo(404);
    }

    private Document comparison(String query) {
        return Jsoup.parse(writer.get(draft + "/comparison" + query).asString());
    }
}
