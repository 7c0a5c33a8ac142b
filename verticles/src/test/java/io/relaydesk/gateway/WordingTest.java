package io.relaydesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relaydesk.platform.DomainError.Invalid;
import io.relaydesk.platform.DomainError.NotFound;
import io.relaydesk.platform.Rejection;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is wrong with a request, in words")
class WordingTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final OpenAPIContract CONTRACT = Contract.load(VERTX).await();
    private static final String ID = "0198c0de-0000-7000-8000-000000000001";

    @AfterAll
    static void stop() {
        VERTX.close().await();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        requestCode    | {}                                        | email      | This is needed.
        requestCode    | {"email":null}                            | email      | This is needed.
        requestCode    | {"email":""}                              | email      | This is needed.
        requestCode    | {"email":"a"}                             | email      | Use 3 to 254 characters.
        requestCode    | {"email":"nobody"}                        | email      | This is not an e-mail address we can write to.
        requestCode    | {"email":7}                               | email      | Give a text.
        requestCode    | {"email":["a@b.io"]}                      | email      | Give a text.
        requestCode    | {"email":{"$ne":""}}                      | email      | Give a text.
        requestCode    | {"email":true}                            | email      | Give a text.
        requestCode    | {"email":"a@b.io","as":"admin"}           | as         | There is no such field.
        logIn          | {"login":"x","code":"123456"}             | login      | This is not an id.
        logIn          | {"login":"%s","code":"12345"}             | code       | The code has six digits.
        logIn          | {"login":"%s","code":"１２３４５６"}        | code       | The code has six digits.
        logIn          | {"login":"%s","code":123456}              | code       | Give a text.
        createWorkspace| {"name":"Acme","slug":"-Acme"}            | slug       | Use small letters, digits and single hyphens between them.
        createWorkspace| {"name":"A","slug":"acme"}                | name       | Use 2 to 100 characters.
        openTicket     | {"subject":"","body":"x"}                 | subject    | This is needed.
        openTicket     | {"subject":"x","body":"x"}                | subject    | Use 2 to 200 characters.
        openTicket     | {"subject":"🔥","body":"x"}               | subject    | Use 2 to 200 characters.
        openTicket     | {"subject":"ok","body":"x","channel":"fax"} | channel  | Choose one of portal, email, api, chat, ai_chat, phone.
        openTicket     | {"subject":"ok","body":"x","requester":"me"} | requester | This is not an id.
        openTicket     | {"subject":"ok","body":"x","priority":true} | priority | Give a text or a whole number.
        addMessage     | {"visibility":"secret","body":"x"}        | visibility | Choose one of public, internal.
        addMessage     | {"visibility":"public","body":"x","seen":"y"} | seen   | This is not an id.
        changeTicket   | {}                                        | request    | Give at least one field.
        changeTicket   | {"assignee":5}                            | assignee   | Give a text or nothing (null).
        invite         | {"emails":[],"role":"agent"}              | emails     | Give at least one.
        invite         | {"emails":["a@b.io","nobody"],"role":"agent"} | emails | nobody: This is not an e-mail address we can write to.
        invite         | {"emails":"a@b.io","role":"agent"}        | emails     | Give a list.
        invite         | {"emails":["a@b.io"],"role":"king"}       | role       | Choose one of owner, admin, manager, agent, team_agent, member, viewer, requester.
        """)
    void is_said_for_each_field_of_a_body(String operation, String body, String field, String sentence) {
        var checks = checks(operation);

        var refusal = catchThrowableOfType(
                Rejection.class, () -> checks.body(new JsonObject(body.strip().replace("%s", ID))));

        assertThat(refusal.error()).isEqualTo(new Invalid(Map.of(field, sentence)));
    }

    @Test
    void is_said_for_all_fields_at_once() {
        var refusal = catchThrowableOfType(
                Rejection.class, () -> checks("openTicket").body(new JsonObject("{\"subject\":1,\"bdy\":\"x\"}")));

        assertThat(refusal.error())
                .isEqualTo(new Invalid(Map.of(
                        "subject", "Give a text.", "body", "This is needed.", "bdy", "There is no such field.")));
    }

    @Test
    void is_said_when_a_text_is_too_long() {
        var body = new JsonObject().put("subject", "ok").put("body", "a".repeat(100_001));

        var refusal =
                catchThrowableOfType(Rejection.class, () -> checks("openTicket").body(body));

        assertThat(refusal.error()).isEqualTo(new Invalid(Map.of("body", "Use at most 100,000 characters.")));
    }

    @Test
    void is_nothing_when_a_text_is_as_long_as_it_may_be_in_emojis() {
        var body = new JsonObject().put("subject", "🔥".repeat(200)).put("body", "x");

        assertThatCode(() -> checks("openTicket").body(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, Use a whole number from 1 to 200.",
        "limit, 201, Use a whole number from 1 to 200.",
        "limit, ten, Give a whole number.",
        "limit, 1.5, Give a whole number.",
        "limit, 99999999999999999999, Give a whole number.",
        "sort, newest, 'Choose one of updated, created, priority.'",
        "Idempotency-Key, short, Use 8 to 100 characters."
    })
    void is_said_for_each_parameter(String name, String value, String sentence) {
        var operation = name.startsWith("I") ? "openTicket" : "tickets";
        var sent = MultiMap.caseInsensitiveMultiMap().add(name, value);
        var none = MultiMap.caseInsensitiveMultiMap();

        var refusal = catchThrowableOfType(
                Rejection.class,
                () -> checks(operation)
                        .parameters(
                                Map.of("workspace", ID),
                                name.startsWith("I") ? none : sent,
                                name.startsWith("I") ? sent : none));

        assertThat(refusal.error()).isEqualTo(new Invalid(Map.of(name, sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "0", "..", "%2e%2e", "0198c0de-0000-7000-8000-00000000000", "' or 1=1"})
    void is_not_told_about_an_address_that_names_nothing(String ticket) {
        var none = MultiMap.caseInsensitiveMultiMap();

        var refusal = catchThrowableOfType(
                Rejection.class,
                () -> checks("ticket").parameters(Map.of("workspace", ID, "ticket", ticket), none, none));

        assertThat(refusal.error()).isEqualTo(new NotFound("ticket"));
    }

    private static Checks checks(String operation) {
        return new Checks(CONTRACT.operation(operation), CONTRACT.getSchemaRepository());
    }
}
