package io.relaydesk.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.relaydesk.messages.workspace.AccessMoved;
import io.relaydesk.platform.DomainError;
import io.relaydesk.platform.Hint;
import io.relaydesk.platform.Message;
import io.relaydesk.platform.WireForm;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Everything on the bus")
class AllMessagesTest {

    @Test
    void is_tested_by_its_concern() {
        var tested = Stream.of(
                        new AuthMessagesTest(),
                        new CatalogMessagesTest(),
                        new FileMessagesTest(),
                        new JobMessagesTest(),
                        new LiveMessagesTest(),
                        new MailMessagesTest(),
                        new NotificationMessagesTest(),
                        new PresenceMessagesTest(),
                        new SettingMessagesTest(),
                        new TeamMessagesTest(),
                        new TicketMessagesTest(),
                        new WorkflowMessagesTest(),
                        new WorkspaceMessagesTest())
                .flatMap(concern -> concern.kinds().stream());

        assertThat(tested).containsExactlyInAnyOrderElementsOf(kindsOf(Message.class));
    }

    @Test
    void that_is_a_hint_survives_the_wire() {
        var hints = ours().filter(one -> one.isRecord() && Hint.class.isAssignableFrom(one))
                .toList();

        assertThat(hints).contains(AccessMoved.class).allSatisfy(hint -> {
            var sent = Examples.full(hint);
            assertThat(WireForm.survive(sent)).isEqualTo(sent);
        });
    }

    @Test
    void that_says_no_survives_the_wire() {
        assertThat(DomainError.class.getPermittedSubclasses())
                .filteredOn(error -> error != DomainError.Outdated.class)
                .allSatisfy(error -> {
                    var sent = Examples.full(error);
                    assertThat(WireForm.survive(sent)).isEqualTo(sent);
                });
    }

    private static java.util.List<Class<?>> kindsOf(Class<?> root) {
        return ours().filter(one -> one.isInterface() && one.isSealed() && root.isAssignableFrom(one))
                .toList();
    }

    private static Stream<Class<?>> ours() {
        return new ClassFileImporter().importPackages("io.relaydesk").stream().map(JavaClass::reflect);
    }
}
