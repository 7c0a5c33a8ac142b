package io.relaydesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.relaydesk.testing.HelpDesk;
import io.relaydesk.testing.Member;
import io.relaydesk.testing.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where a story is played: opens browsers on the shared desk and closes them afterwards. A story fails when a page complained;
 * when it fails, a picture of each page is kept in target/browser.
 */
final class Stage implements BeforeEachCallback, AfterEachCallback {
    static final HelpDesk DESK = HelpDesk.start();
    private static final Path PICTURES = Path.of("target", "browser");
    private final List<Window> windows = new ArrayList<>();
    private Browser chromium;

    @Override
    public void beforeEach(ExtensionContext story) {
        chromium = Chromium.of(story);
    }

    /** The browser of somebody unknown, with nothing opened yet. */
    Window stranger() {
        return stranger(DESK);
    }

    /** The browser of somebody unknown at another desk. */
    Window stranger(HelpDesk desk) {
        return open(desktop(), desk);
    }

    Window strangerOnAPhone() {
        return open(phone(), DESK);
    }

    /** A browser in which this member has logged in, at the first page of the workspace. */
    Window of(Member member) {
        return inside(stranger(), member);
    }

    Window ofOnAPhone(Member member) {
        return inside(strangerOnAPhone(), member);
    }

    /** A browser in which this member has logged in, with nothing opened yet. */
    Window outside(Member member) {
        return loggedIn(stranger(), member);
    }

    private static Window inside(Window window, Member member) {
        return loggedIn(window, member).goTo("/" + member.workspace().slug());
    }

    private static Window loggedIn(Window window, Member member) {
        window.logIn(logsInAgain(member.person()));
        return window;
    }

    /** A session of its own, which the member's other requests do not share. */
    private static Person logsInAgain(Person person) {
        return DESK.person(person.name(), person.email()).logsIn();
    }

    private Window open(Browser.NewContextOptions options, HelpDesk desk) {
        var context = chromium.newContext(options.setBaseURL(desk.origin().toString())
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        var window = new Window(context);
        windows.add(window);
        return window;
    }

    private static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setUserAgent("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0"
                        + " Safari/537.36");
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setUserAgent("Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/150.0.0.0 Mobile Safari/537.36");
    }

    @Override
    public void afterEach(ExtensionContext story) {
        var complaints = windows.stream()
                .flatMap(window -> window.complaints().all().stream())
                .toList();
        if (story.getExecutionException().isPresent() || !complaints.isEmpty()) keepPictures(story);
        windows.forEach(Window::close);
        assertThat(complaints).as("what the pages complained about").isEmpty();
    }

    private void keepPictures(ExtensionContext story) {
        var name = story.getRequiredTestClass().getSimpleName() + "."
                + story.getRequiredTestMethod().getName();
        for (var i = 0; i < windows.size(); i++) {
            windows.get(i).keepPictures(PICTURES, name + "-" + (i + 1));
        }
    }
}
