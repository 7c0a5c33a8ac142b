package io.relaydesk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.relaydesk.testing.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A browser with one page before somebody's eyes; its tabs share cookies, as tabs do. */
final class Window {
    private static final String SESSION = "__Host-relaydesk-session";
    /** Cookies know no scheme, and Chromium takes localhost for safe; but a "Secure" one is put in place only this way. */
    private static final String SECURE = "https://";

    private final BrowserContext context;
    private final Complaints complaints;
    private final Page page;

    Window(BrowserContext context) {
        this(context, new Complaints(context));
    }

    private Window(BrowserContext context, Complaints complaints) {
        this.context = context;
        this.complaints = complaints;
        this.page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
    }

    /** Another tab of the same browser. */
    Window tab() {
        return new Window(context, complaints);
    }

    /** Takes over the session this person has just begun elsewhere. */
    void logIn(Person person) {
        var session = person.cookies().get(SESSION).orElseThrow();
        context.addCookies(List.of(new Cookie(SESSION, session)
                .setUrl(SECURE + Stage.DESK.origin().getAuthority())
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.STRICT)));
    }

    Window goTo(String path) {
        page.navigate(path);
        return this;
    }

    /** Puts a text on the clipboard. */
    void copies(String text) {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
    }

    Shell shell() {
        return new Shell(this);
    }

    /** Has something happen just before the next such request reaches the desk. @param address a glob */
    void before(String method, String address, Runnable meanwhile) {
        var waiting = new AtomicBoolean(true);
        page.route(address, route -> {
            if (route.request().method().equals(method) && waiting.getAndSet(false)) meanwhile.run();
            route.resume();
        });
    }

    /** The network is gone, as the browser itself notices. */
    void losesTheNetwork() {
        complaints.expectCuts();
        context.setOffline(true);
    }

    void findsTheNetworkAgain() {
        context.setOffline(false);
    }

    /** A refusal that belongs to the story. @param path what the address of the request ends with */
    Window expects(int status, String path) {
        complaints.expects(status, path);
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Complaints complaints() {
        return complaints;
    }

    void keepPictures(Path folder, String name) {
        var pages = context.pages();
        for (var i = 0; i < pages.size(); i++) {
            var file = folder.resolve(name + (i == 0 ? "" : "-tab" + (i + 1)) + ".png");
            try {
                pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(file));
            } catch (PlaywrightException gone) {
                System.err.println("No picture " + file + ": " + gone.getMessage());
            }
        }
    }

    void close() {
        context.close();
    }
}
