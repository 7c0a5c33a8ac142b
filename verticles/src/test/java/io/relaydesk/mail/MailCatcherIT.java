package io.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.relaydesk.mail.Letter.Line;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.StartupProblem;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mail catcher")
class MailCatcherIT {
    final Vertx vertx = Vertx.vertx();
    final HttpClient http = HttpClient.newHttpClient();
    final MailSettings settings = Settings.of(Map.of("RELAYDESK_MAIL_PORT", "0", "RELAYDESK_MAIL_PAGE_PORT", "0"))
            .read(MailSettings.class);
    MailCatcher catcher;
    Mailer mailer;

    @BeforeEach
    void start() {
        catcher = MailCatcher.start(vertx, settings).await();
        mailer = Mailer.open(vertx, settings.at(catcher.smtp()));
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void shows_the_code_of_a_login_mail_to_people_and_scripts() throws Exception {
        var id = UUID.randomUUID();
        mailer.send("ann@example.org", Letters.code("048291", Duration.ofMinutes(5)), id, null);

        var told = new JsonObject(get("/messages.json").body())
                .getJsonArray("messages")
                .getJsonObject(0);
        assertThat(told.getString("to")).isEqualTo("ann@example.org");
        assertThat(told.getString("code")).isEqualTo("048291");
        assertThat(told.getString("subject")).isEqualTo("048291 is your Relaydesk code");
        assertThat(told.getString("messageId")).isEqualTo("<" + id + "@relaydesk.localhost>");
        assertThat(told.getString("text")).contains("048291\n\nIt expires in 5 minutes");
        assertThat(Jsoup.parse(get("/").body()).selectFirst(".code output").text())
                .isEqualTo("048291");
    }

    @Test
    void shows_what_the_letter_said_in_every_script() {
        var letter = new Letter("Grüße 株 🦊", "Acme, Köln", "", List.of(new Line("Grüße 株 🦊 = 100 %")), "Ende.");
        mailer.send("ann@example.org", letter, UUID.randomUUID(), UUID.randomUUID());

        var mail = catcher.mails().getFirst();
        assertThat(mail.subject()).isEqualTo("Grüße 株 🦊");
        assertThat(mail.from()).contains("Acme, Köln").contains("<no-reply@relaydesk.localhost>");
        assertThat(mail.text()).contains("Grüße 株 🦊 = 100 %");
        assertThat(Jsoup.parse(mail.html()).text()).contains("Grüße 株 🦊 = 100 %");
    }

    @Test
    void shows_a_long_subject_whole() {
        for (var subject :
                List.of("🦊".repeat(100), "Grüße ".repeat(33).strip(), "a".repeat(200), "=?UTF-8?Q?x?= 100%")) {
            mailer.send(
                    "ann@example.org",
                    new Letter(subject, "Acme", "", List.of(new Line("x")), "f"),
                    UUID.randomUUID(),
                    null);

            assertThat(catcher.mails().getFirst().subject()).isEqualTo(subject);
        }
    }

    @Test
    void takes_one_line_of_a_subject_that_has_more() {
        var letter = new Letter(
                "Hello\r\nBcc: all@example.org", "Acme\r\nBcc: x@example.org", "", List.of(new Line("x")), "f");
        mailer.send("ann@example.org", letter, UUID.randomUUID(), null);

        assertThat(catcher.mails()).extracting(CaughtMail::to).containsExactly("ann@example.org");
        assertThat(catcher.mails().getFirst().subject()).isEqualTo("Hello Bcc: all@example.org");
    }

    @Test
    void runs_nothing_that_a_mail_brings() throws Exception {
        send(new MailMessage(
                        "x@example.org",
                        "<b>@example.org".replace("<b>", "ann"),
                        "<script>alert(1)</script>",
                        "<img src=x>")
                .setHtml("<script>alert(2)</script><a href=\"https://example.org/\">there</a>"));

        var page = get("/");
        assertThat(Jsoup.parse(page.body()).select("script"))
                .extracting(script -> script.attr("src"))
                .containsExactly("/catcher.js");
        assertThat(Jsoup.parse(page.body()).select("img")).isEmpty();
        assertThat(Jsoup.parse(page.body()).selectFirst("iframe").attr("sandbox"))
                .doesNotContain("allow-scripts", "same-origin");
        assertThat(policy(page))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        var mail = get("/mail/1/html");
        assertThat(mail.body()).contains("alert(2)");
        assertThat(policy(mail))
                .contains("default-src 'none'")
                .contains("sandbox allow-popups")
                .doesNotContain("script");
    }

    @Test
    void is_not_read_by_sites_that_point_their_name_at_this_machine() throws Exception {
        assertThat(get("/messages.json").statusCode()).isEqualTo(200);
        var port = catcher.page().getPort();

        var answer = raw(
                port, "GET /messages.json HTTP/1.1\r\nHost: evil.example:" + port + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("messages\":");
    }

    @Test
    void says_so_when_a_mail_is_not_there_any_more() throws Exception {
        assertThat(get("/mail/77").statusCode()).isEqualTo(404);
        assertThat(get("/mail/77").body()).contains("No mail yet");
        assertThat(get("/../../etc/passwd").statusCode()).isEqualTo(404);
    }

    @Test
    void names_the_setting_when_a_port_is_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());
            for (var key : List.of("RELAYDESK_MAIL_PORT", "RELAYDESK_MAIL_PAGE_PORT")) {
                var other = key.equals("RELAYDESK_MAIL_PORT") ? "RELAYDESK_MAIL_PAGE_PORT" : "RELAYDESK_MAIL_PORT";
                var clash = Settings.of(Map.of(key, port, other, "0")).read(MailSettings.class);

                assertThatExceptionOfType(StartupProblem.class)
                        .isThrownBy(() -> MailCatcher.start(vertx, clash).await())
                        .withMessageContaining(key)
                        .withMessageContaining(port);
            }
        }
    }

    @Test
    void takes_mails_from_any_user() {
        send(new MailMessage("x@example.org", "ann@example.org", "Hello", "there"), "who", "ever");

        assertThat(catcher.mails()).extracting(CaughtMail::subject).containsExactly("Hello");
    }

    private void send(MailMessage message) {
        client(new MailConfig()).sendMail(message).await();
    }

    private void send(MailMessage message, String user, String password) {
        client(new MailConfig().setUsername(user).setPassword(password))
                .sendMail(message)
                .await();
    }

    private MailClient client(MailConfig config) {
        return MailClient.create(
                vertx, config.setHostname("127.0.0.1").setPort(catcher.smtp().getPort()));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + catcher.page().getPort() + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String raw(int port, String request) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("content-security-policy").orElseThrow();
    }
}
