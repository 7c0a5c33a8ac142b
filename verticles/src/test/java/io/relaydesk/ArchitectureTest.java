package io.relaydesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.OpenTo;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The house")
class ArchitectureTest {
    private static final String ROOT = "io.relaydesk";
    private static final Set<String> SHARED = Set.of("platform", "tenant", "messages", "");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void is_imported_whole() {
        assertThat(HOUSE.size()).isGreaterThan(200);
        assertThat(HOUSE.stream().map(ArchitectureTest::concern))
                .contains(
                        "auth",
                        "gateway",
                        "live",
                        "mail",
                        "notification",
                        "presence",
                        "ticket",
                        "workflow",
                        "workspace");
    }

    @Test
    void stands_on_the_platform_and_not_the_other_way_round() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".platform..")
                .should()
                .dependOnClassesThat(are(ours()).and(resideOutside(ROOT + ".platform..")))
                .check(HOUSE);
    }

    @Test
    void keeps_the_door_to_the_database_below_all_concerns() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".tenant..")
                .should()
                .dependOnClassesThat(
                        are(ours()).and(resideOutside(ROOT + ".platform..", ROOT + ".tenant..", ROOT + ".messages..")))
                .check(HOUSE);
    }

    @Test
    void has_messages_that_know_of_no_concern() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".messages..")
                .should()
                .dependOnClassesThat(
                        are(ours()).and(resideOutside(ROOT + ".platform..", ROOT + ".tenant..", ROOT + ".messages..")))
                .check(HOUSE);
    }

    /** Routes speak HTTP, so they know the gateway; nothing else knows another concern but by its messages. */
    @Test
    void has_concerns_that_meet_on_the_bus_only() {
        classes()
                .that(describe("belong to a concern", one -> !SHARED.contains(concern(one))))
                .should(keepToThemselves())
                .check(HOUSE);
    }

    @Test
    void has_one_door_to_the_database() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".tenant..")
                .should()
                .dependOnClassesThat(describe(
                        "open connections",
                        one -> one.getPackageName().equals("io.vertx.sqlclient")
                                        && !Set.of("Row", "Tuple").contains(one.getSimpleName())
                                || one.getPackageName().startsWith("io.vertx.pgclient")
                                || one.getPackageName().startsWith("java.sql")
                                || one.getPackageName().startsWith("javax.sql")))
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".tenant..")
                .and()
                .doNotHaveSimpleName("DeskNode")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".tenant.Pools")
                .check(HOUSE);
    }

    @Test
    void has_rules_that_can_be_read_without_knowing_what_they_run_on() {
        var rules = Set.of(
                "Ticket",
                "Statuses",
                "TicketEvent",
                "Membership",
                "Roster",
                "Slug",
                "StartingRows",
                "NumberPattern",
                "WorkflowCheck",
                "WorkflowGraph",
                "Edit",
                "NotificationRules",
                "MailRules",
                "FileName");
        var isRule = describe(
                "are rules", (JavaClass one) -> rules.contains(outermost(one).getSimpleName()));

        assertThat(HOUSE.stream().filter(isRule).map(one -> outermost(one).getSimpleName()))
                .containsAll(rules);
        noClasses()
                .that(isRule)
                .should()
                .dependOnClassesThat(describe(
                        "are machinery",
                        one -> one.getPackageName().matches("(io\\.vertx|com\\.hazelcast)\\b.*")
                                // A value: the data of an event.
                                && !one.getName().equals("io.vertx.core.json.JsonObject")))
                .check(HOUSE);
    }

    /** Neither excludes anybody in a partition. */
    @Test
    void counts_and_locks_in_the_database_only() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.shareddata.Lock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.shareddata.Counter")
                .orShould()
                .callMethodWhere(describe(
                        "asks for a lock or a counter of the cluster",
                        call -> call.getTarget()
                                        .getOwner()
                                        .getPackageName()
                                        .matches("io\\.vertx\\.core\\.shareddata|com\\.hazelcast\\..*")
                                && call.getTarget()
                                        .getName()
                                        .matches(
                                                "get(Local)?(Lock|Counter).*|getCPSubsystem|lock|tryLock|getAtomic.*")))
                .check(HOUSE);
    }

    @Test
    void knows_no_serialization_by_java() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectOutputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.Externalizable")
                .check(HOUSE);
    }

    /** Service code runs on plain virtual threads, where one-shot operations may be awaited and streams may not be read (decision 0002). */
    @Test
    void reads_streams_at_the_edge_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".gateway..")
                .and()
                // Called by the routes of files, on the event loop of the caller's connection.
                .doNotHaveSimpleName("DirectoryStore")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.sqlclient.RowStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.file.AsyncFile")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.http.HttpClient")
                .check(HOUSE);
    }

    @Test
    void says_of_every_message_who_may_send_it() {
        var messages = HOUSE.stream()
                .filter(one ->
                        one.isAssignableTo(Message.class) && one.reflect().isSealed())
                .flatMap(kind -> java.util.Arrays.stream(kind.reflect().getPermittedSubclasses()))
                .toList();

        assertThat(messages).hasSizeGreaterThan(40).allSatisfy(message -> {
            assertThat(message).isFinal();
            assertThat(message.isAnnotationPresent(Needs.class))
                    .as("@Needs or @OpenTo")
                    .isNotEqualTo(message.isAnnotationPresent(OpenTo.class));
        });
    }

    private static ArchCondition<JavaClass> keepToThemselves() {
        return new ArchCondition<>("know other concerns by their messages only") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                for (var dependency : one.getDirectDependenciesFromSelf()) {
                    var other = dependency.getTargetClass();
                    if (!other.getPackageName().startsWith(ROOT)
                            || SHARED.contains(concern(other))
                                    && !concern(other).isEmpty()) continue;
                    if (concern(other).equals(concern(one))) continue;
                    if (concern(other).equals("gateway")
                            && outermost(one).getSimpleName().endsWith("Routes")) continue;
                    events.add(SimpleConditionEvent.violated(one, dependency.getDescription()));
                }
            }
        };
    }

    /** The part of the package after the root: "ticket", or nothing for the root itself. */
    private static String concern(JavaClass one) {
        var rest = one.getPackageName()
                .substring(Math.min(ROOT.length(), one.getPackageName().length()));
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(ArchitectureTest::outermost).orElse(one);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAnyPackage(ROOT + "..");
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(packages);
    }
}
