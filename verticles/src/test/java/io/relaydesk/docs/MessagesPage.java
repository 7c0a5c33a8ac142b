package io.relaydesk.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.relaydesk.gateway.Contract;
import io.relaydesk.messages.workspace.Role;
import io.relaydesk.platform.Hint;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.Needs;
import io.relaydesk.platform.OpenTo;
import io.relaydesk.platform.Permission;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes docs/messages.md from the sealed messages, the roles, the contract and the problem types. */
final class MessagesPage {
    private static final List<Class<?>> OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.relaydesk").stream()
                    .filter(JavaClass::isTopLevelClass)
                    .<Class<?>>map(JavaClass::reflect)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();

    private MessagesPage() {}

    static String write() {
        return """
                # Messages

                <!-- Generated from the sealed types by GeneratedPagesTest. Do not edit. -->

                What the concerns can be asked on the bus, what they announce, what they log, and every way the desk says no. A message goes
                to whoever serves its sealed interface, on this node when it is here, else on another.

                """ + "## Asked\n\n" + asked() + "\n## Announced\n\n" + announced() + "\n## Logged\n\n" + logged()
                + "\n## Roles\n\n"
                + roles()
                + "\n## Problems\n\nThe `type` of an `application/problem+json`; callers switch on it. What to do about"
                + " each stands in [api.md](api.md).\n\n" + ProblemTypes.table();
    }

    private static String asked() {
        return OURS.stream()
                .filter(type -> type.isSealed() && Message.class.isAssignableFrom(type))
                .map(MessagesPage::section)
                .collect(Collectors.joining("\n"));
    }

    private static String section(Class<?> kind) {
        return "### " + kind.getSimpleName() + "\n\n| message | with | who may | answer |\n|---|---|---|---|\n"
                + Arrays.stream(kind.getPermittedSubclasses())
                        .map(message -> "| %s | %s | %s | %s |"
                                .formatted(message.getSimpleName(), fields(message), who(message), answer(message)))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String fields(Class<?> message) {
        return Arrays.stream(message.getRecordComponents())
                .map(field -> field.getName() + ": " + name(field.getGenericType()))
                .collect(Collectors.joining(", "));
    }

    private static String who(Class<?> message) {
        var needs = message.getAnnotation(Needs.class);
        if (needs != null) {
            return Arrays.stream(needs.value())
                    .map(permission -> "`" + permission.key() + "`")
                    .collect(Collectors.joining(" or "));
        }
        return switch (message.getAnnotation(OpenTo.class).value()) {
            case EVERYONE -> "anybody";
            case PERSON -> "who is logged in";
            case MEMBER -> "any member";
            case DESK -> "the desk itself";
        };
    }

    private static String answer(Class<?> message) {
        var answer = name(((ParameterizedType) message.getGenericInterfaces()[0]).getActualTypeArguments()[0]);
        return answer.equals("Void") ? "" : answer;
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("[\\w.]+[.$](\\w+)", "$1").replace("<", "\\<");
    }

    private static String announced() {
        return "Hints: best effort, to every node; the truth is in the log or the table.\n\n"
                + "| hint | with |\n"
                + "|---|---|\n"
                + OURS.stream()
                        .filter(type -> type.isRecord() && Hint.class.isAssignableFrom(type))
                        .map(hint -> "| %s | %s |".formatted(hint.getSimpleName(), fields(hint)))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String logged() {
        var types = Contract.joined().at("/components/schemas/Event/properties/type/enum");
        var grouped = StreamSupport.stream(types.spliterator(), false)
                .map(type -> type.asText())
                .sorted()
                .collect(Collectors.groupingBy(
                        type -> type.substring(0, type.indexOf('.')), java.util.TreeMap::new, Collectors.toList()));
        return "| about | events |\n|---|---|\n"
                + grouped.entrySet().stream()
                        .map(entry -> "| %s | %s |"
                                .formatted(
                                        entry.getKey(),
                                        entry.getValue().stream()
                                                .map(type -> "`" + type + "`")
                                                .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String roles() {
        var roles = Role.values();
        return "| permission | " + joined(Arrays.stream(roles).map(Role::key).toList()) + " |\n|---|"
                + "---|".repeat(roles.length) + "\n"
                + Arrays.stream(Permission.values())
                        .map(permission -> "| `" + permission.key() + "` | "
                                + joined(Arrays.stream(roles)
                                        .map(role -> role.permissions().contains(permission) ? "yes" : "")
                                        .toList())
                                + " |")
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String joined(List<String> cells) {
        return String.join(" | ", cells);
    }
}
