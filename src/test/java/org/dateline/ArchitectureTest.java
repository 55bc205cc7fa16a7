package org.dateline;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.shared.PortalClock;
import org.junit.jupiter.api.Test;

/** The layout of DESIGN: who may use whom, and what only one place may do. */
class ArchitectureTest {

    private static final String EVERYTHING = "*";

    /**
     * Each feature there is, and the features it may use; everything may use {@code shared}. The whole table, with those to
     * come, is in DESIGN; a feature gets its line here with its first class.
     */
    private static final Map<String, String> MAY_USE = Map.ofEntries(
            Map.entry("shared", ""),
            Map.entry("ledger", ""),
            Map.entry("audit", ""),
            Map.entry("document", ""),
            Map.entry("account", "audit"),
            Map.entry("issuer", "audit"),
            Map.entry("contact", "issuer audit"),
            Map.entry("filing", "issuer document ledger"),
            Map.entry("risk", "issuer document filing ledger"),
            Map.entry("release", "issuer contact document filing risk ledger"),
            // Every public feature; ledger besides, to ask what is visible, and audit, for the desk screen of its own texts.
            Map.entry("site", "ledger issuer contact document filing risk event release enquiry alert archive audit"),
            // ledger besides, to ask whether the release that is asked about is visible.
            Map.entry("enquiry", "issuer contact account document release filing risk audit ledger"),
            Map.entry("draft", "audit document ledger account issuer contact filing risk event release enquiry"),
            Map.entry("archive", "issuer contact document release filing risk event ledger"),
            Map.entry("desk", EVERYTHING),
            Map.entry("evaluation", EVERYTHING));

    /** Endpoints that change something and yet ask for no role, with the reason. */
    private static final Map<String, String> WITHOUT_A_ROLE = Map.ofEntries(
            Map.entry("SignInResource.create", "nobody is signed in yet"),
            Map.entry("SignInCodeResource.create", "nobody is signed in yet"),
            Map.entry("AccessLinkResource.create", "the link's secret stands for the person"),
            Map.entry("PasswordResetResource.create", "whoever asks cannot sign in"),
            Map.entry("FirstAdministratorResource.create", "the link's secret stands for the person who does not exist yet"),
            Map.entry("WireCrossingsResource.create", "a wire signs each delivery with its secret"),
            Map.entry("EnquiriesResource.create", "anybody may ask a question"),
            Map.entry("EnquiriesResource.add", "the secret in the address stands for the sender"),
            Map.entry("VerificationResource.create", "anybody may compare a copy; nothing is kept of it"),
            Map.entry("SignOutResource.create", "everybody who is signed in may leave"),
            Map.entry("AccountResource.changePassword", "everybody who is signed in changes the own password"),
            Map.entry("SessionsResource.signOut", "everybody who is signed in ends the own sessions"),
            Map.entry("SessionsResource.signOutOthers", "everybody who is signed in ends the own sessions"),
            Map.entry("SecondFactorResource.create", "everybody who is signed in sets up the own authenticator app"),
            Map.entry("RecoveryCodesResource.create", "everybody who is signed in makes the own recovery codes"));

    private static final Path SOURCES = Path.of("src/main/java/org/dateline");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String QUERIES =
            "find|findAll|findById|findByIdOptional|list|listAll|stream|streamAll|count|update|delete|deleteAll|deleteById|persist|persistAndFlush|flush|getEntityManager";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline");

    @Test
    void every_feature_is_in_the_table_and_every_line_of_the_table_is_a_feature() throws IOException {
        assertThat(new TreeSet<>(MAY_USE.keySet())).isEqualTo(features());
    }

    @Test
    void a_feature_uses_only_what_the_table_allows() {
        classes().that().resideInAPackage("org.dateline.*..").should(useOnlyWhatTheTableAllows()).check(CLASSES);
    }

    @Test
    void features_depend_on_each_other_without_a_cycle() {
        slices().matching("org.dateline.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_is_not_yet_public_is_known_to_draft_and_desk_alone() {
        noClasses().that().resideOutsideOfPackages("org.dateline", "org.dateline.draft..", "org.dateline.desk..", "org.dateline.evaluation..")
                .should().dependOnClassesThat().resideInAPackage("org.dateline.draft..")
                .check(CLASSES);
    }

    @Test
    void the_evaluation_is_known_to_the_main_class_alone() {
        noClasses().that().resideOutsideOfPackages("org.dateline", "org.dateline.evaluation..")
                .should().dependOnClassesThat().resideInAPackage("org.dateline.evaluation..")
                .check(CLASSES);
    }

    @Test
    void nobody_uses_the_main_class() {
        noClasses().that().resideInAPackage("org.dateline.*..")
                .should().dependOnClassesThat().haveFullyQualifiedName(Dateline.class.getName())
                .check(CLASSES);
    }

    @Test
    void packages_are_named_after_what_they_are_about() throws IOException {
        assertThat(folders()).extracting(folder -> folder.getFileName().toString())
                .doesNotContain("util", "utils", "service", "services", "dto", "impl", "common", "helper");
    }

    @Test
    void every_package_says_in_a_sentence_what_it_is() throws IOException {
        assertThat(folders()).allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).content().contains("/**"));
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses().that().doNotBelongToAnyOf(PortalClock.class)
                .should().callMethodWhere(readsTheSystemsTime())
                .orShould().callConstructor(java.util.Date.class)
                .check(CLASSES);
    }

    @Test
    void a_table_is_queried_through_its_entity_by_its_own_feature_only() {
        noClasses().should().callMethodWhere(queriesAnEntityOfAnotherFeature()).check(CLASSES);
    }

    @Test
    void a_table_is_named_in_the_statements_of_its_own_feature_only() throws IOException {
        assertThat(statementsThatName(tables(), "select|insert|update|delete|from|join|into")).isEmpty();
    }

    @Test
    void only_the_ledger_writes_the_ledger() throws IOException {
        var ledgers = new TreeMap<>(tables());
        ledgers.values().removeIf(feature -> !feature.equals("ledger"));
        assertThat(statementsThatName(ledgers, "insert into|update|delete from|replace into|truncate|alter")).isEmpty();
    }

    @Test
    void the_log_does_without_a_library_for_cryptography() {
        noClasses().that().resideOutsideOfPackage("org.dateline.ledger.stamp")
                .should().dependOnClassesThat().resideInAPackage("org.bouncycastle..")
                .check(CLASSES);
    }

    @Test
    void every_endpoint_says_who_may_use_it() {
        methods().that(are(endpoints())).should(new ArchCondition<>("carry a permission of their own") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(PermitAll.class)
                        || method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(Authenticated.class)
                        || method.isAnnotatedWith(DenyAll.class);
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " says nothing"));
            }
        }).allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void every_endpoint_that_changes_something_asks_for_a_role() {
        methods().that(are(mutatingEndpoints())).should(new ArchCondition<>("ask for a role") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = method.isAnnotatedWith(RolesAllowed.class) || WITHOUT_A_ROLE.containsKey(nameOf(method));
                events.add(new SimpleConditionEvent(method, asks, nameOf(method) + " asks for none"));
            }
        }).allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void every_exception_from_the_role_rule_is_an_endpoint() {
        Set<String> endpoints = CLASSES.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(mutatingEndpoints())
                .map(ArchitectureTest::nameOf)
                .collect(Collectors.toSet());
        assertThat(endpoints).containsAll(WITHOUT_A_ROLE.keySet());
    }

    private static ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
        return new ArchCondition<>("use only what the table of DESIGN allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String feature = featureOf(user);
                String allowed = MAY_USE.getOrDefault(feature, "");
                user.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String used = featureOf(dependency.getTargetClass().getBaseComponentType());
                    boolean fine = used.isEmpty() || used.equals(feature) || used.equals("shared")
                            || allowed.equals(EVERYTHING) || List.of(allowed.split(" ")).contains(used);
                    if (!fine) {
                        events.add(SimpleConditionEvent.violated(user, feature + " may not use " + used + ": " + dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemsTime() {
        return DescribedPredicate.describe("reads the system's time", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            boolean withoutAClock = call.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.getName().equals("java.time.Clock"));
            return owner.startsWith("java.time.") && name.equals("now") && withoutAClock
                    || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick") && !name.equals("tick"))
                    || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                    || owner.equals("java.util.Calendar") && name.equals("getInstance");
        });
    }

    private static DescribedPredicate<JavaCall<?>> queriesAnEntityOfAnotherFeature() {
        DescribedPredicate<JavaCall<?>> query = target(nameMatching(QUERIES)).forSubtype();
        DescribedPredicate<JavaCall<?>> ofAnEntity = target(owner(assignableTo(PanacheEntityBase.class))).forSubtype();
        return query.and(ofAnEntity).and(DescribedPredicate.describe("of another feature",
                call -> !featureOf(call.getTargetOwner()).equals(featureOf(call.getOriginOwner()))
                        && !call.getTargetOwner().isEquivalentTo(PanacheEntityBase.class)));
    }

    private static DescribedPredicate<JavaMethod> endpoints() {
        return DescribedPredicate.describe("endpoints",
                method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static DescribedPredicate<JavaMethod> mutatingEndpoints() {
        return DescribedPredicate.describe("endpoints that change something",
                method -> method.isAnnotatedWith(POST.class)
                        || method.isAnnotatedWith(PUT.class)
                        || method.isAnnotatedWith(PATCH.class)
                        || method.isAnnotatedWith(DELETE.class));
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** The first package below {@code org.dateline}; empty for the main class and for what is not ours. */
    private static String featureOf(JavaClass javaClass) {
        String[] parts = javaClass.getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("org") && parts[1].equals("dateline") ? parts[2] : "";
    }

    private static TreeSet<String> features() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(Files::isDirectory).map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isDirectory).filter(folder -> !folder.equals(SOURCES)).toList();
        }
    }

    /** Each table and the feature that made it: the first word of the migration's name. */
    private static Map<String, String> tables() throws IOException {
        var tables = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                String feature = file.getFileName().toString().replaceAll("^V\\d+__([a-z]+)_.*$", "$1");
                var made = Pattern.compile("(?i)create table (?:if not exists )?`?(\\w+)`?").matcher(Files.readString(file));
                while (made.find()) {
                    tables.put(made.group(1), feature);
                }
            }
        }
        return tables;
    }

    /** Statements in string literals that name one of these tables after one of these words, outside the table's own feature. */
    private static List<String> statementsThatName(Map<String, String> tables, String words) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String feature = SOURCES.relativize(file).getName(0).toString();
                for (String statement : statementsIn(Files.readString(file))) {
                    tables.forEach((table, owner) -> {
                        boolean named = Pattern.compile("(?i)\\b(?:" + words + ")\\s+`?" + table + "\\b").matcher(statement).find();
                        if (named && !owner.equals(feature)) {
                            found.add("%s names the table %s of %s".formatted(SOURCES.relativize(file), table, owner));
                        }
                    });
                }
            }
        }
        return found;
    }

    private static List<String> statementsIn(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
        var statements = new ArrayList<String>();
        var literal = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"(?:\\s*\\+\\s*\"((?:[^\"\\\\\\n]|\\\\.)*)\")*").matcher(code);
        while (literal.find()) {
            String text = literal.group();
            if (Pattern.compile("(?i)\\b(select\\b.*\\bfrom|insert\\s+into|replace\\s+into|update\\b.*\\bset|delete\\s+from|truncate|alter\\s+table)\\b", Pattern.DOTALL)
                    .matcher(text).find()) {
                statements.add(text.replaceAll("\"\\s*\\+\\s*\"", ""));
            }
        }
        return statements;
    }
}
