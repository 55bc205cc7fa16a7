package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.account.DeskBrowser;
import org.dateline.contact.Contact;
import org.dateline.contact.ContactFacts;
import org.dateline.draft.DeskFixture;
import org.dateline.draft.FilingFixture;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.Listing;
import org.dateline.shared.FormToken;
import org.dateline.shared.KeptMail;
import org.dateline.shared.Post;
import org.dateline.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * DESIGN, Doors: every route there is, tried by everybody, with every verb, under every spelling of its path. What has to
 * come back follows from the annotations of its method alone, and no spelling changes it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DoorsTest {

    /** Below {@code /desk}, and yet open to everybody. */
    private static final Set<String> OPEN_AT_THE_DESK = Set.of("SignInResource.form", "SignInResource.create",
            "AccessLinkResource.form", "AccessLinkResource.create", "PasswordResetResource.form", "PasswordResetResource.create",
            "CompanySignInResource.leave", "CompanySignInResource.comeBack",
            "SignInCodeResource.form", "SignInCodeResource.create",
            "FirstAdministratorResource.form", "FirstAdministratorResource.create");

    /** Routes with a path that the framework made: the one by which it comes to the resources. */
    private static final Set<String> ROUTES_WITHOUT_A_RESOURCE = Set.of("/");

    /** In the path of a request: what some decoder somewhere reads differently from another. All of it is refused. */
    private static final Pattern ODD = Pattern.compile("(?i)//|\\.\\.|/\\.(/|$)|[;\\\\#\\x00-\\x20\\x7f-\\uffff]|%(?![0-9a-f]{2})"
            + "|%(0|1|2[5ef]|3[0-9b]|4[1-9a-f]|5[0-9ac]|6[1-9a-f]|7[0-9af]|c0|e0%80|ff)");

    /** For a target that is no path, which the web server itself finds nowhere. */
    private static final Set<Integer> NO_PATH = Set.of(400, 404);

    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final String SIGN_OUT = "/desk/sign-out";

    /** In the ordinary run one spelling in so many, another start for each door. */
    private static final int ONE_IN = 23;

    /** As many as there are processors on the smallest machine that runs the soak, and one that waits. */
    private static final int CLIENTS = 3;

    private static final Map<Set<String>, DeskBrowser> PEOPLE = new ConcurrentHashMap<>();
    private static final Map<String, String> REAL = new ConcurrentHashMap<>();

    /**
     * One request.
     *
     * @param target path as it stands in the request line
     * @param plain  whether the path is spelled as it should be
     * @param who    roles of who sends it; empty for nobody
     * @param takes  media type of the body
     */
    private record Knock(String verb, String target, boolean plain, Set<String> who, String takes) {

        @Override
        public String toString() {
            return "%s %s by %s".formatted(verb, target, who.isEmpty() ? "nobody" : who);
        }
    }

    @Inject
    Router router;

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    @Inject
    Post post;

    @Inject
    KeptMail mail;

    private final List<Door> doors = Door.all();

    @BeforeEach
    void what_is_behind_the_doors() {
        if (REAL.isEmpty()) {
            REAL.putAll(real());
            everybody().stream().filter(who -> !who.isEmpty()).forEach(who -> PEOPLE.put(who, person(who)));
        }
    }

    @Test
    void every_door_of_the_desk_is_guarded() {
        assertThat(doors.stream().filter(door -> door.template().startsWith("/desk")).filter(Door::open).map(Door::name))
                .allSatisfy(name -> assertThat(OPEN_AT_THE_DESK).contains(name));
    }

    @Test
    void a_path_has_at_least_200_other_spellings() {
        assertThat(guarded()).isNotEmpty().allSatisfy(door -> assertThat(Spellings.of(door.path(REAL))).hasSizeGreaterThan(200));
    }

    @Test
    void every_door_answers_everybody_as_its_annotation_says() {
        assertThat(guarded().stream().flatMap(door -> everybody().stream()
                .flatMap(who -> disagreements(List.of(new Knock(door.verb(), path(door, who), true, who, door.takes())), opens(door, who)))))
                .isEmpty();
    }

    @Test
    void no_spelling_of_its_path_gets_another_answer_from_a_door() {
        assertThat(guarded().stream().flatMap(door -> Stream.of(Set.<String>of(), allBut(door.roles()), everyRole())
                .flatMap(who -> disagreements(knocks(door, List.of(door.verb()), who, ONE_IN), opens(door, who)))))
                .isEmpty();
    }

    @Test
    void a_method_without_an_annotation_is_closed_to_everybody() {
        assertThat(List.of(Set.<String>of(), everyRole())).allSatisfy(who -> assertThat(
                send(List.of(new Knock("GET", ForgottenDoor.PATH, true, who, "text/plain"))).get(0).status()).isIn(303, 401, 403));
    }

    @Test
    void no_route_but_those_of_resources_answers() {
        assertThat(router.getRoutes().stream().map(Route::getPath).filter(Objects::nonNull).collect(Collectors.toSet()))
                .isEqualTo(ROUTES_WITHOUT_A_RESOURCE);
    }

    @Test
    @Tag("soak")
    void no_spelling_and_no_verb_gets_anybody_another_answer_than_the_annotations_say() throws Exception {
        var sent = new LongAdder();
        var disagreements = new ConcurrentLinkedQueue<String>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> work = new ArrayList<>();
        Collection<Door> paths = guarded().stream().collect(Collectors.toMap(Door::template, door -> door, (one, other) -> one)).values();
        for (Door door : paths) {
            for (Set<String> who : everybody()) {
                work.add(clients.submit(() -> {
                    List<Knock> knocks = knocks(door, VERBS, who, 1);
                    sent.add(knocks.size());
                    disagreements(knocks, opens(door, who)).forEach(disagreements::add);
                }));
            }
        }
        for (Future<?> done : work) {
            done.get();
        }
        clients.shutdown();
        System.out.printf("Doors: %d paths, %d kinds of people, %d verbs, %d requests, %d disagreements%n",
                paths.size(), everybody().size(), VERBS.size(), sent.sum(), disagreements.size());
        assertThat(disagreements).isEmpty();
    }

    private List<Door> guarded() {
        return doors.stream().filter(door -> !door.open()).toList();
    }

    /** Whether requests to the door's path may do something, so that each has to see what the one before left. */
    private boolean opens(Door door, Set<String> who) {
        return door.template().equals(SIGN_OUT) && !who.isEmpty();
    }

    private List<Knock> knocks(Door door, List<String> verbs, Set<String> who, int oneIn) {
        String path = path(door, who);
        List<String> spellings = Spellings.of(path);
        return verbs.stream().flatMap(verb -> Stream.concat(Stream.of(path), IntStream.range(0, spellings.size())
                        .filter(i -> i % oneIn == Math.floorMod(door.name().hashCode(), oneIn))
                        .mapToObj(spellings::get))
                .map(target -> new Knock(verb, target, target.equals(path), who, door.takes()))).toList();
    }

    private Stream<String> disagreements(List<Knock> knocks, boolean oneByOne) {
        List<RawClient.Answer> answers = oneByOne
                ? knocks.stream().map(knock -> send(List.of(knock)).get(0)).toList()
                : send(knocks);
        return IntStream.range(0, knocks.size()).boxed()
                .flatMap(i -> objection(knocks.get(i), answers.get(i)).map(said -> knocks.get(i) + ": " + said).stream());
    }

    /** What is wrong with an answer, by the annotations alone; empty if nothing is. */
    private Optional<String> objection(Knock knock, RawClient.Answer answer) {
        String spelled = knock.target.split("\\?", 2)[0];
        if (!spelled.startsWith("/")) {
            return NO_PATH.contains(answer.status()) ? Optional.empty() : Optional.of("answered with " + said(answer) + " without a path");
        }
        if (ODD.matcher(spelled).find()) {
            return answer.status() == 400 ? Optional.empty() : Optional.of("answered with " + said(answer) + ", not refused as odd");
        }
        String path = URLDecoder.decode(spelled.replace("+", "%2B"), StandardCharsets.UTF_8);
        List<Door> meant = doors.stream().filter(door -> door.takesVerb(knock.verb) && door.paths().matcher(path).matches()).toList();
        boolean mayBeNone = !knock.plain || meant.isEmpty();
        if (mayBeNone && Set.of(400, 404, 405).contains(answer.status())
                || meant.stream().anyMatch(door -> isAsPromised(door, knock, answer))) {
            return Optional.empty();
        }
        return Optional.of("answered with " + said(answer) + ", for " + (meant.isEmpty() ? "no door at all" : meant));
    }

    private boolean isAsPromised(Door door, Knock knock, RawClient.Answer answer) {
        boolean reading = !knock.verb.equals("POST");
        boolean toSignIn = answer.status() == 303 && answer.header("Location").contains("/desk/sign-in?return=");
        if (!door.opensTo(knock.who)) {
            return knock.who.isEmpty() ? answer.status() == 401 || reading && toSignIn : answer.status() == 403;
        }
        Set<Integer> never = new HashSet<>(Set.of(401, 403, 405));
        if (door.isReal(REAL)) {
            never.add(404);
        }
        if (reading) {
            never.add(400);
        }
        return !toSignIn && answer.status() < 500 && !never.contains(answer.status());
    }

    private static String said(RawClient.Answer answer) {
        return answer.status() + (answer.status() == 303 ? " to " + answer.header("Location") : "");
    }

    private List<RawClient.Answer> send(List<Knock> knocks) {
        try (RawClient client = new RawClient(RestAssured.port)) {
            List<RawClient.Answer> answers = client.send(knocks.stream().map(knock -> new RawClient.Request(knock.verb, knock.target,
                    knock.takes.startsWith("multipart") ? knock.takes + "; boundary=x" : knock.takes, headers(knock.who))).toList());
            Knock last = knocks.get(knocks.size() - 1);
            if (last.target.startsWith(SIGN_OUT) && !last.who.isEmpty() && answers.get(answers.size() - 1).status() != 400) {
                PEOPLE.put(last.who, person(last.who));
            }
            return answers;
        }
    }

    /** Cookies of a session with these roles; none for nobody. The form's token is right: it is not the token that should stop them. */
    private static Map<String, String> headers(Set<String> who) {
        String token = "A".repeat(43);
        String session = who.isEmpty() ? "" : "; dateline-desk=" + PEOPLE.computeIfAbsent(who, DoorsTest::person).sessionId();
        return Map.of("Cookie", "dateline-form=" + token + session, FormToken.HEADER, token);
    }

    private static boolean isReading(Door door) {
        return door.template().startsWith("/desk/imports/{id}");
    }

    /** What is read in the importer is its reader's alone, and gone when it is saved: a writer has one for each door. */
    private String path(Door door, Set<String> who) {
        if (!isReading(door) || !who.contains(Role.WRITER_ROLE)) {
            return door.path(REAL);
        }
        return door.template().replace("/desk/imports/{id}", reading(PEOPLE.get(who)));
    }

    private String reading(DeskBrowser writer) {
        return DeskFixture.path(desk.handIn(writer, "release.txt", DeskFixture.bytes(DeskFixture.SAMPLE)));
    }

    /** Values of the variables in paths, by the template up to and with the variable. */
    private Map<String, String> real() {
        Issuer issuer = releases.palladium();
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = desk.importedSample(writer);
        String reading = reading(writer);
        String preview = DeskFixture.path(writer.post(draft + "/previews", draft + "/previews", Map.of("reader", "Rosalind Reader", "seen", "1",
                "shows", "latest", "expires", releases.today().plusDays(2).toString(), "expiresTime", "12:00:00")));
        String person = DeskBrowser.personWith(DeskBrowser.newPerson(issuer.id(), Role.WRITER)).toString();
        String filing = desk.filing(writer, "filing.html", FilingFixture.text(14, true, true, false).getBytes(StandardCharsets.UTF_8));
        String addressee = UUID.randomUUID() + "@desk.invalid";
        QuarkusTransaction.requiringNew().run(() -> post.send(addressee, "Behind a door", "A text."));
        String letter = mail.to(addressee, 1).toString();
        return QuarkusTransaction.requiringNew().call(() -> {
            Contact contact = Contact.enter(issuer, new ContactFacts("Dora Example", "Doorkeeper", "", "dora@example.invalid", "investor", "", ""));
            return Map.ofEntries(
                    Map.entry("/desk/drafts/{id}", draft.replaceFirst(".*/", "")),
                    Map.entry("/desk/drafts/{id}/versions/{number}", "1"),
                    Map.entry("/desk/drafts/{id}/previews/{link}", preview.replaceFirst(".*/", "")),
                    Map.entry("/desk/imports/{id}", reading.replaceFirst(".*/", "")),
                    Map.entry("/desk/filings/{id}", filing.replaceFirst(".*/", "")),
                    Map.entry("/desk/people/{id}", person),
                    Map.entry("/desk/mail/{id}", letter),
                    Map.entry("/desk/issuers/{id}", issuer.id().toString()),
                    Map.entry("/desk/issuers/{issuer}", issuer.id().toString()),
                    Map.entry("/desk/issuers/{issuer}/listings/{id}", Listing.of(issuer).get(0).id().toString()),
                    Map.entry("/desk/contacts/{id}", contact.id().toString()),
                    Map.entry("/desk/contacts/of/{issuer}", issuer.id().toString()),
                    Map.entry("/desk/routing/{issuer}", issuer.id().toString()),
                    Map.entry("/desk/pages/{page}", "privacy"));
        });
    }

    private static DeskBrowser person(Set<String> roles) {
        return DeskBrowser.of(roles.stream().map(Role::valueOf).toArray(Role[]::new));
    }

    /** Nobody, one of each role, and somebody who has them all. */
    private static List<Set<String>> everybody() {
        List<Set<String>> everybody = new ArrayList<>(List.of(Set.of()));
        Arrays.stream(Role.values()).map(role -> Set.of(role.name())).forEach(everybody::add);
        everybody.add(everyRole());
        return everybody;
    }

    private static Set<String> everyRole() {
        return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
    }

    private static Set<String> allBut(Set<String> roles) {
        return Arrays.stream(Role.values()).map(Role::name).filter(role -> !roles.contains(role)).collect(Collectors.toSet());
    }
}
