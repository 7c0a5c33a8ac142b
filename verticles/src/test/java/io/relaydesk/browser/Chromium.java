package io.relaydesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one Chromium of this JVM; every story gets windows of its own in it. Only for the thread the tests run on. */
final class Chromium implements AutoCloseable {
    /** How long anything may take before a story fails. */
    static final double PATIENCE_MS = 10_000;

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** Started when first asked for; ends with the last test. */
    static Browser of(ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class)
                .browser;
    }

    private static Path executable() {
        var named = Stream.ofNullable(System.getenv("RELAYDESK_CHROMIUM"));
        var known = Stream.of("chromium", "chromium-browser", "google-chrome").map("/usr/bin/"::concat);
        return Stream.concat(named, known)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium: set RELAYDESK_CHROMIUM, or use ./relaydesk test"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
