package org.dateline.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dateline.account.DeskBrowser;
import org.dateline.account.Secret;
import org.dateline.draft.DeskFixture;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An inbox with 10,000 enquiries. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("soak")
class InboxSoakTest {

    private static final int MANY = 10_000;
    private static final int TIMES = 41;
    private static final String WORDS = " palladium production in the third quarter and the tailings dam at the mine ".repeat(8);

    @Inject
    ReleaseFixture releases;

    @Inject
    DeskFixture desk;

    @Inject
    AgroalDataSource database;

    @Test
    void list_filter_and_search_are_quick() throws SQLException {
        DeskBrowser handler = desk.person(Role.ENQUIRY_HANDLER);
        enter(DeskBrowser.personWith(handler.email()));
        for (String path : List.of("/desk/enquiries", "/desk/enquiries?view=all", "/desk/enquiries?view=all&page=150", "/desk/enquiries?view=overdue",
                "/desk/enquiries?view=all&audience=media", "/desk/enquiries?view=all&q=osmium+7777", "/desk/enquiries?view=all&q=no+such+words")) {
            long median = median(handler, path);
            System.out.printf("Inbox of %,d: %s in %d ms at the median%n", MANY, path, median);
            assertThat(median).as(path).isLessThan(100);
        }
    }

    private static long median(DeskBrowser handler, String path) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            assertThat(handler.get(path).statusCode()).isEqualTo(200);
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        return times.stream().sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }

    private void enter(UUID owner) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO enquiry (id, reference, secret_hash, sealed_secret, issuer_id, audience, lane, topic, symbol, language, name, email, first_line,"
                        + " found_by, asked, due, owner, owner_name, version) VALUES (?, ?, ?, '', ?, ?, ?, 'OTHER', '', 'en', 'Somebody', 'x@outside.invalid', ?, ?, ?, ?, ?, 'Robin Desk', 0)")) {
            LocalDateTime begun = LocalDateTime.of(2026, 1, 1, 0, 0);
            for (int i = 0; i < MANY; i++) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, "S-" + i);
                insert.setString(3, Secret.hash("soak " + i));
                insert.setLong(4, releases.palladium().id());
                insert.setString(5, i % 7 == 0 ? "MEDIA" : i % 11 == 0 ? "REGULATOR" : "INVESTOR");
                insert.setInt(6, i % 7 != 0 && i % 11 == 0 ? 0 : 1);
                insert.setString(7, "Question " + i);
                insert.setString(8, "question osmium " + i + WORDS);
                insert.setObject(9, begun.plusMinutes(i));
                insert.setObject(10, i % 3 == 0 ? null : begun.plusMinutes(i * 60L));
                insert.setString(11, i % 2 == 0 ? owner.toString() : UUID.randomUUID().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
