package io.relaydesk.platform.management;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import io.relaydesk.platform.settings.Settings;
import io.relaydesk.platform.settings.SettingsException;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@DisplayName("The log")
@ResourceLock(Resources.SYSTEM_OUT)
class LogTest {
    @Test
    void is_for_people_unless_asked_otherwise() throws Exception {
        var lines = written(Map.of(), context -> {
            context.getLogger("io.relaydesk.ticket.TicketVerticle").info("Opened {}", 7);
            context.getLogger("com.hazelcast.core").info("chatter");
            context.getLogger("com.hazelcast.core").warn("trouble");
            context.getLogger("com.hazelcast.cp.CPSubsystem").warn("CP Subsystem is not enabled");
        });

        assertThat(lines.lines().toList()).hasSize(2);
        assertThat(lines).containsPattern("\\d{2}:\\d{2}:\\d{2}\\.\\d{3} INFO  ticket       Opened 7\n");
        assertThat(lines).contains("WARN  hazelcast    trouble");
    }

    @Test
    void is_one_json_object_per_line_for_machines() throws Exception {
        var lines = written(
                Map.of("RELAYDESK_LOG", "json"),
                context -> context.getLogger("io.relaydesk.ticket.Desk")
                        .error("Lost\nin two lines", new IllegalStateException("why")));

        assertThat(lines.lines().toList()).hasSize(1);
        var line = new JsonObject(lines);
        assertThat(line.getString("formattedMessage")).isEqualTo("Lost\nin two lines");
        assertThat(line.getString("level")).isEqualTo("ERROR");
        assertThat(line.getString("loggerName")).isEqualTo("io.relaydesk.ticket.Desk");
        assertThat(line.getJsonObject("throwable").getString("message")).isEqualTo("why");
    }

    @Test
    void tells_as_much_of_our_own_as_is_asked_for() throws Exception {
        var lines = written(Map.of("RELAYDESK_LOG_LEVEL", "DEBUG"), context -> {
            context.getLogger("io.relaydesk.ticket.Desk").debug("detail");
            context.getLogger("io.vertx.core").debug("detail of others");
        });

        assertThat(lines.lines().toList()).singleElement().asString().contains("DEBUG ticket");
    }

    @Test
    void has_two_forms_only() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.of(Map.of("RELAYDESK_LOG", "xml")).read(LogSettings.class))
                .withMessage("RELAYDESK_LOG must be one of text, json, but is 'xml'.");
    }

    private static String written(Map<String, String> properties, java.util.function.Consumer<LoggerContext> speaker)
            throws Exception {
        var console = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, UTF_8));
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        try {
            properties.forEach(context::putProperty);
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
            speaker.accept(context);
        } finally {
            context.stop();
            System.setOut(console);
        }
        return written.toString(UTF_8);
    }
}
