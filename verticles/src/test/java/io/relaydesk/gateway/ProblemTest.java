package io.relaydesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaydesk.gateway.Problem.Refused;
import io.relaydesk.platform.Defect;
import io.relaydesk.platform.DomainError;
import io.relaydesk.platform.DomainError.Conflict;
import io.relaydesk.platform.DomainError.Forbidden;
import io.relaydesk.platform.DomainError.Gone;
import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.DomainError.NotFound;
import io.relaydesk.platform.DomainError.Outdated;
import io.relaydesk.platform.DomainError.TooMany;
import io.relaydesk.platform.DomainError.Unauthenticated;
import io.relaydesk.platform.DomainError.Unavailable;
import io.relaydesk.platform.Json;
import io.relaydesk.platform.Rejection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A problem on the wire")
class ProblemTest {

    @Test
    void has_a_status_and_a_stable_type_for_every_way_of_saying_no() {
        told(new NotFound("ticket"), 404, "not-found");
        told(new Conflict("last-owner", "One must stay."), 409, "last-owner");
        told(new Invalid(Map.of("name", "Use 2 to 100 characters.")), 422, "invalid");
        told(new Forbidden("ticket.change"), 403, "forbidden");
        told(new Unauthenticated("wrong-code", "That is not the code."), 401, "wrong-code");
        told(new Gone("invitation-gone", "It was used."), 410, "invitation-gone");
        told(new Outdated("version-moved", "Look again.", null), 412, "version-moved");
        told(new TooMany(Duration.ofSeconds(90), "Wait."), 429, "too-many");
        told(new Unavailable(Duration.ofSeconds(2)), 503, "unavailable");
        assertThat(DomainError.class.getPermittedSubclasses()).hasSize(9);
    }

    @Test
    void names_each_field_and_says_all_of_it_in_one_text_too() {
        var problem = Problem.of(new Invalid(Map.of("name", "Use 2 to 100 characters.")));

        assertThat(problem.errors()).isEqualTo(Map.of("name", "Use 2 to 100 characters."));
        assertThat(problem.detail()).isEqualTo("Use 2 to 100 characters.");
    }

    @Test
    void says_when_to_come_back_but_never_at_once() {
        assertThat(Problem.of(new TooMany(Duration.ofSeconds(90), "Wait.")).retryAfter())
                .isEqualTo(90);
        assertThat(Problem.of(new TooMany(Duration.ofMillis(5), "Wait.")).retryAfter())
                .isEqualTo(1);
        assertThat(Problem.of(new Unavailable(Duration.ZERO)).retryAfter()).isEqualTo(1);
    }

    @Test
    void brings_what_is_newer() {
        var newer = Json.MAPPER.createArrayNode().add("message");

        assertThat(Problem.of(new Outdated("thread-moved", "Read first.", newer))
                        .newer())
                .isEqualTo(newer);
        assertThat(Problem.of(new Outdated("x", "y", Json.MAPPER.nullNode())).newer())
                .isNull();
    }

    @Test
    void tells_of_a_fault_of_ours_nothing_but_a_reference() throws Exception {
        var problem = Problem.of(new IllegalStateException("select secret from person where id = 7"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.type()).isEqualTo("defect");
        assertThat(problem.reference()).matches("[0-9a-f]{8}");
        assertThat(Json.MAPPER.writeValueAsString(problem)).doesNotContain("secret", "IllegalState", "person");
    }

    @Test
    void keeps_the_reference_under_which_a_fault_was_logged_elsewhere() {
        assertThat(Problem.of(new Defect("1234abcd")).reference()).isEqualTo("1234abcd");
    }

    @Test
    void is_the_same_whether_thrown_or_answered() {
        var error = new Forbidden("mail.read");

        assertThat(Problem.of(new Rejection(error))).isEqualTo(Problem.of(error));
        assertThat(Problem.of(new Refused(415, "unsupported-type", "Not JSON", "Send JSON."))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void has_no_field_that_says_nothing() throws Exception {
        assertThat(Json.MAPPER.writeValueAsString(Problem.of(new NotFound("ticket"))))
                .isEqualTo("{\"status\":404,\"type\":\"not-found\",\"title\":\"Not found\","
                        + "\"detail\":\"There is no such ticket.\"}");
    }

    private static void told(DomainError error, int status, String type) {
        assertThat(Problem.of(error)).satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.title()).isNotBlank();
            assertThat(problem.detail()).endsWith(".");
        });
    }
}
