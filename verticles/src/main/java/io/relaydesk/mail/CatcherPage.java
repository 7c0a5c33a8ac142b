package io.relaydesk.mail;

import static org.owasp.encoder.Encode.forHtml;
import static org.owasp.encoder.Encode.forHtmlAttribute;

import io.relaydesk.platform.Json;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page that shows caught mails. Works without script; with it, the list renews itself and codes can be copied. A mail's HTML
 * is a document of its own in a sandboxed frame: nothing in it runs. Only asked by its local names, so that no site a person
 * visits can read codes by pointing its own name at this machine.
 */
final class CatcherPage implements Handler<HttpServerRequest> {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern MAIL = Pattern.compile("/mail/(\\d{1,12})(/html)?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final String OWN_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final Template PAGE = Template.named("catcher.html");
    private static final String STYLE = Template.resource("catcher.css");
    private static final String SCRIPT = Template.resource("catcher.js");

    private final Pile pile;

    CatcherPage(Pile pile) {
        this.pile = pile;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var headers = request.response().headers();
        headers.set("content-security-policy", OWN_POLICY);
        headers.set("x-content-type-options", "nosniff");
        headers.set("referrer-policy", "no-referrer");
        headers.set("cross-origin-resource-policy", "same-origin");
        headers.set("cross-origin-opener-policy", "same-origin");
        headers.set("cache-control", "no-store");
        if (request.authority() == null
                || !LOCAL_NAMES.contains(request.authority().host())) {
            answer(request, 421, "text/plain", "Open this page as http://localhost.\n");
            return;
        }
        switch (request.path()) {
            case "/" ->
                answer(request, 200, "text/html", page(pile.all().stream().findFirst()));
            case "/messages.json" -> answer(request, 200, "application/json", json());
            case "/newest" -> answer(request, 200, "text/plain", Long.toString(pile.newest()));
            case "/catcher.css" -> answer(request, 200, "text/css", STYLE);
            case "/catcher.js" -> answer(request, 200, "text/javascript", SCRIPT);
            default -> mail(request);
        }
    }

    private void mail(HttpServerRequest request) {
        var path = MAIL.matcher(request.path());
        var mail = path.matches() ? pile.with(Long.parseLong(path.group(1))) : Optional.<CaughtMail>empty();
        if (mail.isEmpty()) {
            answer(request, 404, "text/html", page(Optional.empty()));
        } else if (path.group(2) == null) {
            answer(request, 200, "text/html", page(mail));
        } else {
            request.response().headers().set("content-security-policy", MAIL_POLICY);
            // Links open beside the page, not in the frame.
            answer(request, 200, "text/html", "<!doctype html><base target=\"_blank\">" + withoutDoctype(mail.get()));
        }
    }

    private static String withoutDoctype(CaughtMail mail) {
        return mail.html().replaceFirst("(?i)^\\s*<!doctype[^>]*>", "");
    }

    private static void answer(HttpServerRequest request, int status, String type, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", type + "; charset=utf-8")
                .end(body);
    }

    private String page(Optional<CaughtMail> open) {
        var mails = pile.all();
        return PAGE.fill(Map.of(
                "newest",
                Long.toString(pile.newest()),
                "count",
                mails.isEmpty() ? "" : Integer.toString(mails.size()),
                "list",
                mails.isEmpty() ? "" : list(mails, open),
                "open",
                open.map(CatcherPage::opened).orElseGet(() -> mails.isEmpty() ? EMPTY : CHOOSE)));
    }

    private static final String EMPTY = """
        <div class="empty"><h2>No mail yet</h2>
        <p>When somebody logs in or is invited, the mail shows up here by itself.</p></div>
        """;
    private static final String CHOOSE = """
        <div class="empty"><h2>This mail is not here any more</h2>
        <p>The newest 500 are kept, until the desk is stopped. Choose another one.</p></div>
        """;

    private static String list(List<CaughtMail> mails, Optional<CaughtMail> open) {
        return mails.stream()
                .map(mail -> """
                    <li><a href="/mail/%d"%s>
                    <span class="who"><span class="to">%s</span>%s</span>
                    <span class="subject">%s</span>
                    </a></li>
                    """.formatted(
                                mail.id(),
                                open.filter(mail::equals).isPresent() ? " aria-current=\"page\"" : "",
                                forHtml(mail.to()),
                                time(mail.at()),
                                mail.subject().isBlank() ? "(no subject)" : forHtml(mail.subject())))
                .collect(Collectors.joining());
    }

    private static String opened(CaughtMail mail) {
        return """
            <header class="head">
            <h2>%s</h2>
            <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Caught</dt><dd>%s</dd></dl>
            </header>
            %s%s
            <section aria-label="Plain text"><h3>Plain text</h3>
            <pre>%s</pre></section>
            """.formatted(
                        mail.subject().isBlank() ? "(no subject)" : forHtml(mail.subject()),
                        forHtml(mail.from()),
                        forHtml(mail.to()),
                        time(mail.at()),
                        mail.code().map(CatcherPage::code).orElse(""),
                        mail.html().isEmpty() ? "" : frame(mail),
                        mail.text().isBlank() ? "(none)" : withLinks(mail.text()));
    }

    private static String code(String digits) {
        return """
            <p class="code"><output>%s</output>
            <button type="button" data-copy="%s" hidden>Copy the code</button></p>
            """.formatted(forHtml(digits), forHtmlAttribute(digits));
    }

    private static String frame(CaughtMail mail) {
        return """
            <iframe title="The mail as it was sent" src="/mail/%d/html"
             sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>
            """.formatted(mail.id());
    }

    private static String time(Instant at) {
        return "<time datetime=\"" + at + "\">" + TIME.format(at) + "</time>";
    }

    /** Escaped, with web addresses as links. */
    private static String withLinks(String text) {
        var linked = new StringBuilder();
        var end = 0;
        var address = ADDRESS.matcher(text);
        while (address.find()) {
            var target = address.group();
            linked.append(forHtml(text.substring(end, address.start())))
                    .append("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\"")
                    .append(forHtmlAttribute(target))
                    .append("\">")
                    .append(forHtml(target))
                    .append("</a>");
            end = address.end();
        }
        return linked.append(forHtml(text.substring(end))).toString();
    }

    private String json() {
        record Told(
                long id,
                Instant at,
                String from,
                String to,
                String subject,
                String code,
                String text,
                String messageId) {}
        record All(List<Told> messages) {}
        var all = pile.all().stream()
                .map(mail -> new Told(
                        mail.id(),
                        mail.at(),
                        mail.from(),
                        mail.to(),
                        mail.subject(),
                        mail.code().orElse(null),
                        mail.text(),
                        mail.messageId()))
                .toList();
        try {
            return Json.MAPPER.writeValueAsString(new All(all));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
