package io.relaydesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.testing.Agent;
import io.relaydesk.testing.AtOnce;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Request;
import io.relaydesk.testing.Response;
import io.relaydesk.testing.TestDatabase;
import io.relaydesk.testing.Workspace;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T-d4: who does not know whether a request arrived sends it again. */
@DisplayName("A request that is repeated")
class IdempotencyIT {
    private final HelpDesk desk = HelpDesk.start();
    private final Workspace acme = desk.workspace("Again");
    private final Agent ann = acme.owner();
    private final String key = UUID.randomUUID().toString();

    @Test
    void has_one_effect_and_one_answer_when_a_hundred_come_at_once() {
        var answers = AtOnce.each(100, _ -> opens("The printer is on fire").send());

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Response::text).distinct()).hasSize(1);
        assertThat(answers.stream().map(Response::etag).distinct()).hasSize(1);
        assertThat(ann.tickets()).containsExactly("The printer is on fire");
        assertThat(ann.opens("The next one").number()).isEqualTo(2);
    }

    @Test
    void is_refused_when_it_is_another_one_under_the_same_key() {
        opens("The printer is on fire").ok();

        var other = opens("The mouse is dead").send();

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("idempotency-mismatch");
        assertThat(ann.tickets()).containsExactly("The printer is on fire");
    }

    @Test
    void is_refused_when_the_key_was_used_for_another_thing() {
        var printer = ann.opens("The printer is on fire");
        var mouse = ann.opens("The mouse is dead");
        says(ann, printer.path(), "On my way.").ok();

        assertThat(says(ann, mouse.path(), "On my way.").refused()).isEqualTo("idempotency-mismatch");
    }

    @Test
    void is_another_one_when_somebody_else_sends_it() {
        var ben = acme.agent("Ben");
        opens("The printer is on fire").ok();

        ben.post("/tickets")
                .header("Idempotency-Key", key)
                .json("subject", "The mouse is dead", "body", "x")
                .ok();

        assertThat(ann.tickets()).containsExactly("The mouse is dead", "The printer is on fire");
    }

    @Test
    void may_be_mended_after_it_was_refused() {
        assertThat(opens(" x ").refused()).isEqualTo("invalid");

        opens("The printer is on fire").ok();

        assertThat(ann.tickets()).containsExactly("The printer is on fire");
    }

    @Test
    void changes_once_although_the_version_has_moved_meanwhile() {
        var printer = ann.opens("The printer is on fire");
        var first = raises(printer.path()).send().ok();
        ann.changes(printer, "subject", "It burns");

        var again = raises(printer.path()).send().ok();

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(ann.sees(printer).path("version").asInt()).isEqualTo(3);
    }

    @Test
    void writes_once_although_the_thread_has_moved_meanwhile() {
        var printer = ann.opens("The printer is on fire");
        var first = says(ann, printer.path(), "On my way.").ok();
        acme.agent("Ben").replies(printer, "I am there already.");

        assertThat(says(ann, printer.path(), "On my way.").ok()).isEqualTo(first);
        assertThat(ann.reads(printer)).hasSize(3);
    }

    @Test
    void without_a_key_is_done_each_time() {
        ann.opens("Twice");
        ann.opens("Twice");

        assertThat(ann.tickets()).containsExactly("Twice", "Twice");
    }

    @Test
    void needs_a_key_that_can_be_told_from_others() {
        for (var odd : new String[] {"short", "x".repeat(101)}) {
            assertThat(ann.post("/tickets")
                            .header("Idempotency-Key", odd)
                            .json("subject", "Never", "body", "x")
                            .refused())
                    .isEqualTo("invalid");
        }
    }

    @Test
    void is_taken_for_a_new_one_after_a_day() throws SQLException {
        opens("The printer is on fire").ok();
        var workspace = acme.id();
        try (var superuser = TestDatabase.connect(desk.database());
                var day = superuser.createStatement()) {
            day.execute("update answered set at = at - interval '25 hours' where workspace_id = '" + workspace + "'");
        }

        assertThat(desk.node().forgetsAnswers()).isPositive();

        opens("The printer is on fire").ok();
        assertThat(ann.tickets()).containsExactly("The printer is on fire", "The printer is on fire");
    }

    private Request opens(String subject) {
        return ann.post("/tickets")
                .header("Idempotency-Key", key)
                .json("subject", subject, "body", "Please help.", "priority", "high");
    }

    private Request raises(String ticket) {
        return ann.patch(ticket).header("Idempotency-Key", key).ifMatch("\"1\"").json("priority", 1);
    }

    private Request says(Agent by, String ticket, String text) {
        return by.post(ticket + "/messages").header("Idempotency-Key", key).json("visibility", "public", "body", text);
    }
}
