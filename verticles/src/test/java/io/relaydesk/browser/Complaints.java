package io.relaydesk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the pages of a browser complain about: errors on the console, scripts that throw, breaches of the content security
 * policy, answers of 5xx. A story says beforehand which refusals belong to it.
 */
final class Complaints {
    private static final Pattern REFUSED =
            Pattern.compile("Failed to load resource: the server responded with a status of (\\d+).*");
    private static final Pattern UNREACHABLE = Pattern.compile("(?s).*(net::ERR_|WebSocket connection to).*");
    /** Tells breaches that the console keeps to itself, such as those in report-only mode. */
    private static final String WATCH_POLICY = """
        addEventListener("securitypolicyviolation", (breach) =>
          console.error(`policy: ${breach.effectiveDirective} ${breach.blockedURI} ${breach.sourceFile}:${breach.lineNumber}`));
        """;

    private record Refusal(int status, String path) {}

    private final List<String> complaints = new ArrayList<>();
    private final List<Refusal> expected = new ArrayList<>();
    private boolean cut;

    Complaints(BrowserContext context) {
        // Whoever has no session yet learns it by asking for one.
        expects(401, "/api/v1/auth/access");
        context.addInitScript(WATCH_POLICY);
        context.onConsoleMessage(this::hear);
        context.onWebError(thrown -> complaints.add("thrown: " + thrown.error()));
        context.onResponse(answer -> {
            if (answer.status() >= 500) complaints.add(answer.status() + " " + answer.url());
        });
    }

    /** @param path what the address of the request ends with */
    void expects(int status, String path) {
        expected.add(new Refusal(status, path));
    }

    /** From now on the network is missing at times. */
    void expectCuts() {
        cut = true;
    }

    private void hear(ConsoleMessage message) {
        if (!message.type().equals("error")
                || (cut && UNREACHABLE.matcher(message.text()).matches())) return;
        var address = message.location().replaceFirst(":\\d+:\\d+$", "");
        var refused = REFUSED.matcher(message.text());
        if (refused.matches() && isExpected(Integer.parseInt(refused.group(1)), address)) return;
        complaints.add(message.text() + " (" + address + ")");
    }

    private boolean isExpected(int status, String address) {
        var path = address.replaceFirst("\\?.*$", "");
        return expected.stream().anyMatch(refusal -> refusal.status == status && path.endsWith(refusal.path));
    }

    List<String> all() {
        return List.copyOf(complaints);
    }
}
