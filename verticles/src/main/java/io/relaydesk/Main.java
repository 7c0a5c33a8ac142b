package io.relaydesk;

import io.relaydesk.demo.Demo;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.StartupProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Starts a node, or prints the settings. What an operator can mend is told in one line; the exit code is then 1. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var rest = new ArrayList<>(List.of(arguments));
        if (rest.equals(List.of("settings"))) {
            IO.println(Settings.describe(DeskSettings.all()));
            return;
        }
        var demo = rest.remove("--demo");
        try {
            run(DeskSettings.read(Settings.of(System.getenv(), rest, DeskSettings.all())), demo);
        } catch (StartupProblem problem) {
            if (Goodbye.said()) return;
            System.err.println("relaydesk: " + problem.getMessage());
            System.exit(1);
        } catch (Throwable defect) {
            if (Goodbye.said()) return;
            System.err.println("relaydesk: could not start. " + defect);
            defect.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(DeskSettings settings, boolean demo) {
        settings.log().apply();
        var began = System.nanoTime();
        var started = new AtomicReference<DeskNode>();
        Goodbye.onSignal(() -> stop(started.get()));
        var node = DeskNode.start(settings, step -> IO.println("  " + step));
        started.set(node);
        if (demo) fillDemo(node);
        IO.println("""

            Relaydesk is ready (%.1f s)
              Application   %s
            %s  API page      %s/api
              Health        http://%s:%d/health/ready
            Stop with Ctrl-C.
            """.formatted(
                (System.nanoTime() - began) / 1e9,
                node.origin(),
                node.mailPage().map(page -> "  Mails         " + page + "\n").orElse(""),
                node.origin(),
                settings.management().host(),
                settings.management().port()));
    }

    private static void fillDemo(DeskNode node) {
        Demo.fill(node.database(), Clock.systemDefaultZone(), DeskNode.READERS, step -> IO.println("  " + step));
    }

    /** @param node null while it is still starting: then the hooks of its parts do what is needed */
    private static void stop(DeskNode node) {
        IO.println("\nStopping");
        if (node != null) node.close();
        IO.println("Stopped");
    }
}
