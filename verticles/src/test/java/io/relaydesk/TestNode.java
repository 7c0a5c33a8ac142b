package io.relaydesk;

import io.relaydesk.demo.Demo;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.tenant.AnswerKeeper;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A whole node in the JVM of a test. Stands in this package because nothing else may start one. */
public final class TestNode implements AutoCloseable {
    private final DeskNode node;

    private TestNode(DeskNode node) {
        this.node = node;
    }

    /** @param settings as the environment would give them */
    public static TestNode start(Map<String, String> settings) {
        return new TestNode(DeskNode.start(DeskSettings.read(Settings.of(settings)), _ -> {}));
    }

    /** The settings of every concern, in the order they are shown. */
    public static List<Class<? extends Record>> settings() {
        return DeskSettings.all();
    }

    public URI origin() {
        return node.origin();
    }

    /** Where caught mails are shown. */
    public URI mailPage() {
        return node.mailPage().orElseThrow();
    }

    /** Host and port for membership in the cluster. */
    public String clusterAddress() {
        return node.node().address();
    }

    /** Fills the sample company, as run --demo does. @param progress hears what the operator would read */
    public void fillDemo(Clock clock, Consumer<String> progress) {
        Demo.fill(node.database(), clock, DeskNode.READERS, progress);
    }

    /** Lets the keeper of answers do its round. @return how many were old */
    public int forgetsAnswers() {
        return AnswerKeeper.forget(node.database());
    }

    @Override
    public void close() {
        node.close();
    }
}
