package io.relaydesk.ticket;

import static io.relaydesk.ticket.Samples.ANN;
import static io.relaydesk.ticket.Samples.BEN;
import static io.relaydesk.ticket.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.messages.workspace.WorkspaceViews.DeskField;
import io.relaydesk.messages.workspace.WorkspaceViews.FieldOption;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Rejection;
import io.relaydesk.tenant.NewEvent.Audience;
import io.relaydesk.ticket.TicketEvent.FieldChange;
import io.relaydesk.ticket.TicketEvent.FieldsChanged;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The custom fields of a workspace")
class FieldValuesTest {
    private static final UUID SERVICE = id(40);
    private static final UUID HARDWARE = id(50);
    private static final FieldValues ALL = new FieldValues(List.of(
            field("line", FieldKind.TEXT, true),
            field("story", FieldKind.TEXTAREA, true),
            field("cost", FieldKind.NUMBER, false),
            field("office", FieldKind.DROPDOWN, true),
            field("systems", FieldKind.MULTISELECT, false),
            field("since", FieldKind.DATE, true),
            field("insured", FieldKind.CHECKBOX, false),
            field("owner", FieldKind.USER, false)));

    /** Each kind takes its own values and none of the others'. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        line    | "It burns"          | "It burns"
        line    | "  It \\t burns\\n" | "It burns"
        line    | "a\\u202Eb"         | "a b"
        story   | "One\\r\\nTwo"      | "One\\nTwo"
        story   | "  kept\\n  in  "   | "kept\\n  in"
        cost    | 12.5                | 12.5
        cost    | -0                  | 0
        cost    | 9007199254740991    | 9007199254740991
        office  | "red"               | "red"
        systems | ["blue","red","red"] | ["red","blue"]
        since   | "2024-02-29"        | "2024-02-29"
        insured | false               | false
        owner   | "00000000-0000-0000-0000-000000000004" | "00000000-0000-0000-0000-000000000004"
        """)
    void take_what_is_right_in_its_plain_form(String key, String given, String kept) {
        var values = ALL.merged(node("{}"), node("{\"" + key + "\":" + given + "}"), true, Set.of(ANN));

        assertThat(values.get(key).toString()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        line    | 7
        line    | ["It burns"]
        story   | true
        cost    | "7"
        cost    | 1e400
        cost    | 9007199254740993
        office  | "green"
        office  | "Red"
        office  | ["red"]
        systems | "red"
        systems | ["red","green"]
        systems | [["red"]]
        since   | "2023-02-29"
        since   | "29.02.2024"
        since   | "+10000-01-01"
        since   | 20240229
        insured | "true"
        insured | 1
        owner   | "00000000-0000-0000-0000-000000000005"
        owner   | "Ann"
        owner   | {"id":"00000000-0000-0000-0000-000000000004"}
        """)
    void refuse_what_is_not_and_name_the_field(String key, String given) {
        var refusal = refusal(() -> ALL.merged(node("{}"), node("{\"" + key + "\":" + given + "}"), true, Set.of(ANN)));

        assertThat(refusal).containsOnlyKeys("fields." + key);
        assertThat(refusal.values()).allMatch(sentence -> sentence.endsWith("."));
    }

    @Test
    void bound_what_people_write() {
        assertThat(kept("line", "x".repeat(500))).hasSize(500);
        assertThat(kept("story", "😀".repeat(10_000))).hasSize(20_000);

        assertThat(refusal(() -> kept("line", "x".repeat(501)))).containsOnlyKeys("fields.line");
        assertThat(refusal(() -> kept("story", "x".repeat(10_001)))).containsOnlyKeys("fields.story");
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void lose_a_value_by_null_and_keep_the_others(FieldKind kind) {
        var key = ALL.definitions().get(kind.ordinal()).key();
        var held = node("{\"" + key + "\":\"old\",\"other\":1}");

        var values = ALL.merged(held, node("{\"" + key + "\":null}"), true, Set.of());

        assertThat(values).isEqualTo(node("{\"other\":1}"));
    }

    @Test
    void lose_a_value_by_nothing_but_spaces_and_by_no_choice() {
        var held = node("{\"line\":\"old\",\"systems\":[\"red\"]}");

        assertThat(ALL.merged(held, node("{\"line\":\"  \",\"systems\":[]}"), true, Set.of()))
                .isEmpty();
    }

    @Test
    void tell_all_that_is_wrong_at_once() {
        assertThat(refusal(() -> ALL.merged(node("{}"), node("{\"line\":1,\"cost\":\"x\",\"no\":2}"), true, Set.of())))
                .containsOnlyKeys("fields.line", "fields.cost", "fields.no");
    }

    @Test
    void say_of_those_for_staff_what_they_say_of_none_when_a_requester_asks() {
        var hidden = refusal(() -> ALL.merged(node("{}"), node("{\"cost\":1}"), false, Set.of()));
        var none = refusal(() -> ALL.merged(node("{}"), node("{\"nothing\":1}"), false, Set.of()));

        assertThat(hidden.values()).containsExactlyElementsOf(none.values());
        assertThat(ALL.merged(node("{}"), node("{\"line\":\"mine\"}"), false, Set.of()))
                .hasSize(1);
    }

    @Test
    void name_the_members_to_be_looked_up() {
        assertThat(ALL.membersIn(node("{\"owner\":\"" + BEN + "\",\"line\":\"" + ANN + "\"}")))
                .containsExactly(BEN);
        assertThat(ALL.membersIn(node("{\"owner\":\"Ben\"}"))).isEmpty();
    }

    @Test
    void ask_for_required_ones_of_the_team_and_the_topic_at_hand_only() {
        var fields = new FieldValues(List.of(
                required("always", null, null, false),
                required("service", SERVICE, null, false),
                required("hardware", null, HARDWARE, false)));
        var always = node("{\"always\":1}");

        assertThat(refusal(() -> fields.requireShown(node("{}"), null, Set.of(), true)))
                .containsOnlyKeys("fields.always");
        assertThat(refusal(() -> fields.requireShown(always, SERVICE, Set.of(id(51), HARDWARE), true)))
                .containsOnlyKeys("fields.service", "fields.hardware");
        fields.requireShown(always, id(41), Set.of(id(51)), true);
    }

    @Test
    void ask_a_requester_for_those_meant_for_them_only() {
        var fields =
                new FieldValues(List.of(required("inside", null, null, false), required("outside", null, null, true)));

        assertThat(refusal(() -> fields.requireShown(node("{}"), null, Set.of(), false)))
                .containsOnlyKeys("fields.outside");
    }

    @Test
    void tell_changes_apart_by_who_may_know_and_never_what_people_wrote() {
        var before = node("{\"line\":\"secret\",\"cost\":1}");
        var after = node("{\"line\":\"words\",\"office\":\"red\",\"cost\":2}");

        var events = ALL.changes(before, after);

        assertThat(events)
                .containsExactly(
                        new FieldsChanged(
                                List.of(
                                        new FieldChange("line", false, null, null),
                                        new FieldChange("office", true, null, after.get("office"))),
                                true,
                                after),
                        new FieldsChanged(
                                List.of(new FieldChange("cost", true, before.get("cost"), after.get("cost"))),
                                false,
                                after));
        assertThat(events).extracting(TicketEvent::audience).containsExactly(Audience.PUBLIC, Audience.STAFF);
    }

    @Test
    void tell_nothing_when_a_number_is_written_in_another_way() {
        assertThat(ALL.changes(node("{\"cost\":1}"), node("{\"cost\":1.0}"))).isEmpty();
    }

    private static String kept(String key, String text) {
        return ALL.merged(node("{}"), node("{}").put(key, text), true, Set.of())
                .get(key)
                .textValue();
    }

    private static DeskField field(String key, FieldKind kind, boolean forRequesters) {
        var options = List.of(new FieldOption("red", "Red"), new FieldOption("blue", "Blue"));
        return new DeskField(
                id(key.hashCode()),
                key,
                key,
                "",
                kind,
                kind.hasOptions() ? options : List.of(),
                false,
                forRequesters,
                null,
                null,
                0);
    }

    private static DeskField required(String key, UUID team, UUID topic, boolean forRequesters) {
        return new DeskField(
                id(key.hashCode()), key, key, "", FieldKind.NUMBER, List.of(), true, forRequesters, team, topic, 0);
    }

    private static Map<String, String> refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable wish) {
        var refusal = catchThrowableOfType(Rejection.class, wish);
        assertThat(refusal).as("a refusal").isNotNull();
        return ((Invalid) refusal.error()).fields();
    }

    private static ObjectNode node(String json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
