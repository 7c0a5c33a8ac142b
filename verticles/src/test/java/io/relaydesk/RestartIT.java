package io.relaydesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.relaydesk.platform.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A node in its own process")
class RestartIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void is_killed_and_starts_again_with_all_it_had() throws Exception {
        try (var desk = new DeskProcess(folder.resolve("data")).start()) {
            assertThat(desk.said()).contains("Application   " + desk.origin());
            var token = logIn(desk, "olga@example.com");
            var workspace = post(desk, "/api/v1/workspaces", token, Map.of("name", "Kept", "slug", "kept"))
                    .path("id")
                    .asText();
            var tickets = "/api/v1/workspaces/" + workspace + "/tickets";
            post(desk, tickets, token, Map.of("subject", "Before the power cut", "body", "Hello"));

            desk.kill();
            assertThat(desk.databaseRuns())
                    .as("a kill leaves the database server behind")
                    .isTrue();
            desk.start();

            var kept = read(get(desk, tickets, token)).path("tickets");
            assertThat(kept.findValuesAsText("subject")).containsExactly("Before the power cut");
            assertThat(desk.stop()).as("a clean stop").isZero();
            assertThat(desk.databaseRuns())
                    .as("a stop ends the database server")
                    .isFalse();
            assertThat(desk.said()).contains("Stopped").doesNotContain("WARN", "ERROR", "Exception");
        }
    }

    @Test
    void says_in_one_line_that_a_port_is_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var desk = new DeskProcess(folder.resolve("data"))) {
            var port = Integer.toString(taken.getLocalPort());

            desk.start("--http-port", port);

            assertThat(desk.exitCode()).isEqualTo(1);
            assertThat(desk.said().lines().filter(line -> line.startsWith("relaydesk: ")))
                    .singleElement()
                    .asString()
                    .contains(port);
            assertThat(desk.said()).doesNotContain("\tat ");
            assertThat(desk.databaseRuns()).isFalse();
        }
    }

    private String logIn(DeskProcess desk, String email) throws IOException, InterruptedException {
        var asked = send(desk, "/api/v1/auth/codes", Map.of("email", email), "", "");
        var cookie = asked.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var login = read(asked).path("login").asText();
        var code = code(desk);
        return read(send(desk, "/api/v1/auth/sessions", Map.of("login", login, "code", code), "", cookie))
                .path("accessToken")
                .asText();
    }

    private String code(DeskProcess desk) throws IOException, InterruptedException {
        for (var look = 0; look < 200; look++) {
            var mails = read(get(desk.mailPage().resolve("messages.json"), "")).path("messages");
            if (!mails.isEmpty()) return mails.get(0).path("code").asText();
            Thread.sleep(50);
        }
        throw new AssertionError("no code was mailed");
    }

    private JsonNode post(DeskProcess desk, String path, String token, Map<String, String> body)
            throws IOException, InterruptedException {
        var answer = send(desk, path, body, token, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer);
    }

    private HttpResponse<String> send(
            DeskProcess desk, String path, Map<String, String> body, String token, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(desk.origin().resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(DeskProcess desk, String path, String token)
            throws IOException, InterruptedException {
        return get(desk.origin().resolve(path), token);
    }

    private HttpResponse<String> get(URI address, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        return Json.MAPPER.readTree(answer.body());
    }
}
