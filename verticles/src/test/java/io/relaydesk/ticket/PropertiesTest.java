package io.relaydesk.ticket;

import static io.relaydesk.ticket.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.ticket.TicketType;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.ticket.TicketEvent.DueChanged;
import io.relaydesk.ticket.TicketEvent.MetadataChanged;
import io.relaydesk.ticket.TicketEvent.Tagged;
import io.relaydesk.ticket.TicketEvent.TeamChanged;
import io.relaydesk.ticket.TicketEvent.TopicChanged;
import io.relaydesk.ticket.TicketEvent.TypeChanged;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a ticket is sorted by")
class PropertiesTest {
    private static final FieldValues NO_FIELDS = new FieldValues(List.of());
    private static final Instant MONDAY = Instant.parse("2026-03-30T15:00:00Z");

    @Test
    void tells_each_thing_that_is_different_and_who_may_know_of_it() {
        var before =
                new Properties(TicketType.REQUEST, id(1), null, Set.of(id(2), id(3)), node("{}"), node("{}"), null);
        var after = new Properties(
                TicketType.INCIDENT, null, id(4), Set.of(id(3), id(5)), node("{}"), node("{\"erp\":1}"), MONDAY);

        var events = before.changedTo(after, NO_FIELDS);

        assertThat(events)
                .containsExactly(
                        new TypeChanged(TicketType.REQUEST, TicketType.INCIDENT),
                        new TeamChanged(id(1), null),
                        new TopicChanged(null, id(4)),
                        new Tagged(Set.of(id(5)), Set.of(id(2))),
                        new MetadataChanged(node("{\"erp\":1}")),
                        new DueChanged(null, MONDAY));
        assertThat(events.stream().filter(event -> event.audience() == Audience.PUBLIC))
                .hasExactlyElementsOfTypes(TypeChanged.class, TopicChanged.class);
    }

    @Test
    void tells_nothing_when_all_is_so_already() {
        var one = new Properties(
                TicketType.TASK, id(1), id(2), Set.of(id(3)), node("{}"), node("{\"a\":{\"b\":1}}"), MONDAY);
        var other = new Properties(
                TicketType.TASK, id(1), id(2), Set.of(id(3)), node("{}"), node("{\"a\":{\"b\":1.0}}"), MONDAY);

        assertThat(one.changedTo(other, NO_FIELDS)).isEmpty();
    }

    /** The examples of RFC 7396, appendix A, as far as they begin and end with an object. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"a":"b"}              | {"a":"c"}                 | {"a":"c"}
        {"a":"b"}              | {"b":"c"}                 | {"a":"b","b":"c"}
        {"a":"b"}              | {"a":null}                | {}
        {"a":"b","b":"c"}      | {"a":null}                | {"b":"c"}
        {"a":["b"]}            | {"a":"c"}                 | {"a":"c"}
        {"a":"c"}              | {"a":["b"]}               | {"a":["b"]}
        {"a":{"b":"c"}}        | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
        {"a":[{"b":"c"}]}      | {"a":[1]}                 | {"a":[1]}
        {"e":null}             | {"a":1}                   | {"e":null,"a":1}
        {}                     | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
        """)
    void merges_metadata_as_programs_know_it(String held, String patch, String merged) {
        assertThat(Properties.merged(node(held), node(patch))).isEqualTo(node(merged));
    }

    @Test
    void takes_metadata_of_16_kilobytes_and_no_more() {
        var most = "x".repeat(16 * 1024 - "{\"a\":\"\"}".length());

        assertThat(Properties.merged(node("{}"), node("{}").put("a", most))).hasSize(1);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Properties.merged(node("{}").put("a", most), node("{\"b\":1}")))
                .withMessageContaining("16 KB");
    }

    @Test
    void takes_no_metadata_that_the_database_cannot_hold() {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Properties.merged(node("{}"), node("{\"a\":\"\\u0000\"}")));
    }

    private static ObjectNode node(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
