package io.relaydesk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.gateway.Contract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The contract")
class ContractRefsTest {
    private final ObjectNode contract = Contract.joined();

    @Test
    void says_of_every_operation_who_may_call_it_and_of_every_id_what_it_names() {
        assertThat(new Surface(contract).complaints()).isEmpty();
    }

    @Test
    void is_seen_whole_by_the_attack_suite() {
        var operations = new Surface(contract).operations();

        assertThat(operations).hasSizeGreaterThanOrEqualTo(30);
        assertThat(slots(operations))
                .contains(
                        "ticket path.workspace",
                        "ticket path.ticket",
                        "tickets query.assignee",
                        "tickets cursor.cursor",
                        "openTicket body.requester",
                        "openTicket key.Idempotency-Key",
                        "readNotifications body_list.ids");
    }

    @Test
    void is_refused_when_an_operation_or_an_id_says_nothing() {
        remove("/paths/~1api~1v1~1me/get", "x-scope");
        remove("/components/parameters/Workspace", "x-ref");
        remove("/components/schemas/OpenTicket/properties/assignee", "x-ref");
        remove("/components/schemas/ReadNotifications/properties/ids/items", "x-ref");

        assertThat(new Surface(contract).complaints())
                .contains(
                        "me has no x-scope",
                        "tickets: workspace has no x-ref",
                        "openTicket: assignee has no x-ref",
                        "readNotifications: ids has no x-ref");
    }

    private void remove(String where, String field) {
        assertThat(((ObjectNode) contract.at(where)).remove(field)).isInstanceOf(JsonNode.class);
    }

    private static Stream<String> slots(List<Surface.Operation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.slots().stream().map(slot -> operation + " " + slot));
    }
}
