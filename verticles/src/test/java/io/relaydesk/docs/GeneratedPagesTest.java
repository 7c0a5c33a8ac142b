package io.relaydesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The generated pages")
class GeneratedPagesTest {
    private static final String ADVICE =
            "%s is stale. Write it anew: ./mvnw test -pl verticles -am -Dtest=GeneratedPagesTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Drelaydesk.docs=write";

    @Test
    void list_every_setting() throws IOException {
        compare("docs/settings.md", SettingsPage::write);
    }

    @Test
    void list_every_message() throws IOException {
        compare("docs/messages.md", MessagesPage::write);
    }

    private static void compare(String path, Supplier<String> page) throws IOException {
        var file = Repository.at(path);
        if ("write".equals(System.getProperty("relaydesk.docs"))) Files.writeString(file, page.get());
        assertThat(Repository.read(file)).as(ADVICE, path).isEqualTo(page.get());
    }
}
