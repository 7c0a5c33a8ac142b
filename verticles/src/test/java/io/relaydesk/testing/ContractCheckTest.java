package io.relaydesk.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers held against the contract")
class ContractCheckTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    @Test
    void a_good_answer_passes() {
        assertThatCode(answer("GET", "/api/v1/workspace-slugs", 200, JSON, "{'slug':'acme','free':true}"))
                .doesNotThrowAnyException();
        assertThatCode(answer("GET", "/api/v1/me", 401, PROBLEM, "{'type':'t','title':'T','status':401}"))
                .doesNotThrowAnyException();
        assertThatCode(answer("POST", "/api/v1/auth/logout", 204, JSON, "")).doesNotThrowAnyException();
    }

    @Test
    void an_answer_that_breaks_its_schema_does_not() {
        assertBroken(answer("GET", "/api/v1/workspace-slugs", 200, JSON, "{'slug':'acme'}"), "SlugAnswer");
        assertBroken(answer("GET", "/api/v1/workspace-slugs", 200, JSON, "{'slug':7,'free':true}"), "SlugAnswer");
    }

    @Test
    void an_answer_that_says_more_than_was_promised_does_not() {
        assertBroken(
                answer("GET", "/api/v1/workspace-slugs", 200, JSON, "{'slug':'acme','free':true,'owner':'x'}"),
                "owner");
    }

    @Test
    void a_status_nobody_declared_does_not() {
        assertBroken(answer("GET", "/api/v1/workspace-slugs", 202, JSON, "{'slug':'a','free':true}"), "status");
    }

    @Test
    void a_refusal_that_is_no_problem_does_not() {
        assertBroken(answer("GET", "/api/v1/me", 401, JSON, "{'type':'t','title':'T','status':401}"), PROBLEM);
        assertBroken(answer("GET", "/api/v1/me", 401, PROBLEM, "{'title':'T','status':401}"), "Problem");
        assertBroken(answer("GET", "/api/v1/me", 401, PROBLEM, "{'type':'t','title':'T','status':403}"), "differ");
    }

    @Test
    void a_missing_header_does_not() {
        assertBroken(answer("GET", "/api/v1/workspaces/x", 200, JSON, """
            {'id':'0197a9c8-0000-7000-8000-000000000000','slug':'acme','name':'Acme',
             'createdAt':'2026-01-01T00:00:00Z','archivedAt':null,'version':1}
            """), "ETag");
    }

    private static void assertBroken(ThrowingCallable answer, String why) {
        assertThatThrownBy(answer).isInstanceOf(AssertionError.class).hasMessageContaining(why);
    }

    private static ThrowingCallable answer(String method, String path, int status, String type, String body) {
        var headers = HttpHeaders.of(Map.of("Content-Type", List.of(type)), (_, _) -> true);
        var bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return () -> ContractCheck.shared().hold(new Response(method, path, status, headers, bytes));
    }
}
