package io.relaydesk.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds pages against axe-core. Not by {@link AxeBuilder}, which brings home all that is in order too, and takes its time. */
final class Axe {
    private static final String SCRIPT = script();
    /** Colours fade in, and what is half faded in has a contrast nobody ever sees; what blinks for ever is not waited for. */
    private static final String SETTLED = """
        () => document.getAnimations().every((each) =>
          each.playState !== "running" || each.effect.getTiming().iterations === Infinity)
        """;

    private static final String RUN = """
        async (rules) => {
          const found = await axe.run({ exclude: [["iframe"]] }, {
            resultTypes: ["violations"],
            ...(rules.length ? { runOnly: { type: "rule", values: rules } } : {}),
          });
          return found.violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .flatMap(({ help, nodes }) => nodes.map(({ html }) => `${help}: ${html}`));
        }
        """;

    private Axe() {}

    /** What is serious or critical. @param rules only these, or all */
    static List<?> faults(Page page, String... rules) {
        page.waitForFunction(SETTLED);
        if (page.evaluate("() => !window.axe").equals(true)) page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(RUN, List.of(rules));
    }

    private static String script() {
        try (var stream = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
