package io.relaydesk.browser;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The wire between a page and the desk. Cut, it drops the page's sockets and every request, though the browser believes
 * itself online; put it in place before the page is opened.
 */
final class Wire {
    private static final String DESK = "**/api/**";
    private static final int TORN = 4999;
    private final Window window;
    private final List<WebSocketRoute> sockets = new ArrayList<>();
    private final Consumer<Route> drop = route -> route.abort("connectionfailed");

    private Wire(Window window) {
        this.window = window;
    }

    static Wire of(Window window) {
        var wire = new Wire(window);
        window.page().routeWebSocket("**/api/v1/live", wire::connect);
        return wire;
    }

    private void connect(WebSocketRoute socket) {
        sockets.add(socket);
        sockets.add(socket.connectToServer());
    }

    void cut() {
        window.complaints().expectCuts();
        window.page().route(DESK, drop);
        sockets.forEach(socket -> socket.close(new WebSocketRoute.CloseOptions().setCode(TORN)));
        sockets.clear();
    }

    void mend() {
        window.page().unroute(DESK, drop);
    }
}
