package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * DESIGN, Doors: every route there is, tried by those who may not go there, under every spelling of its path. What comes
 * back is a refusal, or that there is no such address, and never what is behind the door.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DoorsTest {

    /** Below {@code /desk}, and yet open to everybody. */
    private static final Set<String> OPEN_AT_THE_DESK = Set.of("SignInResource.form", "SignInResource.create",
            "SignInCodeResource.form", "SignInCodeResource.create",
            "FirstAdministratorResource.form", "FirstAdministratorResource.create");

    /** Routes with a path that the framework made: the one by which it comes to the resources. */
    private static final Set<String> ROUTES_WITHOUT_A_RESOURCE = Set.of("/");

    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(400, 404, 405, 414);
    private static final List<String> ODD = List.of(";", "%3b", "//", "%2f", "%5c", "\\", "..", "%2e", "%00", "%25");
    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** In the ordinary run one spelling in so many, another start for each door. */
    private static final int ONE_IN = 23;

    @Inject
    Router router;

    private RawClient client;
    private final Map<Set<String>, Map<String, String>> headers = new HashMap<>();

    @BeforeEach
    void connect() {
        client = new RawClient(io.restassured.RestAssured.port);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void every_door_of_the_desk_is_guarded() {
        assertThat(Door.all().stream().filter(door -> door.path().startsWith("/desk")).filter(Door::open).map(Door::name))
                .allSatisfy(name -> assertThat(OPEN_AT_THE_DESK).contains(name));
    }

    @Test
    void a_path_has_at_least_200_other_spellings() {
        assertThat(guarded()).isNotEmpty().allSatisfy(door -> assertThat(Spellings.of(door.path())).hasSizeGreaterThan(200));
    }

    /** So that the refusals of the other tests mean something. */
    @Test
    void whoever_has_the_role_may_look() {
        assertThat(guarded()).filteredOn(door -> door.verb().equals("GET")).allSatisfy(door ->
                assertThat(send("GET", door, door.path(), everyRole()).status()).as(door.toString()).isNotIn(401, 403, 405));
    }

    /** What belongs to an issuer may still be refused inside, for want of that issuer. */
    @Test
    void whoever_has_the_role_may_knock() {
        assertThat(guarded()).allSatisfy(door ->
                assertThat(knock(door).status()).as(door.toString()).isNotIn(401, 405));
    }

    @Test
    void nobody_gets_through_a_guarded_door() {
        assertThat(leaks(guarded(), List.of(Set.of()), List.of(), ONE_IN)).isEmpty();
    }

    @Test
    void one_role_too_few_does_not_open_a_door() {
        var leaks = new ArrayList<String>();
        guarded().stream().filter(door -> !door.roles().isEmpty())
                .forEach(door -> leaks.addAll(leaks(List.of(door), List.of(allBut(door.roles())), List.of(), ONE_IN)));
        assertThat(leaks).isEmpty();
    }

    @Test
    void an_odd_spelling_is_refused_before_anything_looks_at_it() {
        assertThat(guarded()).allSatisfy(door -> assertThat(Spellings.of(door.path()).stream()
                .filter(spelling -> ODD.stream().anyMatch(spelling.split("[?#]", 2)[0]::contains))
                .skip(Math.floorMod(door.name().hashCode(), ONE_IN))
                .limit(ONE_IN)
                .map(spelling -> send(door.verb(), door, spelling, Set.of()).status()))
                .as(door.toString()).containsOnly(400));
    }

    @Test
    void no_route_but_those_of_resources_answers() {
        assertThat(router.getRoutes().stream().map(Route::getPath).filter(Objects::nonNull).collect(Collectors.toSet()))
                .isEqualTo(ROUTES_WITHOUT_A_RESOURCE);
    }

    @Test
    @Tag("soak")
    void no_spelling_no_verb_and_no_single_role_opens_a_door_that_it_should_not() {
        var everybody = new ArrayList<Set<String>>(List.of(Set.of()));
        Arrays.stream(Role.values()).map(role -> Set.of(role.name())).forEach(everybody::add);
        assertThat(leaks(guarded(), everybody, VERBS, 1)).isEmpty();
    }

    private static List<Door> guarded() {
        return Door.all().stream().filter(door -> !door.open()).toList();
    }

    /** What should not have been answered. @param verbs to try besides the door's own */
    private List<String> leaks(List<Door> doors, List<Set<String>> people, List<String> verbs, int oneIn) {
        var leaks = new ArrayList<String>();
        for (Door door : doors) {
            List<String> spellings = Spellings.of(door.path());
            for (Set<String> roles : people) {
                if (door.roles().stream().anyMatch(roles::contains) || door.roles().isEmpty() && !roles.isEmpty()) {
                    continue;
                }
                for (String verb : verbs.isEmpty() ? List.of(door.verb()) : verbs) {
                    RawClient.Answer plain = send(verb, door, door.path(), roles);
                    if (!isRefusal(plain)) {
                        leaks.add("%s %s as %s: %d".formatted(verb, door.path(), roles, plain.status()));
                    }
                    IntStream.range(0, spellings.size())
                            .filter(i -> i % oneIn == Math.floorMod(door.name().hashCode(), oneIn))
                            .mapToObj(spellings::get)
                            .forEach(spelling -> {
                                RawClient.Answer answer = send(verb, door, spelling, roles);
                                if (!isRefusal(answer) && !NO_SUCH_ADDRESS.contains(answer.status())) {
                                    leaks.add("%s %s as %s: %d, plain %d".formatted(verb, spelling, roles, answer.status(), plain.status()));
                                }
                            });
                }
            }
        }
        return leaks;
    }

    private static boolean isRefusal(RawClient.Answer answer) {
        return switch (answer.status()) {
            case 303 -> answer.header("Location").contains("/desk/sign-in?return=");
            case 401, 403, 404, 405 -> true;
            default -> false;
        };
    }

    /** Signing out is behind one of the doors: whoever comes next has a session of their own. */
    private RawClient.Answer knock(Door door) {
        RawClient.Answer answer = send(door.verb(), door, door.path(), everyRole());
        if (door.path().equals("/desk/sign-out")) {
            headers.remove(everyRole());
        }
        return answer;
    }

    private RawClient.Answer send(String verb, Door door, String target, Set<String> roles) {
        String type = door.takes().startsWith("multipart") ? door.takes() + "; boundary=x" : door.takes();
        return client.send(verb, target, type, headers.computeIfAbsent(roles, DoorsTest::headers));
    }

    /** Cookies of a session with these roles; none without roles. The form's token is right: it is not the token that should stop them. */
    private static Map<String, String> headers(Set<String> roles) {
        String token = "A".repeat(43);
        var headers = new LinkedHashMap<String, String>();
        String cookies = "dateline-form=" + token;
        if (!roles.isEmpty()) {
            cookies += "; dateline-desk=" + DeskBrowser.of(roles.stream().map(Role::valueOf).toArray(Role[]::new)).sessionId();
        }
        headers.put("Cookie", cookies);
        headers.put(FormToken.HEADER, token);
        return headers;
    }

    private static Set<String> everyRole() {
        return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
    }

    private static Set<String> allBut(Set<String> roles) {
        return Arrays.stream(Role.values()).map(Role::name).filter(role -> !roles.contains(role)).collect(Collectors.toSet());
    }
}
