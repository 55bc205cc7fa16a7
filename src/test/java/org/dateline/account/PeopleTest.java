package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PeopleTest {

    @Test
    void an_administrator_invites_somebody() {
        String email = UUID.randomUUID() + "@desk.invalid";
        DeskBrowser.of(Role.ADMINISTRATOR).post("/desk/people", "/desk/people", Map.of("name", "Kim Writer", "email", email, "issuer", "0", "role", "WRITER"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> Person.byEmail(email))).isPresent();
    }

    @Test
    void an_address_that_is_taken_is_refused_and_kept_in_the_field() {
        String taken = DeskBrowser.newPerson(1, Role.WRITER);
        DeskBrowser.of(Role.ADMINISTRATOR).post("/desk/people", "/desk/people", Map.of("name", "Kim", "email", taken)).then()
                .statusCode(422)
                .body(containsString("signs in with this address already"), containsString("value=\"" + taken));
    }

    @Test
    void roles_are_those_that_are_ticked() {
        String email = DeskBrowser.newPerson(0, Role.WRITER);
        setRoles(DeskBrowser.of(Role.ADMINISTRATOR), email, Role.APPROVER, Role.PUBLISHER);
        assertThat(roles(email)).containsExactlyInAnyOrder(Role.APPROVER, Role.PUBLISHER);
    }

    @Test
    void a_role_is_kept_as_a_sentence() {
        String email = DeskBrowser.newPerson(0, Role.WRITER);
        setRoles(DeskBrowser.of(Role.ADMINISTRATOR), email, Role.WRITER, Role.APPROVER);
        assertThat(QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("person", id(email))))
                .extracting(AuditEvent::sentence)
                .containsExactly("Robin Desk gave Robin Desk the role approver for every issuer.");
    }

    @Test
    void an_administrator_of_one_issuer_gives_no_roles_for_all() {
        String email = DeskBrowser.newPerson(0, Role.WRITER);
        assertThat(setRoles(DeskBrowser.of(7, Role.ADMINISTRATOR), email, Role.PUBLISHER).statusCode()).isEqualTo(403);
    }

    @Test
    void an_administrator_of_one_issuer_does_not_invite_somebody_of_another_anew() {
        String email = DeskBrowser.newPerson(8, Role.PUBLISHER);
        DeskBrowser.of(7, Role.ADMINISTRATOR).post("/desk/account", "/desk/people/" + id(email) + "/invitation", Map.of()).then()
                .statusCode(403);
    }

    @Test
    void nobody_takes_the_own_administrator_role_away() {
        DeskBrowser administrator = DeskBrowser.of(Role.ADMINISTRATOR);
        setRoles(administrator, administrator.email(), Role.WRITER);
        assertThat(roles(administrator.email())).contains(Role.ADMINISTRATOR);
    }

    @Test
    void an_administrator_of_one_issuer_invites_nobody_for_all() {
        String email = UUID.randomUUID() + "@desk.invalid";
        DeskBrowser.of(7, Role.ADMINISTRATOR).post("/desk/people", "/desk/people",
                Map.of("name", "Kim", "email", email, "issuer", "0", "role", "WRITER")).then()
                .statusCode(422)
                .body(containsString("Choose for which issuer"), containsString(email));
    }

    @Test
    void an_invitation_without_a_role_is_refused_with_what_was_typed() {
        DeskBrowser.of(Role.ADMINISTRATOR).post("/desk/people", "/desk/people",
                Map.of("name", "Kim Example", "email", "kim@desk.invalid", "issuer", "0")).then()
                .statusCode(422)
                .body(containsString("at least one role"), containsString("Kim Example"));
    }

    @Test
    void a_writer_does_not_see_the_people() {
        DeskBrowser.of(Role.WRITER).get("/desk/people").then().statusCode(403);
    }

    @Test
    void a_role_that_does_not_exist_is_no_fault_of_the_portal() {
        String email = DeskBrowser.newPerson(0, Role.WRITER);
        int status = DeskBrowser.of(Role.ADMINISTRATOR)
                .post("/desk/people", "/desk/people/" + id(email) + "/roles", Map.of("issuer", "0", "role", "EMPEROR")).statusCode();
        assertThat(status).isBetween(400, 499);
    }

    private static io.restassured.response.Response setRoles(DeskBrowser browser, String email, Role... roles) {
        return browser.post("/desk/account", "/desk/people/" + id(email) + "/roles",
                Map.of("issuer", "0", "role", List.of(roles)));
    }

    private static List<Role> roles(String email) {
        return QuarkusTransaction.requiringNew().call(() ->
                Person.byEmail(email).orElseThrow().roles().stream().map(PersonRole::role).toList());
    }

    private static String id(String email) {
        return QuarkusTransaction.requiringNew().call(() -> Person.byEmail(email).orElseThrow().id().toString());
    }
}
